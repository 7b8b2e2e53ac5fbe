extension Score {
  /// The pinball loss of one quantile: the cost of being too low, and of being too high.
  ///
  ///     (y - q) p          if y ≥ q
  ///     (q - y) (1 - p)    if y < q
  ///
  /// Also called: quantile loss, tick loss. Some authors double it.
  /// Reference: Koenker and Bassett (1978), *Regression quantiles*.
  ///
  /// - Parameters:
  ///   - quantile: The forecast q.
  ///   - probability: The probability p it was meant for, in [0, 1]; others trap.
  ///   - observed: What came, y.
  /// - Returns: The loss, at least 0.
  public static func pinball(quantile: Double, probability: Double, observed: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "\(probability) is no probability")
    let miss = observed - quantile
    return miss >= 0 ? miss * probability : -miss * (1 - probability)
  }
}
