public import EnrolmentModel

/// Packages in several worlds of disruption.
public struct RegretBriefing: Sendable {
  private let tables: [RegretTable]
  private let text: QuestionText

  /// Makes a briefing of regret tables.
  public init(_ tables: [RegretTable], plan: Plan, language: Language) {
    self.tables = tables
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
        "Phương án nào vẫn tốt khi dịch diễn biến khác đi", "What holds in a bad year"),
      blocks: tables.flatMap { [.table(table($0)), .paragraph(sentence($0))] },
      provenance: provenance, meta: meta)
  }

  private func name(_ world: RegretTable.World) -> String {
    guard let months = world.closedMonths else { return text.say("giả định", "assumed") }
    return text.number.number(months) + text.say(" tháng", " months")
  }

  private func key(_ world: RegretTable.World) -> String {
    world.closedMonths.map { "closed-\(Int($0))" } ?? "assumed"
  }

  private func table(_ own: RegretTable) -> Table {
    let rows = own.rows.map { row -> [Table.Cell] in
      [.init(text.key(own.target)), .init(row.scenario.name)]
        + row.probabilities.map { text.probabilityCell($0.value) }
        + [
          .init(text.number.number(row.largestRegret * 100, decimals: 1), row.largestRegret)
        ]
        + row.medians.map { .init("", $0) }
    }
    return Table(
      caption: text.name(own.target)
        + text.say(
          ": P(đạt) theo số tháng đóng cửa còn lại; mức tiếc lớn nhất (điểm %)",
          ": P(reach) by months of closure still to come; the largest regret in points"),
      columns: [.init("target", ""), .init("scenario", text.words.scenario)]
        + own.worlds.map { .init("probability-" + key($0), name($0), numeric: true) }
        + [.init("largest-regret", text.say("tiếc", "regret"), numeric: true)]
        + own.worlds.map { .init("p50-" + key($0), "", numeric: true) },
      rows: rows, shown: Array(1...(own.worlds.count + 2)))
  }

  private func sentence(_ own: RegretTable) -> String {
    guard let best = own.mostRobust else { return "" }
    let title = best.scenario.title[text.language]
    let regret = text.number.number(best.largestRegret * 100, decimals: 1)
    return text.say(
      "Ít phải tiếc nhất: \(title), nhiều nhất kém \(regret) điểm so với phương án tốt nhất trong cùng điều kiện.",
      "Least to regret: \(title), at most \(regret) points below the best package of the same world."
    )
  }
}
