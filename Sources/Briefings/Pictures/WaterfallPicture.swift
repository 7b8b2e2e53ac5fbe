internal import EnrolmentModel

/// Steps from a start to an end that add up: what each lever adds, or what each change did.
struct WaterfallPicture {
  /// One step.
  struct Step {
    let key: String
    let name: String
    let value: Double
    /// Further cells of its row.
    var more: [Table.Cell] = []
  }

  let start: (name: String, value: Double)
  let steps: [Step]
  let end: (name: String, value: Double)
  /// Of the values; steps have a sign in front.
  let isRate: Bool
  let decimals: Int
  let text: QuestionText
  let note: String
  var moreColumns: [Table.Column] = []

  private var scale: Double { isRate ? 100 : 1 }
  private var style: NumberStyle { isRate ? .percent(decimals) : .count }

  /// The values as shown: rounded so that they add up.
  private var rounded: (from: Double, values: [Double], to: Double) {
    LargestRemainder.round(
      steps.map { $0.value * scale }, from: start.value * scale, to: end.value * scale,
      decimals: decimals)
  }

  private func whole(_ value: Double) -> String {
    text.number.number(value, decimals: decimals) + (isRate ? " %" : "")
  }

  private func signed(_ value: Double) -> String {
    text.number.signed(value, decimals: decimals)
  }

  func picture(_ key: String, caption: String, tableCaption: String, head: String) -> Picture {
    Picture(
      key: key, caption: caption, alternative: alternative, note: note,
      table: table(key, tableCaption, head),
      specification: ChartStyle(language: text.language).specification(specification),
      chart: NativeChart(
        kind: .stackedBar, categories: "step",
        series: [
          .init("base", nil), .init("total", "595959"), .init("up", "0072B2"),
          .init("down", "D55E00"),
        ], valueTitle: axis, valueStyle: isRate ? .percent(decimals) : .count,
        minimum: domain[0] / scale))
  }

  private var axis: String { isRate ? "%" : text.say("Lượt người", "Turns") }

  private var alternative: String {
    let parts = rounded
    let largest = zip(steps, parts.values).max { abs($0.1) < abs($1.1) }
    let most =
      largest.map { step, value in
        text.say(
          " Phần lớn nhất: \(step.name), \(signed(value)).",
          " The largest step: \(step.name), \(signed(value)).")
      } ?? ""
    return text.say(
      "Từ \(whole(parts.from)) (\(start.name)) đến \(whole(parts.to)) (\(end.name)).",
      "From \(whole(parts.from)) (\(start.name)) to \(whole(parts.to)) (\(end.name)).") + most
  }

  // MARK: Table

  private func table(_ key: String, _ caption: String, _ head: String) -> Table {
    let parts = rounded
    var level = start.value
    let own = zip(steps, parts.values).map { step, value -> [Table.Cell] in
      let base = min(level, level + step.value)
      level += step.value
      return [
        .init(step.name, raw: step.key), .init(signed(value), step.value),
        .init("", base), .init("", nil), .init("", max(0, step.value)),
        .init("", max(0, -step.value)),
      ] + step.more
    }
    func ends(_ name: String, _ key: String, _ shown: Double, _ value: Double) -> [Table.Cell] {
      [
        .init(name, raw: key), .init(whole(shown), value), .init("", nil), .init("", value),
        .init("", nil), .init("", nil),
      ] + moreColumns.map { _ in .init("", raw: "") }
    }
    let signedStyle: NumberStyle = isRate ? .percent(decimals) : .count
    return Table(
      key: key, caption: caption, note: note,
      columns: [
        .init("step", head),
        .init("value", text.say("Đóng góp", "Adds"), signedStyle),
        .init("base", text.say("từ", "from"), style),
        .init("total", text.say("mức", "total"), style),
        .init("up", text.say("tăng", "up"), style), .init("down", text.say("giảm", "down"), style),
      ] + moreColumns,
      rows: [ends(start.name, "start", parts.from, start.value)] + own
        + [ends(end.name, "end", parts.to, end.value)],
      shown: [0, 1] + moreColumns.indices.map { 6 + $0 })
  }

  // MARK: Drawing

  private var domain: [Double] {
    var level = start.value
    var all = [start.value, end.value]
    for step in steps {
      level += step.value
      all.append(level)
    }
    let (low, high) = ((all.min() ?? 0) * scale, (all.max() ?? 1) * scale)
    let room = max((high - low) * 0.18, isRate ? 0.01 : 1)
    return [low - room, high + room]
  }

  private var specification: JSONValue {
    let parts = rounded
    var level = start.value * scale
    var rows: [JSONValue] = [end(start.name, level, whole(parts.from))]
    for (step, value) in zip(steps, parts.values) {
      let next = level + step.value * scale
      rows.append([
        "step": .string(step.name), "from": .number(level), "to": .number(next),
        "label": .string(signed(value)), "kind": .string(value < 0 ? kinds[1] : kinds[0]),
        "edge": .number(max(level, next)),
      ])
      level = next
    }
    rows.append(end(self.end.name, self.end.value * scale, whole(parts.to)))
    let y: JSONValue = [
      "field": "step", "type": "nominal",
      "sort": .array(([start.name] + steps.map(\.name) + [self.end.name]).map(JSONValue.string)),
      "axis": ["title": .null, "labelLimit": 340, "ticks": false],
    ]
    func x(_ field: String) -> JSONValue {
      ChartStyle.quantity(field, axis, format: isRate ? ".2f" : ",.0f", domain: domain)
    }
    return [
      "data": ChartStyle.data(rows),
      "width": .number(
        ChartStyle.width - ChartStyle.room(steps.map(\.name) + [start.name, self.end.name])),
      "height": ["step": 25],
      "layer": [
        [
          "transform": [["filter": "isValid(datum.kind)"]],
          "mark": ["type": "bar", "height": 14],
          "encoding": [
            "y": y, "x": x("from"), "x2": ["field": "to"],
            "color": .colours("kind", kinds, [ChartStyle.blue, "#F0A868"]),
          ],
        ],
        [
          "transform": [["filter": "!isValid(datum.kind)"]],
          "mark": [
            "type": "tick", "thickness": 4, "size": 20, "color": .string(ChartStyle.black),
          ],
          "encoding": ["y": y, "x": x("to")],
        ],
        [
          "mark": ["type": "text", "align": "left", "dx": 6, "fontSize": 11],
          "encoding": ["y": y, "x": x("edge"), "text": ["field": "label"]],
        ],
      ],
    ]
  }

  private func end(_ name: String, _ value: Double, _ label: String) -> JSONValue {
    [
      "step": .string(name), "from": .number(value), "to": .number(value),
      "label": .string(label), "edge": .number(value),
    ]
  }

  private var kinds: [String] { [text.say("tăng", "up"), text.say("giảm", "down")] }
}
