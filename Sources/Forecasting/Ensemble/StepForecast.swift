internal import RealModule

/// The distribution of one step, given by nine quantiles.
///
/// Between the quantiles the quantile function is straight; beyond the outer ones
/// it has exponential tails whose scale continues the last two quantiles:
///
///     q(p) = q(97.5 %) + s log(0.025 / (1 − p)),    s = (q(97.5 %) − q(95 %)) / log 2
///
/// and the same below, cut off at the least possible value.
public struct StepForecast: Sendable, Hashable {
  /// The quantiles at ``probabilities``, never decreasing.
  public let quantiles: [Double]
  /// The least possible value: 0 where no observation was negative, else −∞.
  public let lowest: Double

  /// The probabilities of the nine quantiles.
  public static let probabilities = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975]

  init(quantiles: [Double], lowest: Double) {
    self.quantiles = quantiles
    self.lowest = lowest
  }

  /// The median, which is the point forecast.
  public var median: Double { quantiles[4] }

  private var upperScale: Double { Self.scale(quantiles[7], quantiles[8]) }
  private var lowerScale: Double { Self.scale(quantiles[0], quantiles[1]) }

  /// The scale of a tail, finite even between the largest numbers there are.
  private static func scale(_ low: Double, _ high: Double) -> Double {
    min((high - low) / Double.log(2), limit / 4)
  }

  private static let limit = Double.greatestFiniteMagnitude

  /// The mean of the distribution.
  public var mean: Double {
    var sum = 0.025 * quantiles[8] + 0.025 * upperScale + 0.025 * lowerTailMean
    for (place, step) in zip(quantiles, quantiles.dropFirst()).enumerated() {
      let mass = Self.probabilities[place + 1] - Self.probabilities[place]
      sum += mass * (0.5 * step.0 + 0.5 * step.1)
    }
    return min(max(sum, quantiles[0]), quantiles[8])
  }

  private var lowerTailMean: Double {
    let scale = lowerScale
    guard scale > 0 else { return quantiles[0] }
    return quantiles[0] - scale * (1 - Double.exp(-(quantiles[0] - lowest) / scale))
  }

  /// The quantile of a probability.
  ///
  /// - Parameter probability: p; it is kept within 10⁻¹² of 0 and 1.
  /// - Returns: The value that is not exceeded with probability p.
  public func quantile(_ probability: Double) -> Double {
    let p = min(max(probability, 1e-12), 1 - 1e-12)
    if p <= 0.025 {
      return max(lowest, -Self.limit, quantiles[0] + lowerScale * Double.log(p / 0.025))
    }
    if p >= 0.975 {
      return min(Self.limit, quantiles[8] - upperScale * Double.log((1 - p) / 0.025))
    }
    var place = 0
    while Self.probabilities[place + 1] < p { place += 1 }
    let (low, high) = (Self.probabilities[place], Self.probabilities[place + 1])
    let share = (p - low) / (high - low)
    return (1 - share) * quantiles[place] + share * quantiles[place + 1]
  }

  /// The probability of a value up to one.
  ///
  /// - Parameter value: Any value.
  /// - Returns: p, in [0, 1].
  public func cumulative(_ value: Double) -> Double {
    if value < lowest { return 0 }
    if value < quantiles[0] { return 0.025 * Double.exp((value - quantiles[0]) / lowerScale) }
    if value >= quantiles[8] {
      let above = value - quantiles[8]
      return above == 0 ? 0.975 : 1 - 0.025 * Double.exp(-above / upperScale)
    }
    var place = 0
    while quantiles[place + 1] <= value { place += 1 }
    let (low, high) = (Self.probabilities[place], Self.probabilities[place + 1])
    let share = (value - quantiles[place]) / (quantiles[place + 1] - quantiles[place])
    return low + share * (high - low)
  }

  /// The central interval.
  ///
  /// - Parameter coverage: The share inside, in [0, 1).
  /// - Returns: From the lower to the upper quantile.
  public func interval(coverage: Double) -> ClosedRange<Double> {
    quantile(0.5 - coverage / 2)...quantile(0.5 + coverage / 2)
  }
}
