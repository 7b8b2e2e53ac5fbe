/// The uniform distribution between two numbers.
public struct Uniform: Sendable, Hashable, BitwiseCopyable {
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// Makes the distribution between two ends, which may be equal.
  ///
  /// - Parameters:
  ///   - low: The lower end.
  ///   - high: The upper end.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The quantile low + u (high - low), never outside the ends.
  ///
  /// - Parameter u: A probability; outside [0, 1] gives NaN.
  /// - Returns: The quantile.
  @inlinable public func quantile(_ u: Double) -> Double {
    guard u >= 0, u <= 1 else { return .nan }
    return u < 0.5 ? low + u * (high - low) : high - (1 - u) * (high - low)
  }
}
