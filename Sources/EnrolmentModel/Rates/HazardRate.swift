internal import Probability
internal import RealModule

/// The rate as a hazard of the untrained.
///
///     h[t] = −log( (1−R[t]) / (1−R[t−1]) ) = h̄ + s · t(4)
///
/// The posterior of (h̄, s) is a table of weighted prior candidates, the same
/// for all draws because no draw's turns enter.
struct HazardRate {
  private let candidates: [(mean: Double, scale: Double)]
  private let cumulative: [Double]
  private let choice: RandomStream

  static let tableSize = 8192

  init(_ book: AssumptionBook, history: RateHistory, seed: UInt64) {
    choice = RandomStream(seed: seed, name: "rate/hazard-choice")
    let mean = QuantileTable(book.distribution(AssumptionKey.hazard))
    let scale = QuantileTable(book.distribution(AssumptionKey.hazardScale))
    let means = RandomStream(seed: seed, name: AssumptionKey.hazard)
    let scales = RandomStream(seed: seed, name: AssumptionKey.hazardScale)
    candidates = (0..<Self.tableSize).map {
      (mean.quantile(means.uniform(draw: $0)), max(1e-5, scale.quantile(scales.uniform(draw: $0))))
    }
    let hazards = history.increments.map {
      -Double.log((1 - $0.before - $0.change) / (1 - $0.before))
    }
    var sum = 0.0
    cumulative = candidates.map { candidate in
      sum += hazards.reduce(1) {
        $0 * ResidualLaw.likelihood($1 - candidate.mean, scale: candidate.scale)
      }
      return sum
    }
  }

  /// Draws (h̄, s).
  @inline(__always)
  func parameters(_ draw: Int) -> (mean: Double, scale: Double) {
    let target = choice.uniform(draw: draw) * (cumulative.last ?? 1)
    return candidates[min(cumulative.count - 1, cumulative.partitioningIndex { $0 >= target })]
  }

  /// The next rate.
  @inline(__always)
  static func next(
    _ rate: Double, _ parameters: (mean: Double, scale: Double), residual: Double
  )
    -> Double
  {
    1 - (1 - rate) * Double.exp(-(parameters.mean + parameters.scale * residual))
  }
}

extension Array {
  /// The first position whose element satisfies a monotone condition.
  @inline(__always)
  func partitioningIndex(_ isBeyond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
