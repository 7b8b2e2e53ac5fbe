internal import EnrolmentModel
internal import Probability

/// Reads the assumption book of a project: YAML files and the table of priors.
struct AssumptionReader {
  let plan: Plan
  let findings: Findings

  private static let facts = ["unit", "source", "grade", "date", "note"]
  private static let units: [String: NumberKind] = [
    "share": .share, "points": .points, "log": .quantity, "log-odds": .quantity,
    "ratio": .quantity, "months": .quantity, "turns": .quantity, "persons": .quantity,
    "billion-dong": .quantity,
  ]

  /// The assumptions of a file, each with where it stands.
  func assumptions(_ file: TextFile) -> [(assumption: Assumption, place: Evidence.Place)] {
    guard let document = YAMLDocument.read(file, findings: findings),
      let root = document.root.mapping(
        knownKeys: ["format", "locale", "assumptions"], required: ["format", "assumptions"])
    else { return [] }
    FormatVersion.check(root)
    return root["assumptions"]?.mapping()?.entries.compactMap { entry in
      assumption(entry).map {
        (assumption: $0, place: .init(file: document.file, line: entry.line))
      }
    } ?? []
  }

  /// One assumption under its key.
  func assumption(_ entry: YAMLEntry) -> Assumption? {
    let errors = findings.errorCount
    guard isKnown(entry),
      let mapping = entry.value.mapping(
        knownKeys: DistributionReader.keys + Self.facts, required: Self.facts)
    else { return nil }
    let unit = mapping["unit"]?.name(among: Self.units.keys.sorted(), noun: .unit)
    let distribution = unit.flatMap { Self.units[$0] }.flatMap {
      DistributionReader.read(mapping, as: $0)
    }
    let source = mapping["source"]?.string()
    let grade = mapping["grade"]?.choice(Grade.self, noun: .grade)
    let date = mapping["date"]?.field()?.day()
    let note = mapping["note"]?.localisedText()
    guard errors == findings.errorCount, let unit, let distribution, let source, let grade,
      let date, let note
    else { return nil }
    return Assumption(
      key: entry.key, distribution: distribution, unit: unit, source: source, grade: grade,
      date: date, note: note)
  }

  private func isKnown(_ entry: YAMLEntry) -> Bool {
    let known = AssumptionKey.required(by: plan)
    if known.contains(entry.key) || isIntakeShare(entry.key) { return true }
    findings.error(
      entry.value.file, entry.line, .unknownName(.assumption, entry.key, among: known))
    return false
  }

  private func isIntakeShare(_ key: String) -> Bool {
    let parts = key.split(separator: "/")
    return parts.count == 3 && parts[0] == "intake-share"
      && plan.levelIndex(String(parts[1])) != nil
  }

  // MARK: The table of priors

  private static let priorColumns = CSVColumns(
    required: ["parameter", "centre", "log_sd", "source", "grade"])

  /// The priors of the latent path from `priors/theta.csv`.
  func priors(_ file: TextFile) -> [(assumption: Assumption, place: Evidence.Place)] {
    guard
      let table = StrictCSV.read(
        file, columns: Self.priorColumns, style: .machine, findings: findings)
    else { return [] }
    return table.compactMap { row in
      prior(row).map { (assumption: $0, place: .init(file: table.file, line: row.line)) }
    }
  }

  private func prior(_ row: CSVRow) -> Assumption? {
    let known = AssumptionKey.required(by: plan).filter { $0.hasPrefix("theta/") }
      .map { String($0.dropFirst("theta/".count)) }
    guard
      let name = row.requiredField("parameter", findings: findings)?
        .name(among: known, noun: .assumption),
      let centre = row.requiredField("centre", findings: findings)?.number(as: .quantity),
      let spread = row.requiredField("log_sd", findings: findings)?.number(as: .quantity),
      let grade = row.requiredField("grade", findings: findings)?
        .choice(Grade.self, noun: .grade)
    else { return nil }
    return Assumption(
      key: "theta/" + name,
      distribution: spread == 0 ? .constant(centre) : .logNormal(median: centre, logSD: spread),
      unit: "log", source: row["source"], grade: grade, date: plan.documentDate,
      note: .prior(name))
  }
}

extension DistributionError {
  /// What is wrong with the numbers, as a planner reads it.
  var explanation: LocalisedText {
    LocalisedText(
      en: "these numbers make no distribution: \(self)",
      vi: "các số này không tạo thành phân phối: \(self)")
  }
}

extension LocalisedText {
  static let assumption = LocalisedText(en: "assumption", vi: "giả định")
  static let grade = LocalisedText(en: "grade", vi: "mức tin cậy")
  fileprivate static let unit = LocalisedText(en: "unit", vi: "đơn vị")

  fileprivate static func prior(_ name: String) -> LocalisedText {
    LocalisedText(
      en: "Prior of the latent path: \(name)", vi: "Tiên nghiệm của quỹ đạo ẩn: \(name)")
  }
}
