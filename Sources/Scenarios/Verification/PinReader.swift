internal import EnrolmentModel

/// Reads the figures that were pinned beside a scenario, `NAME.expected.csv`.
struct PinReader {
  let findings: Findings

  private static let columns = CSVColumns(required: [
    "scenario", "indicator", "level", "year", "unit", "statistic", "value",
  ])
  private static let units = FigureKind.allCases.filter { $0 != .probability }.map(\.rawValue)

  /// The figures of a file, or nothing where it has errors.
  ///
  /// Names of indicators and statistics are taken as they come: one that the
  /// program no longer knows is a figure that is missing from the run.
  ///
  /// - Parameter file: The file.
  /// - Returns: The figures in the order of the file.
  func figures(_ file: TextFile) -> [PinnedFigure]? {
    let before = findings.errorCount
    guard
      let table = StrictCSV.read(
        file, columns: Self.columns, style: .machine, findings: findings)
    else { return nil }
    let figures = table.compactMap { figure($0, file.name) }
    var first: [FigureKey: Int] = [:]
    for figure in figures {
      if let line = first[figure.key] {
        findings.error(file.name, figure.place.line, .pinnedTwice(line))
      }
      first[figure.key] = first[figure.key] ?? figure.place.line
    }
    return findings.errorCount == before ? figures : nil
  }

  private func figure(_ row: CSVRow, _ file: String) -> PinnedFigure? {
    func text(_ column: String) -> String? {
      row.requiredField(column, findings: findings)?.text
    }
    // Everything is read before anything is missed, so that all is found at once.
    let names = ["scenario", "indicator", "level", "statistic"].map(text)
    let year = row.requiredField("year", findings: findings)?.year()
    let unit = row.requiredField("unit", findings: findings)?
      .name(among: Self.units, noun: .unitOfFigure)
    let value = row.requiredField("value", findings: findings)?.number(as: .quantity)
    guard let scenario = names[0], let indicator = names[1], let level = names[2],
      let statistic = names[3], let year, let unit, let value
    else { return nil }
    return PinnedFigure(
      key: FigureKey(
        scenario: scenario, indicator: indicator, level: level, year: year, unit: unit,
        statistic: statistic),
      value: value, place: .init(file: file, line: row.line))
  }
}

extension LocalisedText {
  fileprivate static let unitOfFigure = LocalisedText(en: "unit", vi: "đơn vị")

  fileprivate static func pinnedTwice(_ line: Int) -> LocalisedText {
    LocalisedText(
      en: "this figure stands already on line \(line); pin anew with "
        + "'enrolcast verify --update --reason …'",
      vi: "con số này đã có ở dòng \(line); hãy ghi lại bằng "
        + "'enrolcast verify --update --reason …'")
  }
}
