internal import EnrolmentModel

/// Where a year's turns go: turns, persons, completers, newly trained, stock.
struct PipelinePicture {
  let pipeline: TrainingPipeline
  let text: QuestionText
  let note: String

  private typealias Flow = TrainingPipeline.LevelFlow

  private var steps: [(key: String, name: String, value: (Flow) -> Double)] {
    [
      ("turns", text.say("Lượt người tuyển sinh", "Turns enrolled"), { $0.turns }),
      ("persons", text.say("Số người học", "Persons"), { $0.persons }),
      (
        "completers", text.say("Người hoàn thành khóa học", "Persons who complete"),
        { $0.completers }
      ),
      (
        "newly-trained", text.say("Người mới qua đào tạo", "Net newly trained"),
        { $0.newlyTrained }
      ),
    ]
  }

  func picture(_ key: String, caption: String) -> Picture {
    Picture(
      key: key, caption: caption, alternative: alternative, note: note, table: table(key),
      specification: ChartStyle(language: text.language).specification(specification),
      chart: NativeChart(
        kind: .stackedBar, categories: "step",
        series: zip(pipeline.levels, ChartStyle.series).map {
          .init($0.level.key, String($1.dropFirst()))
        }, valueTitle: text.say("Người, lượt người", "People, turns"), valueStyle: .count,
        minimum: 0))
  }

  private var rate: Double { pipeline.stock / pipeline.denominator }

  private var alternative: String {
    let counts = steps.map {
      "\($0.name.lowercased()) \(text.number.number(pipeline.total($0.value)))"
    }
    return text.words.capitalised(counts.joined(separator: " → "))
      + text.say(
        "; số lao động qua đào tạo cuối năm \(text.number.number(pipeline.stock)), bằng \(text.number.percent(rate)) của \(text.number.number(pipeline.denominator)) người (số trung bình).",
        "; trained workers at the end of the year \(text.number.number(pipeline.stock)), \(text.number.percent(rate)) of \(text.number.number(pipeline.denominator)) (means)."
      )
  }

  private func table(_ key: String) -> Table {
    let rows = steps.map { step -> [Table.Cell] in
      let total = pipeline.total(step.value)
      let parts = pipeline.levels.map(step.value)
      let shown = LargestRemainder.round(parts, from: 0, to: total, decimals: 0)
      return [.init(step.name, raw: step.key)]
        + zip(parts, shown.values).map { .init(text.number.number($1), $0) }
        + [.init(text.number.number(shown.to), total), .init("", nil)]
    }
    let empty = pipeline.levels.map { _ in Table.Cell("", nil) }
    let stock = text.say("Lao động qua đào tạo cuối năm", "Trained workers at the year's end")
    let base = text.say("Mẫu số của tỷ lệ", "Denominator of the rate")
    let ends: [[Table.Cell]] = [
      [.init(stock, raw: "trained-stock")] + empty
        + [text.cell(pipeline.stock, .count), text.cell(rate, .percent(1))],
      [.init(base, raw: "denominator")] + empty
        + [text.cell(pipeline.denominator, .count), .init("", nil)],
    ]
    return Table(
      key: key,
      caption: text.say(
        "Số liệu của hình: từ lượt người đến lao động qua đào tạo, số trung bình",
        "Figures of the picture: from turns to trained workers, means"), note: note,
      columns: [.init("step", text.say("Bước", "Step"))]
        + pipeline.levels.map { .init($0.level.key, $0.level.name[text.language], .count) }
        + [
          .init("total", text.words.level("total", text.plan), .count),
          .init("rate", text.say("Tỷ lệ", "Rate"), .percent(1)),
        ], rows: rows + ends)
  }

  private var specification: JSONValue {
    let names = pipeline.levels.map { $0.level.name[text.language] }
    let rows = steps.flatMap { step in
      pipeline.levels.enumerated().map { index, flow -> JSONValue in
        [
          "step": .string(step.name), "level": .string(names[index]),
          "order": .number(Double(index)), "value": .number(step.value(flow)),
        ]
      }
    }
    let totals = steps.map { step -> JSONValue in
      let total = pipeline.total(step.value)
      return [
        "step": .string(step.name), "total": .number(total),
        "label": .string(text.number.number(total)),
      ]
    }
    let y: JSONValue = [
      "field": "step", "type": "nominal",
      "sort": .array(steps.map { .string($0.name) }),
      "axis": ["title": .null, "ticks": false],
    ]
    let most = (steps.map { pipeline.total($0.value) }.max() ?? 1) * 1.2
    let flows: JSONValue = [
      "width": .number(ChartStyle.width - 170), "height": ["step": 34],
      "layer": [
        [
          "data": ChartStyle.data(rows),
          "mark": ["type": "bar", "height": 20, "stroke": "white"],
          "encoding": [
            "y": y,
            "x": ChartStyle.quantity(
              "value", text.say("Người, lượt người", "People, turns"), format: ",.0f", zero: true,
              domain: [0, most]),
            "color": .colours("level", names, Array(ChartStyle.series.prefix(names.count))),
            "order": ["field": "order", "type": "quantitative"],
          ],
        ],
        [
          "data": ChartStyle.data(totals),
          "mark": ["type": "text", "align": "left", "dx": 5],
          "encoding": [
            "y": y, "x": ["field": "total", "type": "quantitative"], "text": ["field": "label"],
          ],
        ],
      ],
    ]
    return ["vconcat": [flows, stock]]
  }

  /// The stock among all, on a scale of its own: it is ten times a year's flow.
  private var stock: JSONValue {
    let names = [
      text.say("qua đào tạo", "trained"), text.say("chưa qua đào tạo", "not trained"),
    ]
    let row = text.say("Lao động cuối năm", "Workers at the year's end")
    let rest = pipeline.denominator - pipeline.stock
    let rows: [JSONValue] = [
      [
        "row": .string(row), "part": .string(names[0]), "value": .number(pipeline.stock),
        "at": .number(pipeline.stock / 2), "order": 0,
        "label": .string("\(names[0]) \(text.number.percent(rate))"), "ink": "white",
      ],
      [
        "row": .string(row), "part": .string(names[1]), "value": .number(rest),
        "at": .number(pipeline.stock + rest / 2), "order": 1, "label": .string(names[1]),
        "ink": "black",
      ],
    ]
    let y: JSONValue = [
      "field": "row", "type": "nominal", "axis": ["title": .null, "ticks": false],
    ]
    return [
      "width": .number(ChartStyle.width - 170), "height": 34,
      "data": ChartStyle.data(rows),
      "layer": [
        [
          "mark": ["type": "bar", "height": 22, "stroke": "#595959"],
          "encoding": [
            "y": y,
            "x": ChartStyle.quantity(
              "value", text.say("Người", "People"), format: ",.0f", zero: true,
              domain: [0, pipeline.denominator]),
            "color": [
              "field": "part", "type": "nominal", "legend": .null,
              "scale": [
                "domain": [.string(names[0]), .string(names[1])], "range": ["#004B76", "#E8E8E8"],
              ],
            ],
            "order": ["field": "order", "type": "quantitative"],
          ],
        ],
        [
          "mark": ["type": "text", "fontSize": 10],
          "encoding": [
            "y": y, "x": ["field": "at", "type": "quantitative"], "text": ["field": "label"],
            "color": ["field": "ink", "type": "nominal", "scale": .null, "legend": .null],
          ],
        ],
      ],
      "resolve": ["scale": ["color": "independent"]],
    ]
  }
}
