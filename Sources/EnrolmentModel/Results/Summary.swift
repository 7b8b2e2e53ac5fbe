internal import Probability

/// Mean, spread and quantiles of a sample.
struct Summary {
  let mean: Double
  let sd: Double
  let quantiles: [Double]

  /// Gathers what is known.
  init(mean: Double, sd: Double, quantiles: [Double]) {
    self.mean = mean
    self.sd = sd
    self.quantiles = quantiles
  }

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
    var tally = ReachTally(replicates: problem.replicates)
    tally.add(DrawBatch(problem, replicates: 0..<problem.replicates), happens)
    self = tally.probability
  }

  /// Estimates from counts by replicate.
  ///
  /// - Parameters:
  ///   - counts: In how many draws of each replicate it happens.
  ///   - sizes: How many draws each has.
  init(counts: [Int], of sizes: [Int]) {
    let draws = Double(sizes.reduce(0, +))
    let value = Double(counts.reduce(0, +)) / Swift.max(1, draws)
    let squares = zip(counts, sizes).reduce(0) { sum, pair in
      let apart = Double(pair.0) / Double(Swift.max(1, pair.1)) - value
      return sum + apart * apart
    }
    let count = Double(counts.count)
    self.value = value
    standardError =
      counts.count > 1
      ? (squares / (count - 1) / count).squareRoot()
      : (value * (1 - value) / Swift.max(1, draws)).squareRoot()
  }
}
