/// The distribution of |z| for a standard normal z.
public enum HalfNormal {
  /// The quantile Φ⁻¹((1 + u)/2), with full relative accuracy near 0.
  ///
  /// - Parameter u: A probability; 0 gives 0, 1 gives infinity, outside [0, 1] gives NaN.
  /// - Returns: The quantile.
  @inlinable public static func quantile(_ u: Double) -> Double {
    guard u >= 0 else { return .nan }
    return u <= 0.85
      ? Normal.centralQuantile(offset: 0.5 * u) : Normal.upperTailQuantile(0.5 * (1 - u))
  }

  /// The mean √(2/π).
  public static var mean: Double { 0.7978845608028654 }

  /// The standard deviation √(1 - 2/π).
  public static var standardDeviation: Double { 0.6028102749890869 }
}
