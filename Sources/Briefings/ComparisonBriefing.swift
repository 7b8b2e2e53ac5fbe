public import EnrolmentModel

/// Two scenarios against each other.
public struct ComparisonBriefing: Sendable {
  private let comparisons: [Comparison]
  private let text: QuestionText

  /// Makes a briefing of comparisons.
  public init(_ comparisons: [Comparison], plan: Plan, language: Language) {
    self.comparisons = comparisons
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
      title: text.say("So sánh theo từng lần mô phỏng", "Compared draw by draw"),
      blocks: comparisons.flatMap { [.paragraph(sentence($0)), .table(table($0))] },
      provenance: provenance, meta: meta)
  }

  private func sentence(_ comparison: Comparison) -> String {
    guard let main = comparison.differences.first else { return "" }
    let first = comparison.first.title[text.language]
    let second = comparison.second.title[text.language]
    let delta = text.difference(main.quantiles[1], main.target)
    let unit = main.target.indicator.isRate ? text.say(" điểm", " points") : ""
    return text.say(
      "\(first) so với \(second): \(text.name(main.target)): trung vị chênh lệch \(delta)\(unit), "
        + "cao hơn trong \(text.number.percent(main.firstIsAbove, decimals: 0)) số lần mô phỏng, "
        + "bằng nhau trong \(text.number.percent(main.equal, decimals: 0)).",
      "\(first) against \(second): \(text.name(main.target)): the median difference is \(delta)\(unit); "
        + "it is higher in \(text.number.percent(main.firstIsAbove, decimals: 0)) of draws and "
        + "equal in \(text.number.percent(main.equal, decimals: 0)).")
  }

  private func table(_ comparison: Comparison) -> Table {
    let rows = comparison.differences.map { own -> [Table.Cell] in
      let change = own.probabilities.first.value - own.probabilities.second.value
      return [
        .init(comparison.first.name), .init(comparison.second.name),
        .init(text.name(own.target), raw: text.key(own.target)),
      ]
        + own.quantiles.map { .init(text.difference($0, own.target), $0) }
        + [
          .init(text.difference(own.mean, own.target), own.mean),
          text.probabilityCell(own.firstIsAbove), text.probabilityCell(own.equal),
          text.probabilityCell(own.probabilities.first.value),
          text.probabilityCell(own.probabilities.second.value),
          .init(text.points(change), change),
          .init("", own.probabilityDifferenceError),
        ]
    }
    return Table(
      caption: text.say(
        "\(comparison.first.name) trừ \(comparison.second.name); khoảng 80 % từ P10 đến P90; tỷ lệ theo điểm %",
        "\(comparison.first.name) less \(comparison.second.name); the 80 % interval is P10 to P90; rates in points"
      ),
      columns: [
        .init("first", "A"), .init("second", "B"),
        .init("target", text.say("Chỉ tiêu", "Target")),
        .init("delta-p10", "P10", numeric: true), .init("delta-p50", "P50", numeric: true),
        .init("delta-p90", "P90", numeric: true),
        .init("delta-mean", text.say("TB", "mean"), numeric: true),
        .init("first-is-above", "P(A>B)", numeric: true),
        .init("equal", "P(A=B)", numeric: true),
        .init("probability-first", "P A", numeric: true),
        .init("probability-second", "P B", numeric: true),
        .init("probability-change", text.say("± điểm", "± pts"), numeric: true),
        .init("probability-change-se", "se", numeric: true),
      ], rows: rows, shown: [2, 3, 4, 5, 7, 8, 9, 10, 11])
  }
}
