internal import EnrolmentModel

/// Past and future of one indicator: published figures, bands, the plan.
struct FanPicture {
  let fan: OutcomeFan
  let target: Target?
  let text: QuestionText
  let note: String

  private var style: NumberStyle { fan.indicator.isRate ? .percent(1) : .count }
  private var scale: Double { fan.indicator.isRate ? 100 : 1 }
  private var name: String { text.words.capitalised(text.words.name(fan.indicator)) }

  private func shown(_ value: Double) -> String { style.text(value, text.number) }

  func picture(_ key: String, caption: String) -> Picture {
    Picture(
      key: key, caption: caption, alternative: alternative, note: note, table: table(key),
      specification: ChartStyle(language: text.language).specification(specification),
      chart: NativeChart(
        kind: .line, categories: "year",
        series: [
          .init("published", "262626"), .init("p025", "56B4E9", isDashed: true),
          .init("p10", "0072B2", isDashed: true), .init("p50", "0072B2"),
          .init("p90", "0072B2", isDashed: true), .init("p975", "56B4E9", isDashed: true),
          .init("plan", "D55E00", isPoints: true),
        ], valueTitle: axis, valueStyle: fan.indicator.isRate ? .percent(0) : .count,
        minimum: fan.indicator.isRate ? bounds.low / 100 : nil))
  }

  private var axis: String {
    fan.indicator.isRate ? "%" : text.say("Lượt người", "Turns")
  }

  private func plan(_ year: Year) -> Double? { year == target?.year ? target?.atLeast : nil }

  // MARK: Words and table

  private var alternative: String {
    let last = fan.years.last { $0.published != nil }
    let first = fan.years.first { $0.published != nil }
    let next = fan.years.first { $0.quantiles != nil && $0.year == text.plan.year }
    let past = last.flatMap { last in
      last.published.map { value in
        first?.year == last.year
          ? text.say(
            "Số đã công bố mới có của năm \(last.year): \(shown(value)).",
            "One figure is published, of \(last.year): \(shown(value)).")
          : text.say(
            "Số đã công bố từ năm \(first?.year ?? last.year) đến năm \(last.year), năm cuối là \(shown(value)).",
            "Published figures from \(first?.year ?? last.year) to \(last.year), the last of them \(shown(value))."
          )
      }
    }
    let future = next?.quantiles.map { values in
      text.say(
        "Năm \(text.plan.year): trung vị \(shown(values[3])), 80 % khả năng nằm trong khoảng từ \(shown(values[1])) đến \(shown(values[5])).",
        "In \(text.plan.year): median \(shown(values[3])), 80 % of the odds between \(shown(values[1])) and \(shown(values[5]))."
      )
    }
    let goal = target.map {
      text.say("Kế hoạch: \(shown($0.atLeast)).", "Plan: \(shown($0.atLeast)).")
    }
    return [past, future, goal].compactMap(\.self).joined(separator: " ")
  }

  private func table(_ key: String) -> Table {
    let rows = fan.years.filter { $0.published != nil || $0.quantiles != nil }.map {
      year -> [Table.Cell] in
      [text.cell(Double(year.year.number), .year), text.cell(year.published, style)]
        + (0..<7).map { text.cell(year.quantiles?[$0], style) }
        + [text.cell(plan(year.year), style)]
    }
    let heads = ["P2,5", "P10", "P25", "P50", "P75", "P90", "P97,5"]
    let keys = ["p025", "p10", "p25", "p50", "p75", "p90", "p975"]
    return Table(
      key: key,
      caption: text.say("Số liệu của hình: \(name)", "Figures of the picture: \(name)"),
      note: note,
      columns: [
        .init("year", text.say("Năm", "Year"), .year),
        .init("published", text.say("Đã công bố", "Published"), style),
      ]
        + zip(keys, heads).map {
          .init($0, text.language == .vi ? $1 : $1.replacing(",", with: "."), style)
        } + [.init("plan", text.say("Kế hoạch", "Plan"), style)], rows: rows)
  }

  // MARK: Drawing

  /// Rows for the bands: the last published year before a spread and the first after it close them.
  private var bands: [JSONValue] {
    var run = 0
    return fan.years.enumerated().compactMap { index, year -> JSONValue? in
      let touches = [index - 1, index + 1].contains {
        fan.years.indices.contains($0) && fan.years[$0].quantiles != nil
      }
      guard year.quantiles != nil || (touches && year.published != nil) else {
        run += 1
        return nil
      }
      let values = year.quantiles ?? [Double](repeating: year.published ?? 0, count: 7)
      let keys = ["p025", "p10", "p25", "p50", "p75", "p90", "p975"]
      return .object(
        [
          (key: "year", value: .number(Double(year.year.number))),
          (key: "run", value: .number(Double(run))),
        ] + zip(keys, values).map { (key: $0, value: .number($1 * scale)) })
    }
  }

