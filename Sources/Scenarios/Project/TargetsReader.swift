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
      if !(plan.year...plan.horizon).contains(entry.target.year) {
        entry.value.warning(.neverJudged(entry.target.year, plan))
      }
    }
    checkSum(read)
    return read.map(\.target)
  }

  private func target(_ value: YAMLValue) -> Target? {
    guard let mapping = value.mapping(knownKeys: Self.keys, required: Self.keys) else {
      return nil
    }
    // Everything is read before anything is missed, so that all is found at once.
    let indicator = self.indicator(mapping)
    let level = indicator.flatMap { self.level(mapping, $0) }
    let year = mapping["year"]?.year()
    let atLeast = indicator.flatMap { threshold(mapping, $0) }
    let clause = mapping["clause"]?.string()
    let document = mapping["document"]?.string()
    let date = mapping["date"]?.field()?.day()
    guard let indicator, let level, let year, let atLeast, let clause, let document, let date
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
    let unit = mapping["unit"]?.name(among: [indicator.unit], noun: .unitOfTarget)
    let value = mapping["at-least"]
    let number = value?.number(as: indicator.isRate ? .share : .quantity)
    if let number, number <= 0 { value?.error(.targetNotPositive) }
    return unit == nil ? nil : number
  }

  /// Levels that do not add up to their total are shown, not refused: a plan may round.
  private func checkSum(_ targets: [(value: YAMLValue, target: Target)]) {
    let own = targets.filter {
      $0.target.indicator == .enrolment && $0.target.year == plan.year
    }
    func value(_ key: String) -> Double? { own.first { $0.target.level == key }?.target.atLeast }
    guard let first = own.first(where: { $0.target.level == "total" }) else { return }
    let total = first.target.atLeast
    let grouped = Set(plan.groups.filter { value($0.key) != nil }.flatMap(\.levels))
    let parts =
      plan.groups.map { value($0.key) }.compactMap(\.self)
      + plan.levels.enumerated().filter { !grouped.contains($0.offset) }
      .compactMap { value($0.element.key) }
    let sum = parts.reduce(0, +)
    if !parts.isEmpty, sum != total {
      first.value.warning(.sumDiffers(FigureText.plain(sum), FigureText.plain(total)))
    }
  }
}

extension LocalisedText {
  static let indicator = LocalisedText(en: "indicator", vi: "chỉ tiêu")
  fileprivate static let unitOfTarget = LocalisedText(
    en: "unit of this indicator", vi: "đơn vị của chỉ tiêu này tên là")
  fileprivate static let targetTwice = LocalisedText(
    en: "this target stands twice; keep one", vi: "chỉ tiêu này có hai lần; hãy giữ lại một")
  fileprivate static let targetNotPositive = LocalisedText(
    en: "a target is above 0; write the figure of the document",
    vi: "chỉ tiêu phải lớn hơn 0; hãy ghi đúng con số trong văn bản")

  fileprivate static func neverJudged(_ year: Year, _ plan: Plan) -> LocalisedText {
    LocalisedText(
      en: "a target of \(year) is never judged; this plan reports \(plan.year) to \(plan.horizon)",
      vi: "chỉ tiêu năm \(year) không được xét; kế hoạch này chỉ báo cáo từ \(plan.year) đến "
        + "\(plan.horizon)")
  }

  fileprivate static func sumDiffers(_ sum: String, _ total: String) -> LocalisedText {
    LocalisedText(
      en: "the targets by level add up to \(sum), the total is \(total)",
      vi: "các chỉ tiêu theo trình độ cộng lại là \(sum), còn tổng là \(total)")
  }
}
