/// An expectation of a scenario's author that did not come true.
public struct FailedExpectation: Hashable, Sendable {
  /// The scenario's name.
  public let scenario: String
  /// What its author expected.
  public let expectation: Expectation
  /// What was found, or nothing where the figure is not reported.
  public let found: Double?
}

/// A target that a scenario misses.
public struct MissedTarget: Hashable, Sendable {
  /// The scenario's name.
  public let scenario: String
  /// The target.
  public let target: Target
  /// The least probability asked for, or nothing where the median counts.
  public let asked: Double?
  /// The probability or the median; nothing where the indicator is not forecast.
  public let found: Double?
}

extension RunResult {
  /// Expectations that the figures do not meet, in the order of the scenarios.
  public var failedExpectations: [FailedExpectation] {
    scenarios.flatMap { scenario in
      scenario.expectations.compactMap { expected -> FailedExpectation? in
        let found = Statistic(rawValue: expected.statistic).flatMap {
          value(scenario.name, expected.indicator, expected.level, plan.year, $0)
        }
        if let found, abs(found - expected.value) <= expected.within { return nil }
        return FailedExpectation(scenario: scenario.name, expectation: expected, found: found)
      }
    }
  }

  /// Targets that a scenario misses.
  ///
  /// A target whose indicator is not forecast counts as missed; targets after
  /// the last reported year are not judged.
  ///
  /// - Parameter probability: The least probability asked for; where nothing is
  ///   said, the median has to reach the target.
  /// - Returns: The misses, by scenario.
  public func missedTargets(probability: Double?) -> [MissedTarget] {
    let years = Set(rows.map(\.year))
    let judged = targets.filter { years.contains($0.year) }
    return scenarios.flatMap { scenario in
      judged.compactMap { target -> MissedTarget? in
        let statistic = probability == nil ? Statistic.p50 : .probability
        let found = value(
          scenario.name, target.indicator, target.level, target.year, statistic)
        if let found, found >= probability ?? target.atLeast { return nil }
        return MissedTarget(
          scenario: scenario.name, target: target, asked: probability, found: found)
      }
    }
  }
}
