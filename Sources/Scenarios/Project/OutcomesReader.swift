public import EnrolmentModel

/// Reads outcomes from a CSV file.
public enum OutcomesReader {
  /// The columns of the file.
  public static let columns = CSVColumns(
    required: ["indicator", "level", "year", "value"], optional: ["published_on", "source"])

  /// Indicators that are a probability of the forecast and never come out as a value.
  private static let measured = Indicator.allCases.filter { $0 != .bothRates && $0 != .oneRateOnly }

  /// The outcomes of a file; of several editions of one, the newest.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - findings: Gathers every finding.
  /// - Returns: The outcomes in the order of the file.
  /// - Throws: `ProjectError` where anything is wrong.
  public static func read(_ path: String, findings: Findings) throws -> [ObservedOutcome] {
    let table = TextFile.read(path, findings: findings).flatMap {
      StrictCSV.read($0, columns: columns, style: .machine, findings: findings)
    }
    let rows = (table.map { Array($0) } ?? []).compactMap { row in
      outcome(row, findings).map { (outcome: $0, line: row.line) }
    }
    let kept = newest(rows, path, findings)
    try findings.throwErrors()
    return kept
  }

  private static func outcome(_ row: CSVRow, _ findings: Findings) -> ObservedOutcome? {
    let indicator = row.requiredField("indicator", findings: findings)?
      .name(among: measured.map(\.rawValue), noun: .indicator).flatMap(Indicator.init)
    let level = row.requiredField("level", findings: findings)?.text
    let year = row.requiredField("year", findings: findings)?.year()
    let field = row.requiredField("value", findings: findings)
    let value = indicator.flatMap { field?.number(as: $0.isRate ? .share : .quantity) }
    let written = row.field("published_on", findings: findings)
    let published = written?.day()
    guard let indicator, let level, let year, let value, written == nil || published != nil else {
      return nil
    }
    return ObservedOutcome(
      indicator: indicator, level: level, year: Year(year), value: value, publishedOn: published,
      source: row["source"])
  }

  private static func newest(
    _ rows: [(outcome: ObservedOutcome, line: Int)], _ path: String, _ findings: Findings
  ) -> [ObservedOutcome] {
    var kept: [(outcome: ObservedOutcome, line: Int)] = []
    for row in rows {
      let place = kept.firstIndex { $0.outcome.isOf(row.outcome) }
      guard let place else {
        kept.append(row)
        continue
      }
      let (old, new) = (kept[place].outcome.publishedOn, row.outcome.publishedOn)
      guard let old, let new, old != new else {
        findings.error(path, row.line, .outcomeTwice(kept[place].line))
        continue
      }
      if new > old { kept[place] = row }
    }
    return kept.map(\.outcome)
  }
}

extension ObservedOutcome {
  /// Whether it is another edition of the same figure.
  fileprivate func isOf(_ other: ObservedOutcome) -> Bool {
    (indicator, level, year) == (other.indicator, other.level, other.year)
  }
}

extension LocalisedText {
  fileprivate static func outcomeTwice(_ line: Int) -> LocalisedText {
    LocalisedText(
      en: "this outcome stands already in line \(line); keep one, or write when each was published",
      vi: "kết quả này đã có ở dòng \(line); hãy giữ lại một, hoặc ghi ngày công bố của từng bản")
  }
}
