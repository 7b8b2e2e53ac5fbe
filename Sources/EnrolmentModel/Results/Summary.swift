internal import Probability

/// Mean, spread and quantiles of a sample.
struct Summary {
  let mean: Double
  let sd: Double
  let quantiles: [Double]

  /// Summarises at least one value; sums run in a fixed order.
  init(_ values: [Double], _ probabilities: [Double]) {
    let count = Double(values.count)
    let mean = values.laneSum { $0 } / count
    let squares = values.laneSum { ($0 - mean) * ($0 - mean) }
    self.mean = mean
    sd = (squares / Swift.max(1, count - 1)).squareRoot()
    quantiles = values.withUnsafeBufferPointer { OrderStatistics.quantiles($0, probabilities) }
  }
}

extension [Double] {
  /// The sum of a function of each value, eight side by side.
  @inline(__always)
  fileprivate func laneSum(_ term: (Lanes) -> Lanes) -> Double {
    withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      var sums = Lanes.zero
      let whole = buffer.count - buffer.count % Lanes.width
      for place in stride(from: 0, to: whole, by: Lanes.width) {
        sums += term(Lanes(at: start + place))
      }
      for place in whole..<buffer.count {
        sums[place - whole] += term(Lanes(repeating: start[place]))[0]
      }
      return sums.sum()
    }
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
