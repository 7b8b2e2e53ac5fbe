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
  /// Lines at which levers are written.
  let leverLines: [String: Int]
  let assumptions: [Assumption]
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

  /// The scenario of a file, or nothing where it has errors.
  func scenario(_ file: TextFile) -> ScenarioFile? {
    let errors = findings.errorCount
    guard let document = YAMLDocument.read(file, findings: findings),
      let root = document.root.mapping(
        knownKeys: Self.keys, required: ["format", "name", "title", "question"])
    else { return nil }
    FormatVersion.check(root)
    let levers = root["levers"]?.mapping()?.entries.compactMap(lever) ?? []
    let reader = AssumptionReader(plan: plan, findings: findings)
    let assumptions = root["assumptions"]?.mapping()?.entries.compactMap(reader.assumption) ?? []
    let expectations = root["expect"]?.list()?.compactMap(expectation) ?? []
    let basedOn = root["based-on"].flatMap { value in
      value.string().map { (name: $0, line: value.line) }
    }
    guard let name = root["name"].flatMap(name), let title = root["title"]?.localisedText(),
      let question = root["question"]?.localisedText(), errors == findings.errorCount
    else { return nil }
    return ScenarioFile(
      name: name, title: title, question: question, basedOn: basedOn,
      levers: Dictionary(levers.map { ($0.key, $0.setting) }) { first, _ in first },
      leverLines: Dictionary(levers.map { ($0.key, $0.line) }) { first, _ in first },
      assumptions: assumptions, expectations: expectations,
      place: .init(file: document.file, line: root["name"]?.line ?? 1))
  }

  private func name(_ value: YAMLValue) -> String? {
    guard let name = value.string() else { return nil }
    let allowed = name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    if !allowed { value.error(.badName(name)) }
    return allowed ? name : nil
  }

  // MARK: Levers

  private func lever(_ entry: YAMLEntry) -> (key: String, setting: LeverSetting?, line: Int)? {
    guard let lever = LeverCatalogue.lever(entry.key) else {
      findings.error(
        entry.value.file, entry.line,
        .unknownName(.lever, entry.key, among: LeverCatalogue.all.map { $0.key }))
      return nil
    }
    if entry.value.isNone { return (entry.key, nil, entry.line) }
    return setting(entry.value, lever).map { (entry.key, $0, entry.line) }
  }

  private func setting(_ value: YAMLValue, _ lever: any Lever.Type) -> LeverSetting? {
    let quantities = lever.quantities.map(\.key)
    let known = ["from", "until", "ramp", "decay", "source", "grade"] + quantities
    guard let mapping = value.mapping(knownKeys: known) else { return nil }
    var setting = LeverSetting()
    setting.from = mapping["from"].flatMap(month)
    setting.until = mapping["until"].flatMap(month)
    setting.ramp = mapping["ramp"]?.integer(in: 0...36)
    setting.decay = mapping["decay"]?.integer(in: 0...120)
    setting.source = mapping["source"]?.string()
    setting.grade = mapping["grade"]?.choice(Grade.self, noun: .grade)
    for quantity in lever.quantities {
      setting.quantities[quantity.key] = mapping[quantity.key].flatMap {
        distribution($0, quantity)
      }
    }
    if let from = setting.from, let until = setting.until, until < from {
      mapping["until"]?.error(.endsBeforeStart(from, until))
    }
    let writes = (["ramp", "decay"] + quantities).first { mapping[$0] != nil }
    if let writes {
      for fact in ["source", "grade"] where mapping[fact] == nil {
        value.error(.factMissing(fact, writes))
      }
    }
    return setting
  }

  private func month(_ value: YAMLValue) -> Month? {
    value.month().map { Month(Year($0.year), $0.month) }
  }

  private func distribution(_ value: YAMLValue, _ quantity: LeverQuantity) -> Distribution? {
    let kind: NumberKind =
      switch quantity.kind {
      case .share: .share
      case .change: .effect
      case .months, .days, .persons: .quantity
      }
    guard let distribution = DistributionReader.read(value, as: kind) else { return nil }
    if !quantity.range.contains(distribution.median) {
      value.error(.outsideRange(quantity))
      return nil
    }
    return distribution
  }

  // MARK: Expectations

  private func expectation(_ value: YAMLValue) -> Expectation? {
    let required = ["indicator", "statistic", "value", "within"]
    guard let mapping = value.mapping(knownKeys: required + ["level"], required: required),
      let indicator = mapping["indicator"]?.choice(Indicator.self, noun: .indicator),
      let statistic = mapping["statistic"]?.choice(Statistic.self, noun: .statistic)
    else { return nil }
    let isFraction = indicator.unit == "fraction"
    let isShare = isFraction || statistic.rawValue.hasPrefix("probability")
    let level = mapping["level"]?.string()
    guard let number = mapping["value"]?.number(as: isShare ? .share : .quantity),
      let within = mapping["within"]?.number(as: isShare ? .points : .quantity)
    else { return nil }
    return Expectation(
      indicator: indicator, level: level ?? (indicator.hasLevels ? "total" : "all"),
      statistic: statistic.rawValue, value: number, within: within,
      place: .init(file: value.file, line: value.line))
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

  fileprivate static func badName(_ name: String) -> LocalisedText {
    LocalisedText(
      en: "'\(name)' has a space or a sign; a name has letters, digits, '-', '_' and '.'",
      vi: "'\(name)' có dấu cách hoặc ký hiệu; tên chỉ gồm chữ, số, '-', '_' và '.'")
  }

  fileprivate static func endsBeforeStart(_ from: Month, _ until: Month) -> LocalisedText {
    LocalisedText(
      en: "the lever ends in \(until), before it starts in \(from)",
      vi: "biện pháp kết thúc \(until), trước khi bắt đầu \(from)")
  }

  fileprivate static func factMissing(_ fact: String, _ key: String) -> LocalisedText {
    LocalisedText(
      en: "this lever writes '\(key)' of its own, so it needs '\(fact)'",
      vi: "biện pháp này tự ghi '\(key)' nên cần có '\(fact)'")
  }

  fileprivate static func outsideRange(_ quantity: LeverQuantity) -> LocalisedText {
    let bounds =
      switch quantity.kind {
      case .share: "0 % – 100 %"
      case .change: "-90 % – 900 %"
      case .months: "0 – 12"
      case .days: "0 – 30"
      case .persons: "0 – 10000000"
      }
    return LocalisedText(
      en: "the middle of '\(quantity.key)' lies outside \(bounds)",
      vi: "giá trị giữa của '\(quantity.key)' nằm ngoài \(bounds)")
  }
}
