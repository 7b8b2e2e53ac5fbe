public import EnrolmentModel
internal import Foundation

/// Reads `margins.yaml`, the margins that a planner sets for pinned figures.
struct MarginsReader {
  let plan: Plan
  let findings: Findings

  private static let keys = [
    "figures", "indicator", "level", "statistic", "absolute", "relative", "reason",
  ]

  /// The rules that have no error, in the order of the file.
  func rules(_ file: TextFile) -> [Margins.Rule] {
    guard let document = YAMLDocument.read(file, findings: findings),
      let root = document.root.mapping(
        knownKeys: ["format", "locale", "margins"], required: ["format", "margins"])
    else { return [] }
    FormatVersion.check(root)
    return root["margins"]?.list()?.compactMap(rule) ?? []
  }

  private func rule(_ value: YAMLValue) -> Margins.Rule? {
    guard let mapping = value.mapping(knownKeys: Self.keys, required: ["figures", "reason"])
    else { return nil }
    // Everything is read before anything is missed, so that all is found at once.
    let before = findings.errorCount
    let kind = mapping["figures"]?.choice(FigureKind.self, noun: .figureKind)
    let indicator = mapping["indicator"]?.choice(Indicator.self, noun: .indicator)
    let level = mapping["level"]?.name(among: levels, noun: .educationLevel)
    let statistic = mapping["statistic"]?.choice(Statistic.self, noun: .statisticOfMargin)
    _ = mapping["reason"]?.string()
    if mapping["absolute"] == nil, mapping["relative"] == nil { mapping.error(.noMargin) }
    let absolute = kind.flatMap { amount(mapping["absolute"], $0) }
    let relative = mapping["relative"].map { $0.number(as: .share) } ?? 0
    guard let kind, let absolute, let relative, findings.errorCount == before else { return nil }
    return Margins.Rule(
      kind: kind, indicator: indicator, level: level, statistic: statistic,
      margin: Margin(absolute: absolute, relative: relative))
  }

  private var levels: [String] {
    plan.levels.map(\.key) + plan.groups.map(\.key) + ["total", "all"]
  }

  /// An amount in the unit of its figures, 0 where none is written.
  private func amount(_ value: YAMLValue?, _ kind: FigureKind) -> Double? {
    guard let value else { return 0 }
    let number = value.number(as: kind.movesInPoints ? .points : .quantity)
    if let number, number < 0 { value.error(.marginNegative) }
    return number
  }
}

extension Project {
  /// The margins of pinned figures: the standard ones, and those of `margins.yaml`.
  ///
  /// - Parameters:
  ///   - location: Where the project lies.
  ///   - plan: Its plan.
  ///   - findings: Gathers what is wrong with the file.
  /// - Returns: The margins.
  public static func margins(
    _ location: ProjectLocation, _ plan: Plan, findings: Findings
  ) -> Margins {
    guard FileManager.default.fileExists(atPath: location.margins),
      let file = TextFile.read(location.margins, findings: findings)
    else { return .standard }
    return Margins(rules: MarginsReader(plan: plan, findings: findings).rules(file))
  }
}

extension LocalisedText {
  fileprivate static let figureKind = LocalisedText(en: "kind of figures", vi: "loại con số")
  fileprivate static let statisticOfMargin = LocalisedText(en: "statistic", vi: "thống kê")
  fileprivate static let noMargin = LocalisedText(
    en: "write 'absolute', 'relative' or both",
    vi: "hãy ghi 'absolute', 'relative' hoặc cả hai")
  fileprivate static let marginNegative = LocalisedText(
    en: "a margin is not below 0", vi: "sai số cho phép không được nhỏ hơn 0")
}