  private var points: [JSONValue] {
    fan.years.map {
      [
        "year": .number(Double($0.year.number)),
        "published": .optional($0.published.map { $0 * scale }),
      ]
    }
  }

  /// The least and the largest value, with some room.
  private var bounds: (low: Double, high: Double) {
    let all =
      fan.years.flatMap { ($0.quantiles ?? []) + [$0.published].compactMap(\.self) }
      + [target?.atLeast].compactMap(\.self)
    let (low, high) = ((all.min() ?? 0) * scale, (all.max() ?? 1) * scale)
    let room = (high - low) * 0.06
    return ((low - room).rounded(.down), (high + room).rounded(.up))
  }

  private var x: JSONValue {
    let years = fan.years.map { JSONValue.number(Double($0.year.number)) }
    let step = fan.years.count > 12 ? 2 : 1
    let ticks = stride(from: years.count - 1, through: 0, by: -step).map { years[$0] }
    return [
      "field": "year", "type": "quantitative",
      "axis": [
        "title": .null, "format": "d", "grid": false, "values": .array(ticks.reversed()),
      ],
      "scale": [
        "domain": [
          .number(Double(fan.years.first?.year.number ?? 0) - 0.3),
          .number(Double(fan.years.last?.year.number ?? 0) + 0.6),
        ], "nice": false, "zero": false,
      ],
    ]
  }

  private func y(_ field: String) -> JSONValue {
    ChartStyle.quantity(
      field, axis, format: fan.indicator.isRate ? ".0f" : ",.0f",
      domain: [fan.indicator.isRate ? bounds.low : 0, bounds.high])
  }

  private func band(_ low: String, _ high: String, _ name: String) -> JSONValue {
    [
      "mark": ["type": "area", "opacity": 1],
      "encoding": [
        "x": x, "y": y(low), "y2": ["field": .string(high)], "detail": ["field": "run"],
        "color": .colours("band", bandNames, ["#C6DFF0", "#8FC1E3", "#4A97C9"]),
      ],
      "transform": [["calculate": .string("'\(name)'"), "as": "band"]],
    ]
  }

  private var bandNames: [String] {
    [95, 80, 50].map { text.say("\($0) % khả năng", "\($0) % of the odds") }
  }

  private var specification: JSONValue {
    let names = bandNames
    let ribbons: [JSONValue] = [
      band("p025", "p975", names[0]), band("p10", "p90", names[1]), band("p25", "p75", names[2]),
      [
        "mark": ["type": "line", "strokeDash": [5, 3], "color": .string(ChartStyle.black)],
        "encoding": ["x": x, "y": y("p50"), "detail": ["field": "run"]],
      ],
    ]
    let past: JSONValue = [
      "data": ChartStyle.data(points),
      "mark": [
        "type": "line", "color": .string(ChartStyle.black), "strokeWidth": 2,
        "point": ["color": .string(ChartStyle.black), "size": 40],
        "invalid": "break-paths-filter-domains",
      ],
      "encoding": ["x": x, "y": y("published")],
    ]
    return [
      "width": .number(ChartStyle.width), "height": 210,
      "layer": .array(
        [["data": ChartStyle.data(bands), "layer": .array(ribbons)], past] + goal),
    ]
  }

  /// The plan's line with its label, and the marked point at its year.
  private var goal: [JSONValue] {
    guard let target else { return [] }
    let value = target.atLeast * scale
    let label = text.say("Kế hoạch ", "Plan ") + shown(target.atLeast)
    let row: JSONValue = [
      "year": .number(Double(target.year.number)), "value": .number(value),
      "label": .string(label), "start": .number(Double(fan.years.first?.year.number ?? 0)),
    ]
    return [
      [
        "data": ChartStyle.data([row]),
        "mark": ["type": "rule", "strokeDash": [2, 3], "color": .string(ChartStyle.vermillion)],
        "encoding": ["y": y("value")],
      ],
      [
        "data": ChartStyle.data([row]),
        "mark": [
          "type": "text", "align": "left", "dy": -8, "fontWeight": "bold",
          "color": "#8A3A00",
        ],
        "encoding": [
          "x": ["field": "start", "type": "quantitative"], "y": y("value"),
          "text": ["field": "label"],
        ],
      ],
      [
        "data": ChartStyle.data([row]),
        "mark": [
          "type": "point", "shape": "diamond", "size": 130, "filled": true,
          "color": .string(ChartStyle.vermillion), "stroke": "black", "opacity": 1,
        ],
        "encoding": ["x": x, "y": y("value")],
      ],
    ]
  }
}
