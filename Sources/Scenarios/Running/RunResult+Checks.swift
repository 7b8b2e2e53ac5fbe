public import EnrolmentModel

/// An expectation of a scenario's author that did not come true.
public struct FailedExpectation: Hashable, Sendable {
  /// What is wrong.
  public let message: LocalizedText
}

extension RunResult {
  /// Expectations that the figures do not meet, in the order of the scenarios.
  public var failedExpectations: [FailedExpectation] {
    scenarios.flatMap { scenario in
      scenario.expectations.compactMap { check($0, scenario.name) }
    }
  }

  private func check(_ expected: Expectation, _ scenario: String) -> FailedExpectation? {
    let found: Double? = Statistic(rawValue: expected.statistic).flatMap { statistic in
      self.value(scenario, expected.indicator, expected.level, plan.year, statistic)
    }
    if let found, abs(found - expected.value) <= expected.within { return nil }
    let place = "\(expected.place.file):\(expected.place.line)"
    let name = "\(expected.indicator.rawValue) \(expected.level) \(expected.statistic)"
    let shown = found.map { "\($0)" } ?? "–"
    return FailedExpectation(
      message: LocalizedText(
        vi: "\(place): lỗi: \(name) là \(shown), kỳ vọng \(expected.value) ± \(expected.within)",
        en: "\(place): error: \(name) is \(shown), expected \(expected.value) ± \(expected.within)")
    )
  }

  /// Targets that a scenario misses.
  ///
  /// - Parameter probability: The least probability asked for; where nothing is
  ///   said, the median has to reach the target.
  /// - Returns: One sentence a miss.
  public func missedTargets(probability: Double?) -> [LocalizedText] {
    scenarios.flatMap { scenario in
      targets.compactMap { target in
        miss(scenario.name, target, probability: probability)
      }
    }
  }

  private func miss(
    _ scenario: String, _ target: Target, probability: Double?
  ) -> LocalizedText? {
    func figure(_ statistic: Statistic) -> Double? {
      value(scenario, target.indicator, target.level, target.year, statistic)
    }
    let name = "\(scenario): \(target.indicator.rawValue) \(target.level) \(target.year)"
    if let probability {
      guard let found = figure(.probability), found < probability else { return nil }
      return LocalizedText(
        vi: "\(name): P \(found) thấp hơn \(probability)",
        en: "\(name): P \(found) is below \(probability)")
    }
    guard let middle = figure(.p50), middle < target.atLeast else { return nil }
    return LocalizedText(
      vi: "\(name): P50 \(middle) thấp hơn \(target.atLeast)",
      en: "\(name): P50 \(middle) is below \(target.atLeast)")
  }
}
