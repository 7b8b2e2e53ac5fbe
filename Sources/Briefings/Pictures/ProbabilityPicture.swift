internal import EnrolmentModel

/// The odds of each target by scenario, with their range over the treatments.
struct ProbabilityPicture {
  let result: RunResult
  let targets: [Target]
  let text: QuestionText
  let note: String

  private struct Point {
    let scenario: String
    let target: Target
    let value: Double
    let low: Double
    let high: Double
  }

  private var points: [Point] {
    targets.flatMap { target in
      result.scenarios.compactMap { scenario -> Point? in
        func value(_ statistic: Statistic) -> Double? {
          result.value(scenario.name, target.indicator, target.level, target.year, statistic)
        }
        guard let own = value(.probability) else { return nil }
        return Point(
          scenario: scenario.title[text.language], target: target, value: own,
          low: value(.probabilityLow) ?? own, high: value(.probabilityHigh) ?? own)
      }
    }
  }

  func picture(_ key: String, caption: String) -> Picture {
    Picture(
      key: key, caption: caption, alternative: alternative, note: note, table: table(key),
      specification: ChartStyle(language: text.language).specification(specification),
      chart: NativeChart(
        kind: .bar, categories: "scenario", series: [.init("probability", "0072B2")],
        valueTitle: text.words.probability, valueStyle: .percent(0), minimum: 0))
  }

  private func short(_ target: Target) -> String {
    let limit =
      target.indicator.isRate
      ? text.number.percent(target.atLeast) : text.number.number(target.atLeast)
    switch target.indicator {
    case .trainedLabourRate: return text.say("Qua đào tạo \(limit)", "Trained \(limit)")
    case .certifiedLabourRate:
      return text.say("Có bằng cấp, chứng chỉ \(limit)", "Certified \(limit)")
    default: return text.say("Tuyển sinh \(limit)", "Enrolment \(limit)")
    }
  }

  private var alternative: String {
    targets.compactMap { target -> String? in
      let own = points.filter { $0.target == target }
      guard let least = own.min(by: { $0.value < $1.value }),
        let most = own.max(by: { $0.value < $1.value })
      else { return nil }
      return text.say(
        "\(short(target)): từ \(text.number.probability(least.value)) (\(least.scenario)) đến \(text.number.probability(most.value)) (\(most.scenario)).",
        "\(short(target)): from \(text.number.probability(least.value)) (\(least.scenario)) to \(text.number.probability(most.value)) (\(most.scenario))."
      )
    }.joined(separator: " ")
  }

  private func table(_ key: String) -> Table {
    Table(
      key: key,
      caption: text.say(
        "Số liệu của hình: xác suất đạt chỉ tiêu, và khoảng theo cách xử lý các năm gián đoạn",
        "Figures of the picture: odds of each target, and their range over the treatments"),
      note: note,
      columns: [
        .init("target", text.say("Chỉ tiêu", "Target")),
        .init("scenario", text.words.scenario),
        .init("probability", text.words.probability, .probability),
        .init("probability-low", text.say("thấp nhất", "lowest"), .probability),
        .init("probability-high", text.say("cao nhất", "highest"), .probability),
      ],
      rows: points.map { point in
        [
          .init(short(point.target), raw: text.key(point.target)), .init(point.scenario),
          text.cell(point.value, .probability), text.cell(point.low, .probability),
          text.cell(point.high, .probability),
        ]
      })
  }

  private var specification: JSONValue {
    let rows = points.map { point -> JSONValue in
      [
        "scenario": .string(point.scenario), "target": .string(short(point.target)),
        "p": .number(point.value * 100), "low": .number(point.low * 100),
        "high": .number(point.high * 100),
        "label": .string(text.number.probability(point.value)),
      ]
    }
    let names = result.scenarios.map { JSONValue.string($0.title[text.language]) }
    let y: JSONValue = [
      "field": "scenario", "type": "nominal", "sort": .array(names),
      "axis": ["title": .null, "ticks": false],
    ]
    func x(_ field: String) -> JSONValue {
      ChartStyle.quantity(
        field, text.say("Khả năng đạt, %", "Odds of reaching it, %"), zero: true,
        domain: [0, 100])
    }
    return [
      "data": ChartStyle.data(rows),
      "facet": [
        "row": [
          "field": "target", "type": "nominal",
          "sort": .array(targets.map { .string(short($0)) }),
          "header": [
            "title": .null, "labelOrient": "top", "labelAnchor": "start",
            "labelFontWeight": "bold", "labelPadding": 4,
          ],
        ]
      ], "spacing": 8,
      "spec": [
        "width": .number(ChartStyle.width - 190), "height": ["step": 19],
        "layer": [
          [
            "mark": [
              "type": "bar", "height": 7, "color": .string("#A8CDE6"), "cornerRadius": 3,
            ],
            "encoding": [
              "y": y, "x": x("low"), "x2": ["field": "high"],
            ],
          ],
          [
            "mark": [
              "type": "point", "filled": true, "size": 90, "opacity": 1,
              "color": .string(ChartStyle.blue),
            ],
            "encoding": ["y": y, "x": x("p")],
          ],
          [
            "mark": ["type": "text", "align": "left", "dx": 9, "fontSize": 11],
            "encoding": ["y": y, "x": x("high"), "text": ["field": "label"]],
          ],
        ],
      ],
    ]
  }
}
