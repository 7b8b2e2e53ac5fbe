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
      blocks: [
        .paragraph(sentence), .table(tornado), .table(groups), .table(choices), .list(remarks),
      ],
      provenance: provenance, meta: meta)
  }

  private var sentence: String {
    let middle = text.outcome(sensitivity.middle.outcome, target)
    let probability = text.probability(sensitivity.middle.probability)
    let first = sensitivity.bars.first?.name[text.language] ?? ""
    return text.say(
      "\(sensitivity.scenario.title.vi): trung vị \(middle), P(đạt) \(probability). Đầu vào làm kết quả thay đổi nhiều nhất: \(first).",
      "\(sensitivity.scenario.title.en): the median is \(middle), P(reach) \(probability). The input that moves it most is: \(first)."
    )
  }

  private func input(_ value: Double, _ bar: Sensitivity.Bar) -> Table.Cell {
    .init(values.text(.constant(value), unit: bar.unit), value)
  }

  /// A value of the target's indicator; its unit stands in the caption.
  private func outcome(_ value: Double) -> Table.Cell {
    .init(
      target.indicator.isRate ? text.number.percent(value) : text.number.number(value), value)
  }

  private func swing(_ low: Double, _ high: Double) -> Table.Cell {
    .init(text.difference(high - low, target, decimals: 2), high - low)
  }

  /// What swings and outcomes are counted in.
  private var units: String {
    target.indicator.isRate
      ? text.say("trung vị tính bằng %, mức đổi bằng điểm %", "median in %, swing in points")
      : text.say("trung vị và mức đổi tính bằng lượt người", "median and swing in turns")
  }

  private func row(_ bar: Sensitivity.Bar) -> [Table.Cell] {
    [
      .init(bar.name[text.language], raw: bar.key), input(bar.inputs.low, bar),
      input(bar.inputs.high, bar), outcome(bar.outcomes.low), outcome(bar.outcomes.high),
      swing(bar.outcomes.low, bar.outcomes.high), .init("", bar.swingError),
      text.probabilityCell(bar.probabilities.low), text.probabilityCell(bar.probabilities.high),
      .init(text.number.percent(bar.varianceShare, decimals: 0), bar.varianceShare),
      .init("", bar.shareError),
    ]
  }

  /// The bar of the treatments: a choice that nobody draws, so it has no share of variance.
  private var treatmentRow: (swing: Double, cells: [Table.Cell])? {
    guard let ends = panel.treatmentEnds else { return nil }
    let (low, high) = (ends.low.quantiles[1], ends.high.quantiles[1])
    let none = Table.Cell("–", nil)
    let name = text.say("cách xử lý các năm gián đoạn", "treatment of the disruption years")
    return (
      high - low,
      [
        .init(name, raw: "treatment"), none, none, outcome(low), outcome(high), swing(low, high),
        none, text.probabilityCell(ends.low.probability.value),
        text.probabilityCell(ends.high.probability.value), none, none,
      ]
    )
  }

  private var tornado: Table {
    var rows = sensitivity.bars.map { (swing: $0.swing, isShown: $0.isClear, cells: row($0)) }
    if let own = treatmentRow {
      let place = rows.firstIndex { $0.swing < own.swing } ?? rows.count
      rows.insert((swing: own.swing, isShown: true, cells: own.cells), at: place)
    }
    return Table(
      caption: text.say(
        "Mỗi đầu vào khi thấp (gần P10) và khi cao (gần P90), các đầu vào khác đi theo số liệu; \(units); P(đạt); phần phương sai",
        "Each input when low (near its P10) and when high (near its P90), the others as evidence ties them to it; \(units); P(reach); share of variance"
      ),
      columns: [
        .init("input", text.say("Đầu vào", "Input")),
        .init("input-low", text.say("thấp", "low"), numeric: true),
        .init("input-high", text.say("cao", "high"), numeric: true),
        .init("outcome-low", text.say("khi thấp", "when low"), numeric: true),
        .init("outcome-high", text.say("khi cao", "when high"), numeric: true),
        .init("swing", text.say("mức đổi", "swing"), numeric: true),
        .init("swing-se", "se", numeric: true),
        .init("probability-low", text.say("P khi thấp", "P when low"), numeric: true),
        .init("probability-high", text.say("P khi cao", "P when high"), numeric: true),
        .init("variance-share", text.say("phương sai", "share"), numeric: true),
        .init("variance-share-se", "se", numeric: true),
      ], rows: rows.map(\.cells), shown: [0, 3, 4, 5, 7, 8, 9],
      shownRows: rows.indices.filter { rows[$0].isShown })
  }

  private var groups: Table {
    let rows = sensitivity.groups.map { own -> [Table.Cell] in
      let (low, high) = (own.interval.lowerBound, own.interval.upperBound)
      return [
        .init(own.group.name[text.language], raw: own.group.rawValue),
        .init(text.number.percent(own.share), own.share), .init(text.number.percent(low), low),
        .init(text.number.percent(high), high),
      ]
    }
    return Table(
      caption: text.say(
        "Phần phương sai theo nhóm đầu vào, kèm khoảng sai số mô phỏng 90 %",
        "Share of variance by group of inputs, with its 90 % Monte-Carlo interval"),
      columns: [
        .init("group", text.say("Nhóm đầu vào", "Group of inputs")),
        .init("variance-share", text.say("phần", "share"), numeric: true),
        .init("variance-share-low", text.say("từ", "from"), numeric: true),
        .init("variance-share-high", text.say("đến", "to"), numeric: true),
      ], rows: rows)
  }

  private func name(_ choice: ChoicePanel.Choice) -> (text: String, key: String) {
    switch choice {
    case .treatment(let treatment):
      (
        text.say("xử lý: ", "treatment: ") + text.words.name(treatment),
        "treatment/\(treatment.rawValue)"
      )
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
        + row.quantiles.map(outcome)
        + [text.probabilityCell(row.probability.value)]
    }
    return Table(
      caption: text.say(
        "Cùng câu hỏi theo từng cách xử lý các năm gián đoạn và từng cách hiểu chỉ tiêu, \(text.unit(target))",
        "The same question under every treatment of the disruption years and every reading of the indicator, \(text.unit(target))"
      ),
      columns: [
        .init("choice", text.say("Lựa chọn", "Choice")), .init("p10", "P10", numeric: true),
        .init("p50", "P50", numeric: true), .init("p90", "P90", numeric: true),
        .init("probability", text.say("P(đạt)", "P(reach)"), numeric: true),
      ], rows: rows)
  }

  private func unclear(_ count: Int) -> String {
    text.say(
      "\(count) đầu vào khác làm kết quả thay đổi ít hơn bốn lần sai số mô phỏng nên không nêu ở đây; định dạng csv và json có đủ.",
      "\(count) more \(count == 1 ? "input moves" : "inputs move") it by less than four times the Monte-Carlo error and are left out here; csv and json have all."
    )
  }

  private var remarks: [String] {
    let range = panel.treatmentRange
    let hidden = sensitivity.bars.count { !$0.isClear }
    let sum = sensitivity.groups.reduce(0) { $0 + $1.share }
    return (hidden > 0 ? [unclear(hidden)] : []) + [
      text.say(
        "Cách xử lý các năm gián đoạn một mình đã đưa P(đạt) từ \(text.number.probability(range.lowerBound)) đến \(text.number.probability(range.upperBound)).",
        "The treatment of the disruption years alone takes P(reach) from \(text.number.probability(range.lowerBound)) to \(text.number.probability(range.upperBound))."
      ),
      text.say(
        "Các nhóm cộng lại được \(text.number.percent(sum, decimals: 0)) phương sai; phần còn lại là tác động qua lại giữa các nhóm và những điều không có đầu vào riêng, như độ phân tán của phần dư. Các nhóm gắn với nhau qua số liệu có thể cộng quá 100 %.",
        "The groups' shares sum to \(text.number.percent(sum, decimals: 0)); the rest is interplay between groups and what no input stands for, such as the spread of the residual. Groups that evidence ties together may sum to more than 100 %."
      ),
    ]
  }
}
