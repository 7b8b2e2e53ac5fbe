internal import EnrolmentModel

/// The plan year month by month: a control chart for counts that come in.
struct MonthlyPicture {
  let path: MonthlyPath
  let text: QuestionText
  let note: String

  func picture(_ key: String, caption: String) -> Picture {
    Picture(
      key: key, caption: caption, alternative: alternative, note: note, table: table(key),
      specification: ChartStyle(language: text.language).specification(specification),
      chart: NativeChart(
        kind: .line, categories: "month",
        series: [
          .init("p10", "0072B2", isDashed: true), .init("p50", "0072B2"),
          .init("p90", "0072B2", isDashed: true), .init("needed", "D55E00"),
          .init("published", "262626", isPoints: true),
        ], valueTitle: text.say("Lượt người lũy kế", "Turns from January on"),
        valueStyle: .count, minimum: 0))
  }

  private var alternative: String {
    let half = path.months[5]
    let counts = path.months.last { $0.published != nil }
    let known =
      counts?.published.map { count in
        text.say(
          " Đã công bố đến hết tháng \(counts?.month ?? 0): \(text.number.number(count)).",
          " Published to the end of month \(counts?.month ?? 0): \(text.number.number(count)).")
      } ?? ""
    return text.say(
      "Đến hết tháng \(half.month) cần \(text.number.number(half.needed)) lượt người; dự báo \(text.number.number(half.expected[1])) (P10 \(text.number.number(half.expected[0])), P90 \(text.number.number(half.expected[2]))).",
      "By the end of month \(half.month) the plan needs \(text.number.number(half.needed)) turns; expected are \(text.number.number(half.expected[1])) (P10 \(text.number.number(half.expected[0])), P90 \(text.number.number(half.expected[2])))."
    ) + known
  }

  private func table(_ key: String) -> Table {
    Table(
      key: key,
      caption: text.say(
        "Số liệu của hình: lượt người lũy kế đến hết mỗi tháng",
        "Figures of the picture: turns from January to the end of each month"), note: note,
      columns: [
        .init("month", text.say("Đến hết tháng", "To the end of month"), .year),
        .init("p10", "P10", .count), .init("p50", "P50", .count), .init("p90", "P90", .count),
        .init("needed", text.say("cần để đạt kế hoạch", "needed for the plan"), .count),
        .init("published", text.say("đã công bố", "published"), .count),
      ],
      rows: path.months.map { month in
        [text.cell(Double(month.month), .year)] + month.expected.map { text.cell($0, .count) }
          + [text.cell(month.needed, .count), text.cell(month.published, .count)]
      })
  }

  private var specification: JSONValue {
    let rows = path.months.map { month -> JSONValue in
      [
        "month": .number(Double(month.month)), "p10": .number(month.expected[0]),
        "p50": .number(month.expected[1]), "p90": .number(month.expected[2]),
        "needed": .number(month.needed), "published": .optional(month.published),
      ]
    }
    let names = Array(
      [
        text.say("dự báo, 80 % khả năng", "expected, 80 % of the odds"),
        text.say("trung vị dự báo", "expected median"),
        text.say("cần để đạt kế hoạch", "needed for the plan"),
        text.say("đã công bố", "published"),
      ].prefix(isPublished ? 4 : 3))
    let x: JSONValue = [
      "field": "month", "type": "quantitative",
      "axis": [
        "title": .string(text.say("Đến hết tháng", "To the end of month")), "grid": false,
        "values": .array((1...12).map { .number(Double($0)) }), "format": "d",
      ], "scale": ["domain": [1, 12], "nice": false],
    ]
    let most = path.months.map { max($0.expected[2], $0.needed) }.max() ?? 1
    func y(_ field: String) -> JSONValue {
      ChartStyle.quantity(
        field, text.say("Lượt người lũy kế", "Turns from January on"), format: ",.0f",
        zero: true, domain: [0, most * 1.05])
    }
    func named(_ index: Int) -> JSONValue {
      [["calculate": .string("'\(names[index])'"), "as": "series"]]
    }
    let colours = ["#A8CDE6", ChartStyle.blue, ChartStyle.vermillion, ChartStyle.black]
    let colour = JSONValue.colours("series", names, Array(colours.prefix(names.count)))
    return [
      "width": .number(ChartStyle.width), "height": 210, "data": ChartStyle.data(rows),
      "layer": .array(
        [
          [
            "transform": named(0), "mark": ["type": "area"],
            "encoding": ["x": x, "y": y("p10"), "y2": ["field": "p90"], "color": colour],
          ],
          [
            "transform": named(1), "mark": ["type": "line", "strokeWidth": 2],
            "encoding": ["x": x, "y": y("p50"), "color": colour],
          ],
          [
            "transform": named(2),
            "mark": ["type": "line", "strokeDash": [6, 3], "strokeWidth": 2],
            "encoding": ["x": x, "y": y("needed"), "color": colour],
          ],
        ] + (isPublished ? [counts(x, y("published"), colour, names[3])] : [])),
    ]
  }

  private var isPublished: Bool { path.months.contains { $0.published != nil } }

  /// The counts that are known, as points.
  private func counts(
    _ x: JSONValue, _ y: JSONValue, _ colour: JSONValue, _ name: String
  ) -> JSONValue {
    [
      "transform": [
        ["filter": "isValid(datum.published)"],
        ["calculate": .string("'\(name)'"), "as": "series"],
      ],
      "mark": ["type": "point", "filled": true, "size": 90, "opacity": 1],
      "encoding": ["x": x, "y": y, "color": colour],
    ]
  }
}
