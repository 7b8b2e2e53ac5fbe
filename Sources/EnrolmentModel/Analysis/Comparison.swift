/// Two scenarios against each other, paired by draw.
public struct Comparison: Sendable {
  /// The difference in one target's indicator.
  public struct Difference: Sendable {
    /// The target.
    public let target: Target
    /// Medians of both.
    public let medians: (first: Double, second: Double)
    /// P10, P50, P90 of first less second, draw by draw.
    public let quantiles: [Double]
    /// Mean of first less second.
    public let mean: Double
    /// Share of draws in which the first lies above the second.
    public let firstIsAbove: Double
    /// Share of draws in which both are equal to the last bit.
    public let equal: Double
    /// Probability of reaching the target, with its Monte-Carlo error.
    public let probabilities: (first: EstimatedProbability, second: EstimatedProbability)
    /// Monte-Carlo error of the difference of both probabilities, paired.
    public let probabilityDifferenceError: Double
  }

  /// The scenario that is put first.
  public let first: Scenario
  /// The scenario it is compared with.
  public let second: Scenario
  /// One difference a target of the plan year.
  public let differences: [Difference]

  /// Compares two scenarios on one fit.
  ///
  /// - Parameters:
  ///   - first: The one.
  ///   - second: The other.
  ///   - bench: The fit.
  public init<Executor>(_ first: Scenario, with second: Scenario, on bench: Workbench<Executor>) {
    self.first = first
    self.second = second
    let values = bench.map([first, second]) { simulator, index in
      bench.targets.map { bench.values(simulator, index, $0) }
    }
    differences = bench.targets.indices.map { target in
      Self.difference(bench.targets[target], values[0][target], values[1][target], bench)
    }
  }

  private static func difference<Executor>(
    _ target: Target, _ first: [Double], _ second: [Double], _ bench: Workbench<Executor>
  ) -> Difference {
    let count = Double(first.count)
    let deltas = zip(first, second).map { $0 - $1 }
    let summary = Summary(deltas, [0.1, 0.5, 0.9])
    let gained = EstimatedProbability(bench.input.fit.problem) {
      first[$0] >= target.atLeast && second[$0] < target.atLeast
    }
    let lost = EstimatedProbability(bench.input.fit.problem) {
      first[$0] < target.atLeast && second[$0] >= target.atLeast
    }
    let error =
      (gained.standardError * gained.standardError + lost.standardError * lost.standardError)
      .squareRoot()
    return Difference(
      target: target,
      medians: (Summary(first, [0.5]).quantiles[0], Summary(second, [0.5]).quantiles[0]),
      quantiles: summary.quantiles, mean: summary.mean,
      firstIsAbove: Double(deltas.count { $0 > 0 }) / count,
      equal: Double(deltas.count { $0 == 0 }) / count,
      probabilities: (bench.probability(first, target), bench.probability(second, target)),
      probabilityDifferenceError: error)
  }
}
