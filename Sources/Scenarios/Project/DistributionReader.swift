internal import EnrolmentModel
internal import Probability

/// Reads a value or a distribution as planners write it.
enum DistributionReader {
  /// The parameters of each distribution, in the order of its case.
  private static let parameters: [(name: String, keys: [String])] = [
    ("normal", ["mean", "sd"]), ("log-normal", ["median", "log-sd"]),
    ("uniform", ["low", "high"]), ("triangular", ["low", "mode", "high"]),
    ("beta", ["mean", "sd"]), ("half-normal", ["scale"]), ("quantiles", ["p10", "p50", "p90"]),
  ]

  /// Every key that a distribution may be written with.
  static let keys = ["value", "distribution"] + parameters.flatMap(\.keys).uniqued

  /// A single value, or a mapping with a distribution.
  static func read(_ value: YAMLValue, as kind: NumberKind) -> Distribution? {
    guard value.isMapping else { return value.number(as: kind).map { .constant($0) } }
    guard let mapping = value.mapping(knownKeys: keys) else { return nil }
    return read(mapping, as: kind)
  }

  /// The distribution among other keys of a mapping.
  static func read(_ mapping: YAMLMapping, as kind: NumberKind) -> Distribution? {
    if let value = mapping["value"] {
      let extra = mapping.keys.first { $0 != "value" && keys.contains($0) }
      if let extra { mapping[extra]?.error(.valueAndDistribution(extra)) }
      return value.number(as: kind).map { .constant($0) }
    }
    guard let name = name(mapping),
      let expected = parameters.first(where: { $0.name == name })?.keys
    else { return nil }
    let written = mapping.keys.filter { keys.contains($0) && $0 != "distribution" }
    for key in written where !expected.contains(key) {
      mapping[key]?.error(.notOfDistribution(key, name, expected))
    }
    let numbers = expected.map { number(mapping, $0, kind) }
    guard numbers.allSatisfy({ $0 != nil }) else { return nil }
    let distribution = make(name, numbers.compactMap(\.self))
    return checked(distribution) { mapping.error($0) }
  }

  /// A distribution as it would be written; nothing for a certain number.
  static func written(
    _ distribution: Distribution
  ) -> (name: String, parameters: [(key: String, value: Double)])? {
    let names = distribution.parameters.map { $0.name == "logSD" ? "log-sd" : $0.name }
    let isBeta = if case .beta = distribution { true } else { false }
    // Normal and beta are written with the same keys.
    let form = parameters.first { $0.keys == names && ($0.name == "beta") == isBeta }
    return form.map { form in
      (form.name, zip(form.keys, distribution.parameters).map { (key: $0, value: $1.value) })
    }
  }

  private static func name(_ mapping: YAMLMapping) -> String? {
    if let value = mapping["distribution"] {
      return value.name(among: parameters.map(\.name), noun: .distribution)
    }
    if mapping["p10"] != nil { return "quantiles" }
    mapping.error(.noValue)
    return nil
  }

  static func number(
    _ mapping: YAMLMapping, _ key: String, _ kind: NumberKind
  ) -> Double? {
    // A spread on the log scale has no unit whatever its middle is.
    mapping.required(key)?.number(as: key == "log-sd" ? .quantity : kind)
  }

  static func make(_ name: String, _ n: [Double]) -> Distribution {
    switch name {
    case "normal": .normal(mean: n[0], sd: n[1])
    case "log-normal": .logNormal(median: n[0], logSD: n[1])
    case "uniform": .uniform(low: n[0], high: n[1])
    case "triangular": .triangular(low: n[0], mode: n[1], high: n[2])
    case "beta": .beta(mean: n[0], sd: n[1])
    case "half-normal": .halfNormal(scale: n[0])
    default: .quantiles(p10: n[0], p50: n[1], p90: n[2])
    }
  }

  static func checked(
    _ distribution: Distribution, _ report: (LocalisedText) -> Void
  ) -> Distribution? {
    do throws(DistributionError) {
      try distribution.validate()
      return distribution
    } catch {
      report(error.explanation)
      return nil
    }
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in order.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension LocalisedText {
  fileprivate static let distribution = LocalisedText(en: "distribution", vi: "phân phối")
  fileprivate static let noValue = LocalisedText(
    en: "write 'value: …', 'distribution: …' or p10, p50 and p90",
    vi: "hãy viết 'value: …', 'distribution: …' hoặc p10, p50 và p90")

  fileprivate static func valueAndDistribution(_ key: String) -> LocalisedText {
    LocalisedText(
      en: "'value' is certain and '\(key)' is not; keep one of them",
      vi: "'value' là chắc chắn còn '\(key)' thì không; hãy giữ một trong hai")
  }

  static func notOfDistribution(
    _ key: String, _ name: String, _ expected: [String]
  ) -> LocalisedText {
    let list = expected.joined(separator: ", ")
    return LocalisedText(
      en: "'\(key)' is no part of the distribution '\(name)', which has \(list)",
      vi: "'\(key)' không thuộc phân phối '\(name)', vốn gồm \(list)")
  }
}
