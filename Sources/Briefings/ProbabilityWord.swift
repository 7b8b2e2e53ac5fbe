internal import EnrolmentModel

/// A word beside a probability, from one published table.
///
/// The table is that of the Intergovernmental Panel on Climate Change: virtually
/// certain over 99 %, very likely over 90 %, likely over 66 %, about as likely
/// as not 33 to 66 %, unlikely under 33 %, very unlikely under 10 %,
/// exceptionally unlikely under 1 %. The number always stands first: readers
/// take bare words for anything.
///
/// Reference: Mastrandrea et al. (2010), *Guidance Note for Lead Authors of the
/// IPCC Fifth Assessment Report on Consistent Treatment of Uncertainties*.
enum ProbabilityWord {
  private static let table: [(above: Double, word: LocalizedText)] = [
    (0.99, LocalizedText(vi: "gần như chắc chắn", en: "virtually certain")),
    (0.90, LocalizedText(vi: "rất có khả năng", en: "very likely")),
    (0.66, LocalizedText(vi: "có khả năng", en: "likely")),
    (0.33, LocalizedText(vi: "được hay không như nhau", en: "about as likely as not")),
    (0.10, LocalizedText(vi: "ít khả năng", en: "unlikely")),
    (0.01, LocalizedText(vi: "rất ít khả năng", en: "very unlikely")),
  ]

  /// The word for a probability.
  static func word(_ probability: Double, _ language: Language) -> String {
    let found = table.first { probability > $0.above }?.word
    return (found ?? LocalizedText(vi: "hầu như không thể", en: "exceptionally unlikely"))[
      language]
  }
}
