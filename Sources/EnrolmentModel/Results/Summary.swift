internal import Probability

/// Mean, spread and quantiles of a sample.
struct Summary {
  let mean: Double
  let sd: Double
  let quantiles: [Double]

  /// Summarises at least one value; sums run in a fixed order.
  init(_ values: [Double], _ probabilities: [Double]) {
    var moments = RunningMoments()
    values.withUnsafeBufferPointer { moments.add($0) }
    mean = moments.mean
    sd = moments.standardDeviation
    quantiles = values.withUnsafeBufferPointer { OrderStatistics.quantiles($0, probabilities) }
  }
}

/// The probability of an event with its Monte-Carlo error.
public struct EstimatedProbability: Hashable, Sendable {
  /// The share of draws in which it happens.
  public let value: Double
  /// Standard error from the spread between replicates, or the binomial one
  /// where there is a single replicate.
  public let standardError: Double

  /// Estimates from an indicator by draw.
  ///
  /// - Parameters:
  ///   - problem: Says which draws belong to one replicate.
  ///   - happens: Whether the event happens in a draw.
  init(_ problem: FitProblem, _ happens: (Int) -> Bool) {
    let shares = (0..<problem.replicates).map { replicate -> Double in
      let draws = problem.firstDraw(of: replicate)..<problem.firstDraw(of: replicate + 1)
      return Double(draws.count { happens($0) }) / Double(draws.count)
    }
    let count = Double(shares.count)
    let sizes = (0..<problem.replicates).map {
      Double(problem.firstDraw(of: $0 + 1) - problem.firstDraw(of: $0))
    }
    let value = zip(shares, sizes).reduce(0) { $0 + $1.0 * $1.1 } / sizes.reduce(0, +)
    self.value = value
    let squares = shares.reduce(0) { $0 + ($1 - value) * ($1 - value) }
    standardError =
      shares.count > 1
      ? (squares / (count - 1) / count).squareRoot()
      : (value * (1 - value) / Double(max(1, problem.draws))).squareRoot()
  }
}
