/// Exponential smoothing with a trend that may be damped, at given α, β and φ.
///
///     ŷ(t)  = ℓ(t−1) + φ b(t−1)          e(t) = y(t) − ŷ(t)
///     ℓ(t)  = ŷ(t) + α e(t)
///     b(t)  = φ b(t−1) + β e(t)
///     ŷ(n+h) = ℓ(n) + (φ + φ² + … + φʰ) b(n)
///
/// φ = 1 is Holt's linear trend, β = φ = 0 is simple smoothing. Everything is
/// linear in ℓ(0) and b(0), so these come out of two normal equations and only
/// α, β and φ are left to search. A missing year passes with e = 0. β is R's
/// `beta` (= α β* of Holt's own equations).
///
/// Reference: Hyndman, Koehler, Ord and Snyder (2008), *Forecasting with
/// exponential smoothing*, table 2.2. Also called ETS(A,N,N), (A,A,N), (A,Ad,N).
public struct TrendSmoothing: Hashable, Sendable {
  /// Smoothing of the level, in [0, 1].
  public let alpha: Double
  /// Smoothing of the slope, in [0, α].
  public let beta: Double
  /// Damping of the slope, in [0, 1]; 0 is no slope at all.
  public let phi: Double
  /// The level after the last year.
  public internal(set) var level: Double
  /// The slope after the last year.
  public internal(set) var slope: Double
  /// Sum of squared one-step errors over observed years.
  public internal(set) var squaredError: Double

  /// Runs the recursion from a given start.
  ///
  /// - Parameters:
  ///   - values: One value a year, NaN in gaps.
  ///   - alpha: Smoothing of the level.
  ///   - beta: Smoothing of the slope.
  ///   - phi: Damping of the slope.
  ///   - level: ℓ(0), the level before the first year.
  ///   - slope: b(0), the slope before the first year.
  public init(
    _ values: [Double], alpha: Double, beta: Double = 0, phi: Double = 0, level: Double,
    slope: Double = 0
  ) {
    self.alpha = alpha
    self.beta = beta
    self.phi = phi
    self.level = level
    self.slope = slope
    squaredError = 0
    for value in values { step(value) }
  }

  private mutating func step(_ value: Double) {
    let damped = phi * slope
    let expected = level + damped
    let error = value.isNaN ? 0 : value - expected
    level = expected + alpha * error
    slope = damped + beta * error
    squaredError += error * error
  }

  /// The forecast of one step.
  ///
  /// - Parameter step: h, at least 1.
  /// - Returns: ŷ(n+h).
  public func forecast(_ step: Int) -> Double {
    var (sum, power) = (0.0, 1.0)
    for _ in 0..<step {
      power *= phi
      sum += power
    }
    return level + sum * slope
  }

  /// The forecasts of the steps from 1.
  ///
  /// - Parameter steps: How many steps.
  /// - Returns: ŷ(n+1) … ŷ(n+steps).
  public func path(_ steps: Int) -> [Double] {
    var (sum, power) = (0.0, 1.0)
    return (0..<steps).map { _ in
      power *= phi
      sum += power
      return level + sum * slope
    }
  }
}
