public import EnrolmentModel

/// What the years of closures cost.
public struct ImpactBriefing: Sendable {
  private let impact: DisruptionImpact
  private let text: QuestionText

  /// Makes a briefing of an impact.
  public init(_ impact: DisruptionImpact, plan: Plan, language: Language) {
    self.impact = impact
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
      title: text.say("Các năm đóng cửa đã làm mất bao nhiêu", "What the closures cost"),
      blocks: [.list(sentences), .table(table)], provenance: provenance,
      meta: meta)
  }

  /// One sentence a year.
  var sentences: [String] { impact.years.map(sentence) }

  private func span(_ values: [Double], decimals: Int = 0) -> String {
    text.number.number(values[1], decimals: decimals) + " ["
      + text.number.number(values[0], decimals: decimals) + " – "
      + text.number.number(values[2], decimals: decimals) + "]"
  }

  private func sentence(_ year: DisruptionImpact.YearCost) -> String {
    let lost = span(year.lostTurns.last?.quantiles ?? [0, 0, 0])
    let months = text.number.number(year.closedMonths, decimals: 1)
    let people = span(year.missingPersons)
    let points = span(year.missingPoints, decimals: 2)
    return text.say(
      "\(year.year): đóng cửa \(months) tháng, mất \(lost) lượt người; đến cuối năm thiếu \(people) người mới qua đào tạo, tức \(points) điểm tỷ lệ lao động qua đào tạo. Trong ngoặc là khoảng 80 %.",
      "\(year.year): closed for \(months) months, \(lost) turns lost; by the end of the year \(people) newly trained people are missing, \(points) points of the trained-labour rate. Brackets hold 80 %."
    )
  }

  /// Every figure behind the sentences.
  var table: Table {
    let rows = impact.years.flatMap { year -> [[Table.Cell]] in
      func row(_ name: String, _ key: String, _ values: [Double], _ decimals: Int) -> [Table.Cell] {
        [.init(year.year.description), .init(name, raw: key)]
          + values.map { text.cell($0, decimals == 0 ? .count : .decimal(decimals)) }
      }
      let closed = [Double](repeating: year.closedMonths, count: 3)
      return [
        row(text.say("số tháng đóng cửa", "months closed"), "closed-months", closed, 1),
        row(
          text.say("lượt người nếu không đóng cửa", "turns without closures"), "without",
          year.without, 0),
        row(text.say("lượt người thực tế", "turns as they were"), "actual", year.actual, 0),
      ]
        + year.lostTurns.map {
          row(
            text.say("mất: ", "lost: ") + text.words.level($0.level, text.plan),
            "lost/\($0.level)", $0.quantiles, 0)
        } + [
          row(
            text.say("thiếu người mới qua đào tạo cuối năm", "newly trained missing at the end"),
            "missing-persons", year.missingPersons, 0),
          row(
            text.say("thiếu điểm tỷ lệ cuối năm", "points of the rate missing at the end"),
            "missing-points", year.missingPoints, 2),
        ]
    }
    return Table(
      columns: [
        .init("year", text.say("Năm", "Year")), .init("what", text.say("Đại lượng", "What")),
        .init("p10", "P10", numeric: true), .init("p50", "P50", numeric: true),
        .init("p90", "P90", numeric: true),
      ], rows: rows)
  }
}
