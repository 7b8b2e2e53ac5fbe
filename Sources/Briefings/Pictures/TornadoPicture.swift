internal import EnrolmentModel
internal import Probability

/// What an answer hangs on: one bar an input, from its outcome at P10 to that at P90.
struct TornadoPicture {
  let sensitivity: Sensitivity
  let text: QuestionText
  let note: String

  private static let most = 8

  private var target: Target { sensitivity.target }
  private var style: NumberStyle { target.indicator.isRate ? .percent(1) : .count }
  private var scale: Double { target.indicator.isRate ? 100 : 1 }
  private var bars: [Sensitivity.Bar] {
    Array(sensitivity.bars.filter(\.isClear).prefix(Self.most))
  }

  func picture(_ key: String, caption: String) -> Picture {
    Picture(
      key: key, caption: caption, alternative: alternative, note: note, table: table(key),
      specification: ChartStyle(language: text.language).specification(specification),
      chart: NativeChart(
        kind: .stackedBar, categories: "input",
        series: [.init("from", nil), .init("length", "0072B2")],
        valueTitle: axis, valueStyle: target.indicator.isRate ? .percent(0) : .count,
        minimum: domain[0] / scale))
  }

  private var axis: String {
    target.indicator.isRate
      ? text.words.capitalised(text.words.name(target.indicator)) + ", %"
      : text.say("Lượt người", "Turns")
  }

  private func shown(_ value: Double) -> String { style.text(value, text.number) }

  private var alternative: String {
    guard let first = bars.first else { return "" }
    return text.say(
      "Mức giữa \(shown(sensitivity.middle.outcome)). Thay đổi nhiều nhất: \(first.name.vi), từ \(shown(first.outcomes.low)) đến \(shown(first.outcomes.high)).",
      "The middle is \(shown(sensitivity.middle.outcome)). What moves it most: \(first.name.en), from \(shown(first.outcomes.low)) to \(shown(first.outcomes.high))."
    )
  }

  private func table(_ key: String) -> Table {
    let values = ValueText(text.language)
    func input(_ value: Double, _ bar: Sensitivity.Bar) -> Table.Cell {
      // The number of an option says nothing to people.
      bar.unit == "choice"
        ? .init("–", value)
        : .init(values.text(.constant(value), unit: bar.unit), value, values.style(bar.unit))
    }
    let rows = bars.map { bar -> [Table.Cell] in
      let ends = (bar.outcomes.low, bar.outcomes.high)
      return [
        .init(bar.name[text.language]), input(bar.inputs.low, bar), input(bar.inputs.high, bar),
        text.cell(sensitivity.middle.outcome, style),
        text.cell(ends.0, style), text.cell(ends.1, style),
        text.cell(bar.probabilities.low, .probability),
        text.cell(bar.probabilities.high, .probability),
        text.cell(bar.varianceShare, .percent(0)), text.cell(min(ends.0, ends.1), style),
        text.cell(abs(ends.1 - ends.0), style),
      ]
    }
    return Table(
      key: key,
      caption: text.say(
        "Số liệu của hình: mức giữa khi mỗi đầu vào ở gần P10 và P90",
        "Figures of the picture: the middle with each input near its P10 and P90"), note: note,
      columns: [
        .init("input", text.say("Đầu vào", "Input")),
        .init("input-low", text.say("P10 của nó", "its P10"), numeric: true),
        .init("input-high", text.say("P90 của nó", "its P90"), numeric: true),
        .init("middle", text.say("mức giữa", "middle"), style),
        .init("outcome-low", text.say("khi P10", "at P10"), style),
        .init("outcome-high", text.say("khi P90", "at P90"), style),
        .init("probability-low", text.say("P(đạt) khi P10", "P at P10"), .probability),
        .init("probability-high", text.say("P(đạt) khi P90", "P at P90"), .probability),
        .init("variance-share", text.say("phần phương sai", "variance"), .percent(0)),
        .init("from", text.say("từ", "from"), style),
        .init("length", text.say("độ dài", "length"), style),
      ], rows: rows, shown: [0, 1, 2, 4, 5, 6, 7, 8])
  }

  private var domain: [Double] {
    let all =
      (bars.flatMap { [$0.outcomes.low, $0.outcomes.high] } + [sensitivity.middle.outcome])
      .map { $0 * scale }
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let room = max((high - low) * 0.42, 1e-9)
    return [low - room, high + room]
  }

  private var specification: JSONValue {
    let middle = sensitivity.middle.outcome
    let rows = bars.flatMap { bar -> [JSONValue] in
      [(bar.outcomes.low, 0), (bar.outcomes.high, 1)].map { outcome, end in
        [
          "input": .string(bar.name[text.language]), "middle": .number(middle * scale),
          "end": .number(outcome * scale), "label": .string(shown(outcome)),
          "side": .string(end == 0 ? sides[0] : sides[1]),
          "align": .string(outcome < middle ? "right" : "left"),
        ]
      }
    }
    let y: JSONValue = [
      "field": "input", "type": "nominal",
      "sort": .array(bars.map { .string($0.name[text.language]) }),
      "axis": ["title": .null, "labelLimit": 290, "ticks": false],
    ]
    func x(_ field: String) -> JSONValue {
      ChartStyle.quantity(
        field, axis, format: target.indicator.isRate ? ".1f" : ",.0f", domain: domain)
    }
    func labels(_ align: String, _ dx: Double) -> JSONValue {
      [
        "transform": [["filter": .string("datum.align == '\(align)'")]],
        "mark": [
          "type": "text", "align": .string(align), "dx": .number(dx), "fontSize": 11,
        ],
        "encoding": ["y": y, "x": x("end"), "text": ["field": "label"]],
      ]
    }
    return [
      "data": ChartStyle.data(rows),
      "width": .number(ChartStyle.width - ChartStyle.room(bars.map { $0.name[text.language] })),
      "height": ["step": 30],
      "layer": [
        [
          "mark": ["type": "bar", "height": 16],
          "encoding": [
            "y": y, "x": x("middle"), "x2": ["field": "end"],
            "color": .colours("side", sides, ["#8FC1E3", "#004B76"]),
          ],
        ],
        [
          "mark": ["type": "rule", "color": .string(ChartStyle.black)],
          "encoding": ["x": x("middle")],
        ],
        labels("left", 5), labels("right", -5),
      ],
    ]
  }

  private var sides: [String] {
    [
      text.say("đầu vào ở mức thấp (P10)", "input at its low end (P10)"),
      text.say("đầu vào ở mức cao (P90)", "input at its high end (P90)"),
    ]
  }
}
