public import RealModule

/// The triangular distribution, with density rising from `low` to `mode`, falling to `high`.
///
///     F(mode) = (mode - low)/(high - low)
public struct Triangular: Sendable, Hashable, BitwiseCopyable {
  /// The lower end.
  public let low: Double
  /// The most likely value.
  public let mode: Double
  /// The upper end.
  public let high: Double

  /// Makes the distribution from low ≤ mode ≤ high; all three equal is a certainty.
  ///
  /// - Parameters:
  ///   - low: The lower end.
  ///   - mode: The most likely value.
  ///   - high: The upper end.
  public init(low: Double, mode: Double, high: Double) {
    self.low = low
    self.mode = mode
    self.high = high
  }

  /// The quantile, from the nearer end: low + √(u (high - low)(mode - low)) below the mode.
  ///
  /// - Parameter u: A probability; outside [0, 1] gives NaN.
  /// - Returns: The quantile.
  @inlinable public func quantile(_ u: Double) -> Double {
    guard u >= 0, u <= 1 else { return .nan }
    let width = high - low
    return u * width <= mode - low
      ? low + Double.sqrt(u * width * (mode - low))
      : high - Double.sqrt((1 - u) * width * (high - mode))
  }

  /// The mean (low + mode + high)/3.
  public var mean: Double { (low + mode + high) / 3 }

  /// The standard deviation √((p² + p q + q²)/18), p and q being the widths around the mode.
  public var standardDeviation: Double {
    let (left, right) = (mode - low, high - mode)
    return Double.sqrt((left * left + left * right + right * right) / 18)
  }
}
