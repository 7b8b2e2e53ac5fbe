public import EnrolmentModel

/// What a run says of expectations that failed and targets that were missed.
public struct CheckText: Sendable {
  private let language: Language
  private let text: NumberText
  private let words: Words

  /// Makes sentences in a language.
  public init(_ language: Language) {
    self.language = language
    text = NumberText(language)
    words = Words(language)
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// An expectation that did not come true, with its place.
  ///
  /// - Parameters:
  ///   - scenario: The scenario's name.
  ///   - expected: What its author expected.
  ///   - found: The figure, or nothing where it is not reported.
  /// - Returns: One line.
  public func failed(_ scenario: String, _ expected: Expectation, found: Double?) -> String {
    let place = "\(expected.place.file):\(expected.place.line)"
    let figure =
      "\(scenario), \(expected.indicator.rawValue) \(expected.level) \(expected.statistic)"
    let wanted =
      amount(expected.value, expected) + " ± " + amount(expected.within, expected, isSpread: true)
    guard let found else {
      return say(
        "\(place): lỗi: \(figure): kết quả không có con số này; kỳ vọng \(wanted)",
        "\(place): error: \(figure): a run reports no such figure; expected \(wanted)")
    }
    let shown = amount(found, expected)
    return say(
      "\(place): lỗi: \(figure) là \(shown), kỳ vọng \(wanted)",
      "\(place): error: \(figure) is \(shown), expected \(wanted)")
  }

  private func amount(_ value: Double, _ expected: Expectation, isSpread: Bool = false) -> String {
    let isChance = expected.statistic.hasPrefix("probability")
    guard isChance || expected.indicator.unit == "fraction" else {
      return text.number(value) + " "
        + (expected.indicator.unit == "turns" ? words.turns : words.persons)
    }
    let isDifference =
      isSpread || ["gap", "delta", "sd"].contains { expected.statistic.hasPrefix($0) }
    return isDifference
      ? text.number(value * 100, decimals: 2) + " " + words.points
      : text.percent(value, decimals: 2)
  }

  /// A target that a scenario misses.
  ///
  /// - Parameters:
  ///   - scenario: The scenario's name.
  ///   - target: The target.
  ///   - asked: The least probability asked for, or nothing where the median counts.
  ///   - found: The probability or the median; nothing where there is no forecast.
  /// - Returns: One line.
  public func missed(
    _ scenario: String, _ target: Target, asked: Double?, found: Double?
  ) -> String {
    let name = "\(scenario): \(target.indicator.rawValue) \(target.level) \(target.year)"
    guard let found else {
      return say(
        "\(name): không được dự báo nên không đạt", "\(name): it is not forecast, so not reached")
    }
    if let asked {
      let (own, least) = (text.percent(found), text.percent(asked))
      return say(
        "\(name): P(đạt) \(own) thấp hơn \(least)", "\(name): P(reach) \(own) is below \(least)")
    }
    let isRate = target.indicator.isRate
    func figure(_ value: Double) -> String {
      isRate ? text.percent(value, decimals: 2) : text.number(value) + " " + words.turns
    }
    return say(
      "\(name): trung vị \(figure(found)) thấp hơn \(figure(target.atLeast))",
      "\(name): P50 \(figure(found)) is below \(figure(target.atLeast))")
  }
}
