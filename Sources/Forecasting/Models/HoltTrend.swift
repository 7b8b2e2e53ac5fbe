/// Holt's linear trend with free smoothing of the slope.
///
///     ŷ(n+h) = ℓ(n) + h b(n)
///
/// The recursion is ``TrendSmoothing``'s with φ = 1; α and β ≤ α are the best of
/// a grid by squared one-step errors.
///
/// Reference: Holt (1957, reprinted 2004), *Forecasting seasonals and trends by
/// exponentially weighted moving averages*. Also called ETS(A,A,N); R: `holt`.
public enum HoltTrend {
  /// The shares of α that are tried as β.
  static let shares: [Double] = [0, 0.05, 0.15, 0.4, 0.8]

  /// Fits Holt's trend.
  ///
  /// - Parameter values: One value a year, NaN in gaps; the first is observed.
  /// - Returns: The fitted recursion.
  public static func fitted(_ values: [Double]) -> TrendSmoothing {
    var best = TrendSmoothing(values, alpha: 0.99, beta: 0, phi: 1)
    for alpha in DampedTrend.alphas {
      for share in shares { best.improve(values, alpha: alpha, beta: share * alpha, phi: 1) }
    }
    return best
  }
}
