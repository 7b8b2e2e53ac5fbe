internal import EnrolmentModel

/// Reads `targets.yaml`.
struct TargetsReader {
  let plan: Plan
  let findings: Findings

  private static let keys = [
    "indicator", "level", "year", "at-least", "unit", "clause", "document", "date",
  ]
  private static let indicators: [Indicator] = [
    .enrolment, .trainedLabourRate, .certifiedLabourRate,
  ]

  /// The targets that have no error.
  func targets(_ file: TextFile) -> [Target] {
    guard let document = YAMLDocument.read(file, findings: findings),
      let root = document.root.mapping(
        knownKeys: ["format", "locale", "targets"], required: ["format", "targets"])
    else { return [] }
    FormatVersion.check(root)
    let list = root["targets"]?.list() ?? []
    let read = list.compactMap { value in target(value).map { (value: value, target: $0) } }
    for (index, entry) in read.enumerated() {
      let isRepeated = read[..<index].contains {
        ($0.target.indicator, $0.target.level, $0.target.year)
          == (entry.target.indicator, entry.target.level, entry.target.year)
      }
      if isRepeated { entry.value.error(.targetTwice) }
    }
    checkSum(read.map(\.target), root)
    return read.map(\.target)
  }

  private func target(_ value: YAMLValue) -> Target? {
    guard let mapping = value.mapping(knownKeys: Self.keys, required: Self.keys),
      let indicator = indicator(mapping), let level = level(mapping, indicator),
      let year = mapping["year"]?.year(), let atLeast = threshold(mapping, indicator),
      let clause = mapping["clause"]?.string(), let document = mapping["document"]?.string(),
      let date = mapping["date"]?.field()?.day()
    else { return nil }
    return Target(
      indicator: indicator, level: level, year: Year(year), atLeast: atLeast, clause: clause,
      document: document, date: date)
  }

  private func indicator(_ mapping: YAMLMapping) -> Indicator? {
    let name = mapping["indicator"]?.name(
      among: Self.indicators.map(\.rawValue), noun: .indicator)
    return name.flatMap(Indicator.init)
  }

  private func level(_ mapping: YAMLMapping, _ indicator: Indicator) -> String? {
    let known =
      indicator == .enrolment
      ? plan.levels.map(\.key) + plan.groups.map(\.key) + ["total"] : ["all"]
    return mapping["level"]?.name(among: known, noun: .educationLevel)
  }

  private func threshold(_ mapping: YAMLMapping, _ indicator: Indicator) -> Double? {
    guard mapping["unit"]?.name(among: [indicator.unit], noun: .unitOfTarget) != nil else {
      return nil
    }
    let value = mapping["at-least"]
    guard let number = value?.number(as: indicator.isRate ? .share : .quantity) else { return nil }
    if number <= 0 { value?.error(.targetNotPositive) }
    return number
  }

  /// Levels that do not add up to their total are shown, not refused: a plan may round.
  private func checkSum(_ targets: [Target], _ root: YAMLMapping) {
    let own = targets.filter { $0.indicator == .enrolment && $0.year == plan.year }
    func value(_ key: String) -> Double? { own.first { $0.level == key }?.atLeast }
    guard let total = value("total") else { return }
    let grouped = Set(plan.groups.filter { value($0.key) != nil }.flatMap(\.levels))
    let parts =
      plan.groups.map { value($0.key) }.compactMap(\.self)
      + plan.levels.enumerated().filter { !grouped.contains($0.offset) }
      .compactMap { value($0.element.key) }
    let sum = parts.reduce(0, +)
    if !parts.isEmpty, sum != total {
      findings.warning(root.file, root.line, .sumDiffers(Int(sum), Int(total)))
    }
  }
}

extension LocalisedText {
  static let indicator = LocalisedText(en: "indicator", vi: "chỉ tiêu")
  fileprivate static let unitOfTarget = LocalisedText(
    en: "unit for this indicator", vi: "đơn vị cho chỉ tiêu này")
  fileprivate static let targetTwice = LocalisedText(
    en: "this target stands twice; keep one", vi: "chỉ tiêu này có hai lần; hãy giữ lại một")
  fileprivate static let targetNotPositive = LocalisedText(
    en: "a target is positive", vi: "chỉ tiêu phải dương")

  fileprivate static func sumDiffers(_ sum: Int, _ total: Int) -> LocalisedText {
    LocalisedText(
      en: "the targets by level add up to \(sum), the total is \(total)",
      vi: "các chỉ tiêu theo trình độ cộng lại là \(sum), còn tổng là \(total)")
  }
}
