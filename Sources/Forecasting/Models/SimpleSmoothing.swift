/// Simple exponential smoothing: a level that follows the values, and no trend.
///
///     ŷ(n+h) = ℓ(n),    ℓ(t) = ℓ(t−1) + α (y(t) − ℓ(t−1))
///
/// α makes the sum of squared one-step errors least: the best of a grid, then a
/// narrowing search around it. The start ℓ(0) is solved for each α. A constant
/// series fits with every α and gets the largest.
///
/// Reference: Brown (1959), *Statistical forecasting for inventory control*.
/// Also called SES, ETS(A,N,N); R: `forecast::ses`.
public enum SimpleSmoothing {
  /// The values of α that are tried first.
  static let grid: [Double] = [0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 0.99]

  /// Fits the smoothing.
  ///
  /// - Parameter values: One value a year, NaN in gaps; the first is observed.
  /// - Returns: The fitted recursion.
  public static func fitted(_ values: [Double]) -> TrendSmoothing {
    var best = TrendSmoothing(values, alpha: 0.99, beta: 0, phi: 0)
    for alpha in grid.reversed() { best.improve(values, alpha: alpha) }
    var reach = 0.06
    for _ in 0..<4 {
      let centre = best.alpha
      for alpha in [centre - reach, centre + reach] where (0.01...0.999).contains(alpha) {
        best.improve(values, alpha: alpha)
      }
      reach *= 0.5
    }
    return best
  }
}

extension TrendSmoothing {
  /// Takes another α, β or φ where its squared errors are less.
  mutating func improve(
    _ values: [Double], alpha: Double, beta: Double = 0, phi: Double = 0
  ) {
    let other = TrendSmoothing(values, alpha: alpha, beta: beta, phi: phi)
    if other.squaredError < squaredError { self = other }
  }
}
