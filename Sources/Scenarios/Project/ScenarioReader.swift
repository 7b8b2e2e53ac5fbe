internal import EnrolmentModel
internal import Probability

/// A scenario file as written, before what it is based on is merged in.
struct ScenarioFile {
  let name: String
  let title: LocalisedText
  let question: LocalisedText
  let basedOn: (name: String, line: Int)?
  /// Settings by lever; nothing stands for `none`, which removes a lever.
  let levers: [String: LeverSetting?]
  /// Parameters that change what lies below, by lever and quantity.
  let parts: [String: [String: PartialDistribution]]
  /// Lines at which levers are written.
  let leverLines: [String: Int]
  let assumptions: [Assumption]
  /// Lines at which assumptions are written.
  let assumptionLines: [String: Int]
  let expectations: [Expectation]
  let place: Evidence.Place
}

/// Reads scenario files.
struct ScenarioReader {
  let plan: Plan
  let findings: Findings

  private static let keys = [
    "format", "locale", "name", "title", "question", "based-on", "levers", "assumptions",
    "expect",
  ]

  /// What a file holds: a scenario, or errors under the name it would have had.
  enum Reading {
    case scenario(ScenarioFile)
    case broken(name: String)
  }

  /// The scenario of a file.
  func read(_ file: TextFile) -> Reading {
    let stem = file.name.split(separator: "/").last?.split(separator: ".").first
    let fallback = stem.map(String.init) ?? file.name
    guard let document = YAMLDocument.read(file, findings: findings),
      let root = document.root.mapping(
        knownKeys: Self.keys, required: ["format", "name", "title", "question"])
    else { return .broken(name: fallback) }
    FormatVersion.check(root)
    let name = root["name"].flatMap(self.name)
    guard let scenario = scenario(root, document, name) else {
      return .broken(name: name ?? fallback)
    }
    return .scenario(scenario)
  }

  private func scenario(
    _ root: YAMLMapping, _ document: YAMLDocument, _ name: String?
  ) -> ScenarioFile? {
    let levers = root["levers"]?.mapping()?.entries.compactMap(lever) ?? []
    let reader = AssumptionReader(plan: plan, findings: findings)
    let written = root["assumptions"]?.mapping()?.entries ?? []
    let assumptions = written.compactMap(reader.assumption)
    let expectations = root["expect"]?.list()?.compactMap(expectation) ?? []
    let basedOn = root["based-on"].flatMap { value in
      value.string().map { (name: $0, line: value.line) }
    }
    let title = root["title"]?.localisedText()
    let question = root["question"]?.localisedText()
    guard let name, let title, let question, findings.errorCount(in: document.file) == 0
    else { return nil }
    return ScenarioFile(
      name: name, title: title, question: question, basedOn: basedOn,
      levers: Dictionary(levers.map { ($0.key, $0.setting) }) { first, _ in first },
      parts: Dictionary(levers.map { ($0.key, $0.parts) }) { first, _ in first },
      leverLines: Dictionary(levers.map { ($0.key, $0.line) }) { first, _ in first },
      assumptions: assumptions,
      assumptionLines: Dictionary(written.map { ($0.key, $0.line) }) { first, _ in first },
      expectations: expectations,
      place: .init(file: document.file, line: root["name"]?.line ?? 1))
  }

  private func name(_ value: YAMLValue) -> String? {
    guard let name = value.string() else { return nil }
    let allowed = name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    if !allowed { value.error(.badName(name)) }
    return allowed ? name : nil
  }

  // MARK: Levers

  /// A lever as written: its setting, and parameters that change what lies below.
  private struct LeverEntry {
    let key: String
    let line: Int
    var setting: LeverSetting?
    var parts: [String: PartialDistribution] = [:]
  }

  private func lever(_ entry: YAMLEntry) -> LeverEntry? {
    guard let lever = LeverCatalogue.lever(entry.key) else {
      findings.error(
        entry.value.file, entry.line,
        .unknownName(.lever, entry.key, among: LeverCatalogue.all.map { $0.key }))
      return nil
    }
    var read = LeverEntry(key: entry.key, line: entry.line)
    if entry.value.isNone { return read }
    let known =
      ["from", "until", "ramp", "decay", "source", "grade"] + lever.quantities.map(\.key)
    guard let mapping = entry.value.mapping(knownKeys: known) else { return nil }
    var setting = times(mapping)
    for quantity in lever.quantities {
      guard let value = mapping[quantity.key] else { continue }
      if let part = PartialDistribution(value, as: Self.kind(quantity)) {
        read.parts[quantity.key] = part
      } else {
        setting.quantities[quantity.key] = distribution(value, quantity)
      }
    }
    checkFacts(mapping, entry.value, lever)
    read.setting = setting
    return read
  }

  private func times(_ mapping: YAMLMapping) -> LeverSetting {
    var setting = LeverSetting()
    setting.from = mapping["from"].flatMap(month)
    setting.until = mapping["until"].flatMap(month)
    setting.ramp = mapping["ramp"]?.integer(in: 0...36)
    setting.decay = mapping["decay"]?.integer(in: 0...120)
    setting.source = mapping["source"]?.string()
    setting.grade = mapping["grade"]?.choice(Grade.self, noun: .grade)
    if let from = setting.from, let until = setting.until, until < from {
      mapping["until"]?.error(.endsBeforeStart(from, until))
    }
    return setting
  }

