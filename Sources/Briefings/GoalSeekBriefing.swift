public import EnrolmentModel
internal import Probability

/// What it would take to reach a target.
public struct GoalSeekBriefing: Sendable {
  private let seeks: [GoalSeek]
  private let scenario: Scenario
  private let text: QuestionText
  private let values: ValueText

  /// Makes a briefing of searches.
  public init(_ seeks: [GoalSeek], scenario: Scenario, plan: Plan, language: Language) {
    self.seeks = seeks
    self.scenario = scenario
    text = QuestionText(language, plan)
    values = ValueText(language)
  }

  /// The document.
  ///
  /// - Parameters:
  ///   - provenance: The line at the foot.
  ///   - meta: Facts for the JSON form.
  /// - Returns: The document.
  public func document(provenance: String, meta: [(key: String, value: String)]) -> Document {
    Document(
      title: text.say("Cần làm đến đâu: ", "What it would take: ") + goal,
      blocks: [.list(seeks.map(sentence)), .table(table)], provenance: provenance, meta: meta)
  }

  /// The target and the wanted probability, the same for every search.
  private var goal: String {
    seeks.first.map {
      "\(text.name($0.target)), P ≥ \(text.number.probability($0.goal))"
    } ?? ""
  }

  private func name(_ seek: GoalSeek) -> String {
    seek.levers.count == 1
      ? text.lever(seek.levers[0])
      : text.say("tất cả biện pháp của kịch bản", "all levers of the scenario together")
  }

  private func sentence(_ seek: GoalSeek) -> String {
    let head = name(seek) + ": "
    switch seek.answer {
    case .alreadyMet:
      return head
        + text.say(
          "đã đạt mà không cần biện pháp này.", "the goal is met already without it.")
    case .independent:
      return head
        + text.say(
          "chỉ tiêu này không phụ thuộc vào biện pháp đó; hãy chọn biện pháp khác.",
          "this target does not depend on that lever; choose another.")
    case .reached(let strength):
      return head
        + text.say(
          "đạt khi làm gấp \(text.number.number(strength, decimals: 2)) lần mức của kịch bản (\(amounts(seek, strength))).",
          "reached at \(text.number.number(strength, decimals: 2)) times the scenario's setting (\(amounts(seek, strength)))."
        )
    case .unreachable(_, let best) where hardlyMoves(seek, best):
      return head
        + text.say(
          "không thể đạt; cao nhất là \(text.number.probability(best)), như khi không làm: chỉ tiêu này hầu như không phụ thuộc vào biện pháp đó.",
          "cannot be reached; best is \(text.number.probability(best)), as without it: this target hardly depends on that lever."
        )
    case .unreachable(let strength, let best):
      return head
        + text.say(
          "không thể đạt; cao nhất là \(text.number.probability(best)), khi làm gấp \(text.number.number(strength, decimals: 2)) lần (\(amounts(seek, strength))).",
          "cannot be reached; best is \(text.number.probability(best)), at \(text.number.number(strength, decimals: 2)) times the setting (\(amounts(seek, strength)))."
        )
    }
  }

  /// Whether the best strength gains less than the Monte-Carlo error of P.
  private func hardlyMoves(_ seek: GoalSeek, _ best: Double) -> Bool {
    guard let none = seek.points.first?.probability else { return false }
    return best - none.value <= none.standardError
  }

  /// What a strength means for each lever's first quantity.
  private func amounts(_ seek: GoalSeek, _ strength: Double) -> String {
    scenario.orderedLevers.filter { seek.levers.contains($0.lever.key) }
      .compactMap { lever, setting -> String? in
        guard let quantity = lever.quantities.first else { return nil }
        let middle = (setting.quantities[quantity.key] ?? quantity.prior).median
        let value = min(quantity.range.upperBound, middle * strength)
        let meaning = quantity.meaning[text.language]
        return (seek.levers.count == 1 ? meaning : "\(lever.name[text.language]): \(meaning)") + " "
          + values.text(.constant(value), unit: quantity.kind.rawValue)
      }.joined(separator: "; ")
  }

  private var table: Table {
    let rows = seeks.flatMap { seek in
      seek.points.map { point -> [Table.Cell] in
        [
          .init(text.name(seek.target), raw: text.key(seek.target)),
          .init(name(seek), raw: seek.levers.joined(separator: ";")),
          .init(text.number.number(point.strength, decimals: 3), point.strength),
          text.probabilityCell(point.probability.value),
          .init(
            text.number.number(point.probability.standardError * 100, decimals: 2),
            point.probability.standardError),
        ]
      }
    }
    return Table(
      caption: text.say(
        "P(đạt) theo mức độ so với kịch bản; sai số theo điểm %",
        "P(reach) by strength relative to the scenario; error in points"),
      columns: [
        .init("target", text.say("Chỉ tiêu", "Target")),
        .init("levers", text.say("Biện pháp", "Levers")),
        .init("strength", text.say("mức độ", "strength"), numeric: true),
        .init("probability", text.say("P(đạt)", "P(reach)"), numeric: true),
        .init("probability-se", text.say("sai số", "error"), numeric: true),
      ], rows: rows, shown: [1, 2, 3, 4])
  }
}
