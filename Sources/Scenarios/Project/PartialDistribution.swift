internal import EnrolmentModel
internal import Probability

/// Some parameters of a distribution; the others stay as what lies below has them.
///
/// A scenario that writes `effect: {sd: 1 %}` keeps the mean of its base, or of
/// the catalogue where no base sets one.
struct PartialDistribution {
  private let written: [(key: String, value: YAMLValue, number: Double)]
  private let place: YAMLValue

  /// Reads a mapping that names no distribution and not all of P10, P50 and P90.
  ///
  /// - Parameters:
  ///   - value: What is written for a quantity.
  ///   - kind: What its numbers stand for.
  init?(_ value: YAMLValue, as kind: NumberKind) {
    guard value.isMapping, let mapping = value.mapping(knownKeys: DistributionReader.keys),
      mapping["distribution"] == nil, mapping["value"] == nil, !mapping.keys.isEmpty,
      !["p10", "p50", "p90"].allSatisfy(mapping.keys.contains)
    else { return nil }
    place = value
    written = mapping.entries.compactMap { entry in
      DistributionReader.number(mapping, entry.key, kind)
        .map { (key: entry.key, value: entry.value, number: $0) }
    }
  }

  /// The whole distribution, with what is written laid over what lies below.
  ///
  /// - Parameter base: What lies below.
  /// - Returns: The distribution, or nothing after a finding.
  func over(_ base: Distribution) -> Distribution? {
    guard let (name, below) = DistributionReader.written(base) else {
      place.error(.certainBelow)
      return nil
    }
    let keys = below.map(\.key)
    let strange = written.filter { !keys.contains($0.key) }
    for entry in strange { entry.value.error(.notOfDistribution(entry.key, name, keys)) }
    guard strange.isEmpty else { return nil }
    let numbers = below.map { parameter in
      written.first { $0.key == parameter.key }?.number ?? parameter.value
    }
    return DistributionReader.checked(DistributionReader.make(name, numbers)) { place.error($0) }
  }
}

extension LocalisedText {
  fileprivate static let certainBelow = LocalisedText(
    en: "what this changes is a certain number; write the whole distribution",
    vi: "giá trị gốc là một số chắc chắn; hãy viết đầy đủ phân phối")
}