  /// A lever that writes any number of its own says where it comes from.
  private func checkFacts(
    _ mapping: YAMLMapping, _ value: YAMLValue, _ lever: any Lever.Type
  ) {
    let numbers = ["ramp", "decay"] + lever.quantities.map(\.key)
    guard let writes = numbers.first(where: { mapping[$0] != nil }) else { return }
    for fact in ["source", "grade"] where mapping[fact] == nil {
      value.error(.factMissing(fact, writes))
    }
  }

  private func month(_ value: YAMLValue) -> Month? {
    value.month().map { Month(Year($0.year), $0.month) }
  }

  private func distribution(_ value: YAMLValue, _ quantity: LeverQuantity) -> Distribution? {
    guard let distribution = DistributionReader.read(value, as: Self.kind(quantity)) else {
      return nil
    }
    guard Self.isLikely(distribution, of: quantity) else {
      value.error(.outsideRange(quantity))
      return nil
    }
    return distribution
  }

  private static func kind(_ quantity: LeverQuantity) -> NumberKind {
    switch quantity.kind {
    case .share: .share
    case .change: .effect
    case .months, .days, .persons: .quantity
    }
  }

  /// Whether likely draws lie within the bounds; a draw beyond them is cut off.
  static func isLikely(_ distribution: Distribution, of quantity: LeverQuantity) -> Bool {
    [0.1, 0.5, 0.9].map(distribution.quantile).allSatisfy(quantity.range.contains)
  }

  // MARK: Expectations

  private func expectation(_ value: YAMLValue) -> Expectation? {
    let required = ["indicator", "statistic", "value", "within"]
    guard let mapping = value.mapping(knownKeys: required + ["level"], required: required) else {
      return nil
    }
    // Everything is read before anything is missed, so that all is found at once.
    let indicator = mapping["indicator"]?.choice(Indicator.self, noun: .indicator)
    let statistic = mapping["statistic"]?.choice(Statistic.self, noun: .statistic)
    let level = indicator.flatMap { self.level(mapping["level"], of: $0) }
    guard let indicator, let statistic else { return nil }
    let kinds = Self.kinds(indicator, statistic)
    let number = mapping["value"]?.number(as: kinds.value)
    let within = mapping["within"]?.number(as: kinds.within)
    if let within, within < 0 { mapping["within"]?.error(.withinNegative) }
    guard let level, let number, let within else { return nil }
    return Expectation(
      indicator: indicator, level: level, statistic: statistic.rawValue, value: number,
      within: within, place: .init(file: value.file, line: value.line))
  }

  /// The level written, `total` or `all` where none is.
  private func level(_ value: YAMLValue?, of indicator: Indicator) -> String? {
    guard let value else { return indicator.hasLevels ? "total" : "all" }
    let known =
      indicator.hasLevels
      ? plan.levels.map(\.key) + plan.groups.map(\.key) + ["total"] : ["all"]
    return value.name(among: known, noun: .educationLevel)
  }

  /// A share and its tolerance in points; a difference of shares is in points itself.
  private static func kinds(
    _ indicator: Indicator, _ statistic: Statistic
  ) -> (value: NumberKind, within: NumberKind) {
    if statistic.rawValue.hasPrefix("probability") { return (.share, .points) }
    guard indicator.unit == "fraction" else { return (.quantity, .quantity) }
    let isDifference =
      statistic == .sd || statistic.rawValue.hasPrefix("gap")
      || statistic.rawValue.hasPrefix("delta")
    // Fulfilment may be over the whole: 118.67 % in 2018.
    if indicator == .planFulfilment { return (.quantity, .quantity) }
    return (isDifference ? .points : .share, .points)
  }
}

extension Indicator {
  /// Whether it is reported by education level.
  var hasLevels: Bool {
    switch self {
    case .enrolment, .personsTrained, .netNewlyTrained, .planFulfilment: true
    default: false
    }
  }
}

extension LocalisedText {
  static let lever = LocalisedText(en: "lever", vi: "biện pháp")
  fileprivate static let statistic = LocalisedText(en: "statistic", vi: "thống kê")

  fileprivate static let withinNegative = LocalisedText(
    en: "a tolerance is not below 0", vi: "mức sai lệch cho phép không được nhỏ hơn 0")

  fileprivate static func badName(_ name: String) -> LocalisedText {
    LocalisedText(
      en: "'\(name)' has a space or a sign; a name has letters, digits, '-', '_' and '.'",
      vi: "'\(name)' có dấu cách hoặc ký hiệu; tên chỉ gồm chữ, số, '-', '_' và '.'")
  }

  static func endsBeforeStart(_ from: Month, _ until: Month) -> LocalisedText {
    LocalisedText(
      en: "the lever ends in \(until), before it starts in \(from)",
      vi: "biện pháp kết thúc \(until), trước khi bắt đầu \(from)")
  }

  fileprivate static func factMissing(_ fact: String, _ key: String) -> LocalisedText {
    LocalisedText(
      en: "this lever writes '\(key)' of its own, so it needs '\(fact)'",
      vi: "biện pháp này tự ghi '\(key)' nên cần có '\(fact)'")
  }

  static func outsideRange(_ quantity: LeverQuantity) -> LocalisedText {
    let bounds =
      switch quantity.kind {
      case .share: "0 % – 100 %"
      case .change: "-90 % – 900 %"
      case .months: "0 – 12"
      case .days: "0 – 30"
      case .persons: "0 – 10000000"
      }
    return LocalisedText(
      en: "P10, P50 or P90 of '\(quantity.key)' lies outside \(bounds); narrow it",
      vi: "P10, P50 hoặc P90 của '\(quantity.key)' nằm ngoài \(bounds); hãy thu hẹp lại")
  }
}
