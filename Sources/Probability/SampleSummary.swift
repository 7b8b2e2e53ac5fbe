internal import RealModule

/// The mean, the spread and the quantiles of a sample, sorted once.
public struct SampleSummary: Sendable, Equatable {
  /// The sample, ascending.
  public let sorted: [Double]
  /// The mean, by a compensated sum.
  public let mean: Double
  /// The standard deviation with n - 1; 0 for a single value.
  public let standardDeviation: Double

  /// Summarises a sample.
  ///
  /// O(n log n). The order of the sample makes no difference, not even in the last digit.
  ///
  /// - Parameter sample: The values, at least one and none NaN; others trap.
  public init(_ sample: [Double]) {
    precondition(!sample.isEmpty, "a sample without values has no summary")
    precondition(!sample.contains { $0.isNaN }, "a sample with NaN has no summary")
    sorted = sample.sorted()
    mean = SampleSummary.mean(sorted)
    standardDeviation = SampleSummary.standardDeviation(sorted)
  }

  /// The quantile of the sample.
  ///
  /// - Parameter probability: The probability, in [0, 1]; others trap.
  /// - Returns: The quantile by ``quantile(sorted:_:)``.
  public func quantile(_ probability: Double) -> Double {
    SampleSummary.quantile(sorted: sorted, probability)
  }

  /// Several quantiles of the sample.
  ///
  /// - Parameter probabilities: The probabilities, each in [0, 1]; others trap.
  /// - Returns: The quantiles in the same order.
  public func quantiles(_ probabilities: [Double]) -> [Double] {
    probabilities.map { quantile($0) }
  }

  /// The smallest value, and the largest, of the central share of the sample.
  ///
  /// - Parameter coverage: The share, in [0, 1]; others trap.
  /// - Returns: The quantiles at (1 - coverage)/2 and (1 + coverage)/2.
  public func interval(coverage: Double) -> ClosedRange<Double> {
    quantile(0.5 * (1 - coverage))...quantile(0.5 * (1 + coverage))
  }
}

extension SampleSummary {
  /// The quantile of a sorted sample, linear between neighbours: R's type 7.
  ///
  ///     x(h) with h = (n - 1) p, counted from 0 and interpolated
  ///
  /// Reference: Hyndman and Fan (1996), *Sample quantiles in statistical packages*.
  ///
  /// - Parameters:
  ///   - sorted: The sample, ascending, at least one value; an empty one traps.
  ///   - probability: The probability p, in [0, 1]; others trap.
  /// - Returns: The quantile.
  public static func quantile(sorted: [Double], _ probability: Double) -> Double {
    precondition(!sorted.isEmpty, "a sample without values has no quantile")
    precondition(probability >= 0 && probability <= 1, "\(probability) is no probability")
    let position = Double(sorted.count - 1) * probability
    let below = Int(position)
    let fraction = position - Double(below)
    guard fraction > 0, below + 1 < sorted.count else { return sorted[below] }
    let (left, right) = (sorted[below], sorted[below + 1])
    return left == right ? left : (1 - fraction) * left + fraction * right
  }

  /// The mean, by a compensated sum.
  ///
  /// Reference: Neumaier (1974), *Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
  /// Summen*. O(n).
  ///
  /// - Parameter sample: The values, at least one; an empty sample traps.
  /// - Returns: The mean.
  public static func mean(_ sample: [Double]) -> Double {
    precondition(!sample.isEmpty, "a sample without values has no mean")
    var (sum, lost) = (0.0, 0.0)
    for value in sample {
      let next = sum + value
      lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
      sum = next
    }
    return (sum.isFinite ? sum + lost : sum) / Double(sample.count)
  }

  /// The standard deviation √(Σ (x - mean)²/(n - 1)), in two passes.
  ///
  /// Reference: Chan, Golub and LeVeque (1983), *Algorithms for computing the sample variance*.
  ///
  /// - Parameter sample: The values, at least one; an empty sample traps.
  /// - Returns: The standard deviation; 0 for a single value.
  public static func standardDeviation(_ sample: [Double]) -> Double {
    let centre = mean(sample)
    guard sample.count > 1 else { return 0 }
    var (squares, sum) = (0.0, 0.0)
    for value in sample {
      squares += (value - centre) * (value - centre)
      sum += value - centre
    }
    let count = Double(sample.count)
    return Double.sqrt(max(0, squares - sum * sum / count) / (count - 1))
  }
}
