public import EnrolmentModel

/// The least effort that reaches a target, and the frontier on the way.
public struct MixBriefing: Sendable {
  private let mix: LeastEffortMix
  private let text: QuestionText

  /// Makes a briefing of a mix.
  public init(_ mix: LeastEffortMix, plan: Plan, language: Language) {
    self.mix = mix
    text = QuestionText(language, plan)
  }

  /// The document.
  ///
  /// - Parameters:
  ///   - provenance: The line at the foot.
  ///   - meta: Facts for the JSON form.
  /// - Returns: The document.
  public func document(provenance: String, meta: [(key: String, value: String)]) -> Document {
    Document(
      title: text.say(
        "Cách làm ít tốn kém nhất: \(text.name(mix.target))",
        "The least effort: \(text.name(mix.target))"),
      blocks: [.paragraph(sentence), .table(proposal), .table(frontier), .list([remark])],
      provenance: provenance, meta: meta)
  }

  private func money(_ value: Double) -> String {
    text.number.number(value, decimals: 1) + text.say(" tỷ đồng", " billion dong")
  }

  private var sentence: String {
    let reached = text.probability(mix.mix.probability.value)
    let goal = text.number.probability(mix.goal)
    switch mix.end {
    case .goalMet where mix.mix.cost == 0:
      return text.say(
        "P ≥ \(goal) đã đạt mà không cần biện pháp nào: \(reached).",
        "P ≥ \(goal) is met already without any lever: \(reached).")
    case .goalMet:
      return text.say(
        "P ≥ \(goal) đạt được với \(money(mix.mix.cost)): \(reached).",
        "P ≥ \(goal) is reached for \(money(mix.mix.cost)): \(reached).")
    case .budgetSpent:
      return text.say(
        "Ngân sách \(money(mix.budget ?? 0)) không đủ để đạt P ≥ \(goal); cao nhất là \(reached).",
        "A budget of \(money(mix.budget ?? 0)) does not reach P ≥ \(goal); best is \(reached).")
    case .nothingHelps:
      return text.say(
        "P ≥ \(goal) không thể đạt bằng các biện pháp này; cao nhất là \(reached).",
        "P ≥ \(goal) cannot be reached with these levers; best is \(reached).")
    }
  }

  private var proposal: Table {
    let rows = mix.mix.strengths.sorted { $0.key < $1.key }.filter { $0.value > 0 }.map {
      lever, strength -> [Table.Cell] in
      [
        .init(text.lever(lever), raw: lever),
        .init(text.number.percent(strength, decimals: 0), strength),
      ]
    }
    return Table(
      caption: text.say(
        "Cách phối hợp được đề xuất, phần trăm mức của kịch bản",
        "The proposed mix, as a share of the scenario's setting"),
      columns: [
        .init("lever", text.say("Biện pháp", "Lever")),
        .init("strength", text.say("mức", "strength"), numeric: true),
      ], rows: rows)
  }

  private var frontier: Table {
    let rows = mix.frontier.map { step -> [Table.Cell] in
      [
        .init(
          step.lever.map(text.lever) ?? text.say("không làm gì", "nothing"),
          raw: step.lever ?? "nothing"),
        .init(text.number.number(step.cost, decimals: 1), step.cost),
        text.probabilityCell(step.probability.value),
        .init(
          text.number.number(step.probability.standardError * 100, decimals: 2),
          step.probability.standardError),
      ]
    }
    return Table(
      caption: text.say(
        "Đường biên: thêm nửa mức của biện pháp nào, tổng chi phí (tỷ đồng), P(đạt)",
        "The frontier: half a step of which lever, total cost (billion dong), P(reach)"),
      columns: [
        .init("lever", text.say("Thêm", "Add")),
        .init("cost", text.say("chi phí", "cost"), numeric: true),
        .init("probability", text.say("P(đạt)", "P(reach)"), numeric: true),
        .init("probability-se", text.say("sai số", "error"), numeric: true),
      ], rows: rows)
  }

  private var remark: String {
    text.say(
      "Chi phí là giả định (mức D): không có số liệu công bố. Hãy thay bằng số của thành phố trong assumptions/levers.yaml.",
      "Costs are assumptions (grade D): none is published. Put the city's own into assumptions/levers.yaml."
    )
  }
}
