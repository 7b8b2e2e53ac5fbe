/// How the variance of yearly changes divides between what passes, what lasts and the slope.
///
/// For the path x[t] = μ[t] + ε[t], μ[t+1] = μ[t] + φ b[t] + η[t], b[t+1] = φ b[t] + ζ[t] the
/// change y[t] = x[t] − x[t−1] has, with V = φ² σζ² / (1 − φ²),
///
///     γ₀ = V + ση² + 2 σε²     γ₁ = φ V − σε²     γₖ = φᵏ V for k ≥ 2
///
/// so lags 2 and 3 tell the slope, and then lag 1 what passes.
///
/// Reference: Harvey (1989), *Forecasting, structural time series models and the
/// Kalman filter*, section 2.4.
public struct ChangeSplit: Hashable, Sendable {
  /// 2 σε² ÷ γ₀.
  public let transitory: Double
  /// ση² ÷ γ₀.
  public let permanent: Double
  /// V ÷ γ₀.
  public let slope: Double

  /// The two dampings that are served; short panels cannot tell them apart.
  public static let dampings = [0.8, 0.95]

  /// Splits by the autocorrelations at lags 1, 2 and 3, for one damping.
  public init(lags: [Double], damping phi: Double) {
    let powers = [phi * phi, phi * phi * phi]
    let fitted =
      (powers[0] * lags[1] + powers[1] * lags[2])
      / (powers[0] * powers[0] + powers[1] * powers[1])
    slope = min(1, max(0, fitted))
    transitory = min(1 - slope, max(0, 2 * (phi * slope - lags[0])))
    permanent = 1 - slope - transitory
  }

  /// The mean over the dampings served.
  public init(lags: [Double]) {
    self.init(mean: Self.dampings.map { Self(lags: lags, damping: $0) })
  }

  /// The mean of several.
  public init(mean splits: [ChangeSplit]) {
    transitory = splits.map(\.transitory).mean
    permanent = splits.map(\.permanent).mean
    slope = splits.map(\.slope).mean
  }
}
