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

  /// What a file holds: assumptions with where they stand, and every key that is written.
  struct Page {
    var entries: [(assumption: Assumption, place: Evidence.Place)] = []
    /// Keys that are written, with errors or without; nothing where that cannot be told.
    var keys: [String]?
  }

  /// The assumptions of a file.
  func assumptions(_ file: TextFile) -> Page {
    guard let document = YAMLDocument.read(file, findings: findings),
      let root = document.root.mapping(
        knownKeys: ["format", "locale", "assumptions"], required: ["format", "assumptions"])
    else { return Page() }
    FormatVersion.check(root)
    guard let list = root["assumptions"]?.mapping() else { return Page() }
    let entries = list.entries.compactMap { entry in
      assumption(entry).map {
        (assumption: $0, place: Evidence.Place(file: document.file, line: entry.line))
      }
    }
    return Page(entries: entries, keys: list.keys)
  }

  /// One assumption under its key.
  func assumption(_ entry: YAMLEntry) -> Assumption? {
    let errors = findings.errorCount
    guard isKnown(entry),
      let mapping = entry.value.mapping(
        knownKeys: DistributionReader.keys + Self.facts, required: Self.facts)
    else { return nil }
    let unit = unit(mapping, of: entry.key)
    let distribution = unit.flatMap { Self.units[$0] }.flatMap {
      DistributionReader.read(mapping, as: $0)
    }
    if let problem = distribution.flatMap({ AssumptionUnit.problem($0, of: entry.key) }) {
      entry.value.error(problem)
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

  private func unit(_ mapping: YAMLMapping, of key: String) -> String? {
    let unit = mapping["unit"]?.name(among: Self.units.keys.sorted(), noun: .unit)
    let read = AssumptionUnit.of(key)
    if let unit, unit != read { mapping["unit"]?.error(.otherUnit(unit, read)) }
    return unit
  }

  private func isKnown(_ entry: YAMLEntry) -> Bool {
    let known = AssumptionKey.required(by: plan)
    if known.contains(entry.key) { return true }
    if isIntakeShare(entry.key) {
      if let problem = Self.monthsProblem(entry.key) { entry.value.error(problem) }
      return true
    }
    findings.error(
      entry.value.file, entry.line, .unknownName(.assumption, entry.key, among: known))
    return false
  }

  private func isIntakeShare(_ key: String) -> Bool {
    let parts = key.split(separator: "/")
    return parts.count == 3 && parts[0] == "intake-share"
      && plan.levelIndex(String(parts[1])) != nil
  }

  /// The months of an intake share are two numbers of two digits, in order.
  private static func monthsProblem(_ key: String) -> LocalisedText? {
    let months = key.split(separator: "/").last.map { $0.split(separator: "-") } ?? []
    let numbers = months.compactMap { $0.count == 2 ? Int($0) : nil }
    let isGood =
      months.count == 2 && numbers.count == 2 && numbers[0] <= numbers[1]
      && numbers.allSatisfy((1...12).contains)
    return isGood ? nil : .notMonths
  }

  // MARK: The table of priors

  private static let priorColumns = CSVColumns(
    required: ["parameter", "centre", "log_sd", "source", "grade"])

  /// The priors of the latent path from `priors/theta.csv`.
  func priors(_ file: TextFile) -> Page {
    guard
      let table = StrictCSV.read(
        file, columns: Self.priorColumns, style: .machine, findings: findings)
    else { return Page() }
    let entries = table.compactMap { row in
      prior(row).map {
        (assumption: $0, place: Evidence.Place(file: table.file, line: row.line))
      }
    }
    return Page(entries: entries, keys: table.map { "theta/" + $0["parameter"] })
  }

  private func prior(_ row: CSVRow) -> Assumption? {
    let known = AssumptionKey.required(by: plan).filter { $0.hasPrefix("theta/") }
      .map { String($0.dropFirst("theta/".count)) }
    let name = row.requiredField("parameter", findings: findings)?
      .name(among: known, noun: .assumption)
    let centreField = row.requiredField("centre", findings: findings)
    let centre = centreField?.number(as: .quantity)
    let spreadField = row.requiredField("log_sd", findings: findings)
    let spread = spreadField?.number(as: .quantity)
    let source = row.requiredField("source", findings: findings)?.text
    let grade = row.requiredField("grade", findings: findings)?.choice(Grade.self, noun: .grade)
    guard let name, let centre, let spread, let source, let grade else { return nil }
    if centre <= 0 { centreField?.error(.centreNotPositive) }
    // A damping of 1 or more would let a slope grow without end.
    if name.hasPrefix("phi"), centre >= 1 { centreField?.error(.dampingTooLarge) }
    if spread < 0 { spreadField?.error(.spreadNegative) }
    guard centre > 0, spread >= 0 else { return nil }
    return Assumption(
      key: "theta/" + name,
      distribution: spread == 0 ? .constant(centre) : .logNormal(median: centre, logSD: spread),
      unit: "log", source: source, grade: grade, date: plan.documentDate, note: .prior(name))
  }
}

extension LocalisedText {
  static let assumption = LocalisedText(en: "assumption", vi: "giả định")
  static let grade = LocalisedText(en: "grade", vi: "mức tin cậy")
  fileprivate static let unit = LocalisedText(en: "unit", vi: "đơn vị")

  fileprivate static let notMonths = LocalisedText(
    en: "the months are written with two digits each, such as intake-share/college/01-06",
    vi: "các tháng được viết bằng hai chữ số, ví dụ intake-share/college/01-06")
  fileprivate static let centreNotPositive = LocalisedText(
    en: "the centre of a prior is above 0", vi: "giá trị giữa của tiên nghiệm phải lớn hơn 0")
  fileprivate static let dampingTooLarge = LocalisedText(
    en: "a damping stays below 1, such as 0.95", vi: "hệ số tắt dần phải nhỏ hơn 1, ví dụ 0.95")
  fileprivate static let spreadNegative = LocalisedText(
    en: "a spread is not below 0; write 0 where the centre is certain",
    vi: "độ phân tán không được nhỏ hơn 0; hãy ghi 0 nếu giá trị giữa là chắc chắn")

  fileprivate static func otherUnit(_ unit: String, _ read: String) -> LocalisedText {
    LocalisedText(
      en: "this number is read in the unit '\(read)', not in '\(unit)'; write it so",
      vi: "con số này được đọc theo đơn vị '\(read)', không phải '\(unit)'; hãy ghi theo đơn vị đó")
  }

  fileprivate static func prior(_ name: String) -> LocalisedText {
    LocalisedText(
      en: "Prior of the latent path: \(name)", vi: "Tiên nghiệm của quỹ đạo ẩn: \(name)")
  }
}
