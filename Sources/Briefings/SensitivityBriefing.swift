public import EnrolmentModel
internal import Probability

/// What the answer hangs on: tornado, variance shares, choices.
public struct SensitivityBriefing: Sendable {
  private let sensitivity: Sensitivity
  private let panel: ChoicePanel
  private let text: QuestionText
  private let values: ValueText

  /// Makes a briefing of a sensitivity.
  public init(_ sensitivity: Sensitivity, panel: ChoicePanel, plan: Plan, language: Language) {
    self.sensitivity = sensitivity
    self.panel = panel
    text = QuestionText(language, plan)
    values = ValueText(language)
  }

  private var target: Target { sensitivity.target }

  /// The document.
  ///
  /// - Parameters:
  ///   - provenance: The line at the foot.
  ///   - meta: Facts for the JSON form.
  /// - Returns: The document.
  public func document(provenance: String, meta: [(key: String, value: String)]) -> Document {
    Document(
      title: text.say(
        "Kết quả phụ thuộc vào điều gì: \(text.name(target))",
        "What the answer hangs on: \(text.name(target))"),
      blocks: [.paragraph(sentence), .table(tornado), .table(choices), .list(remarks)],
      provenance: provenance, meta: meta)
  }

  private var sentence: String {
    let middle = text.outcome(sensitivity.middle.outcome, target)
    let probability = text.probability(sensitivity.middle.probability)
    let first = sensitivity.bars.first?.name[text.language] ?? ""
    return text.say(
      "\(sensitivity.scenario.title.vi): mức giữa \(middle), P(đạt) \(probability). Điều làm kết quả thay đổi nhiều nhất là \(first).",
      "\(sensitivity.scenario.title.en): the middle is \(middle), P(reach) \(probability). What moves it most is \(first)."
    )
  }

  private func input(_ value: Double, _ bar: Sensitivity.Bar) -> Table.Cell {
    .init(values.text(.constant(value), unit: bar.unit), value)
  }

  private var tornado: Table {
    let rows = sensitivity.bars.map { bar -> [Table.Cell] in
      let swing = text.difference(bar.outcomes.high - bar.outcomes.low, target, decimals: 2)
      return [
        .init(bar.name[text.language], raw: bar.key), input(bar.inputs.low, bar),
        input(bar.inputs.high, bar),
        .init(text.outcome(bar.outcomes.low, target), bar.outcomes.low),
        .init(text.outcome(bar.outcomes.high, target), bar.outcomes.high),
        .init(swing, bar.outcomes.high - bar.outcomes.low), .init("", bar.swingError),
        text.probabilityCell(bar.probabilities.low), text.probabilityCell(bar.probabilities.high),
        .init(text.number.percent(bar.varianceShare, decimals: 0), bar.varianceShare),
        .init("", bar.shareError),
      ]
    }
    return Table(
      caption: text.say(
        "Mỗi đầu vào gần P10 và P90, các đầu vào khác theo nó; mức giữa, P(đạt), phần phương sai",
        "Each input near its P10 and P90, the others given it; middle, P(reach), share of variance"
      ),
      columns: [
        .init("input", text.say("Đầu vào", "Input")),
        .init("input-low", text.say("thấp", "low"), numeric: true),
        .init("input-high", text.say("cao", "high"), numeric: true),
        .init("outcome-low", text.say("giữa, thấp", "at low"), numeric: true),
        .init("outcome-high", text.say("giữa, cao", "at high"), numeric: true),
        .init("swing", text.say("đổi", "swing"), numeric: true),
        .init("swing-se", "se", numeric: true),
        .init("probability-low", "P", numeric: true),
        .init("probability-high", "P", numeric: true),
        .init("variance-share", text.say("ph.sai", "share"), numeric: true),
        .init("variance-share-se", "se", numeric: true),
      ], rows: rows, shown: [0, 3, 4, 5, 7, 8, 9],
      shownRows: sensitivity.bars.indices.filter { sensitivity.bars[$0].isClear })
  }

  private func name(_ choice: ChoicePanel.Choice) -> (text: String, key: String) {
    switch choice {
    case .treatment(let treatment):
      (text.say("xử lý: ", "treatment: ") + treatment.rawValue, "treatment/\(treatment.rawValue)")
    case .definition(.withoutShortCourses):
      (
        text.say("không tính khóa dưới 3 tháng", "courses under three months do not count"),
        "definition/without-short-courses"
      )
    case .definition(.everyCompletion):
      (
        text.say("tính cả người đã qua đào tạo", "people trained before count again"),
        "definition/every-completion"
      )
    case .definition(.ofLabourForce):
      (
        text.say("tính trên lực lượng lao động", "a share of the labour force"),
        "definition/of-labour-force"
      )
    }
  }

  private var choices: Table {
    let rows = panel.rows.map { row -> [Table.Cell] in
      let name = name(row.choice)
      return [.init(name.text, raw: name.key)]
        + row.quantiles.map { .init(text.outcome($0, target), $0) }
        + [text.probabilityCell(row.probability.value)]
    }
    return Table(
      caption: text.say(
        "Cùng câu hỏi theo từng cách xử lý các năm gián đoạn và từng cách hiểu chỉ tiêu",
        "The same question under every treatment of the disruption years and every reading"),
      columns: [
        .init("choice", text.say("Lựa chọn", "Choice")), .init("p10", "P10", numeric: true),
        .init("p50", "P50", numeric: true), .init("p90", "P90", numeric: true),
        .init("probability", text.say("P(đạt)", "P(reach)"), numeric: true),
      ], rows: rows)
  }

  private func unclear(_ count: Int) -> String {
    text.say(
      "\(count) đầu vào khác làm kết quả thay đổi ít hơn hai lần sai số mô phỏng nên không nêu ở đây; định dạng csv và json có đủ.",
      "\(count) more \(count == 1 ? "input moves" : "inputs move") it by less than twice the Monte-Carlo error and are left out here; csv and json have all."
    )
  }

  private var remarks: [String] {
    let range = panel.treatmentRange
    let hidden = sensitivity.bars.count { !$0.isClear }
    let sum = sensitivity.bars.reduce(0) { $0 + $1.varianceShare }
    return (hidden > 0 ? [unclear(hidden)] : []) + [
      text.say(
        "Cách xử lý các năm gián đoạn một mình đã đưa P(đạt) từ \(text.number.probability(range.lowerBound)) đến \(text.number.probability(range.upperBound)).",
        "The treatment of the disruption years alone takes P(reach) from \(text.number.probability(range.lowerBound)) to \(text.number.probability(range.upperBound))."
      ),
      text.say(
        "Tổng các phần phương sai riêng là \(text.number.percent(sum, decimals: 0)); phần còn lại là tương tác. Các đầu vào gắn với nhau qua số liệu có thể cộng quá 100 %.",
        "The first-order shares sum to \(text.number.percent(sum, decimals: 0)); the rest is interaction. Inputs that evidence ties together may sum to more than 100 %."
      ),
    ]
  }
}
