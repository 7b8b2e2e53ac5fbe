internal import RealModule

/// A local linear trend by the Kalman filter, averaged over its noise ratios.
///
///     y(t) = ℓ(t) + ε(t)     ℓ(t+1) = ℓ(t) + b(t) + η(t)     b(t+1) = φ b(t) + ζ(t)
///
/// Variances are in units of the one of ε. The start is diffuse in the level;
/// the slope's is a prior around no slope of the size of the yearly changes, so that
/// four points do not make a trend. Each pair of noise ratios on a small grid gives a forecast;
/// they are averaged with their likelihoods as weights. A missing year is a step
/// of prediction without an update.
///
/// Reference: Harvey (1989), *Forecasting, structural time series models and the
/// Kalman filter*. R: `StructTS(type = "trend")`.
public struct LocalLinearTrend: Hashable, Sendable {
  /// The level after the last year.
  public private(set) var level: Double
  /// The slope after the last year.
  public private(set) var slope = 0.0
  /// The logarithm of the likelihood, without constants, its scale concentrated out.
  public private(set) var logLikelihood = 0.0

  /// Damping of the slope.
  static let damping = 0.95
  /// Variances of the level's steps that are tried.
  static let levelRatios: [Double] = [0.1, 1, 10]
  /// Variances of the slope's steps that are tried, as shares of the level's.
  static let slopeShares: [Double] = [0.003, 0.03, 0.3]

  // Covariance of the state: level, level with slope, slope.
  private var (varianceLevel, covariance, varianceSlope) = (1e7, 0.0, 0.0)

  /// Runs the filter.
  ///
  /// - Parameters:
  ///   - values: One value a year, NaN in gaps; the first is observed.
  ///   - levelRatio: var(η) / var(ε).
  ///   - slopeRatio: var(ζ) / var(ε).
  public init(_ values: [Double], levelRatio: Double, slopeRatio: Double) {
    level = values[0]
    varianceSlope = levelRatio + 1
    var (squares, determinants, count) = (0.0, 0.0, 0.0)
    for (place, value) in values.enumerated() {
      if place > 0 { predict(levelRatio, slopeRatio) }
      guard !value.isNaN else { continue }
      let (error, variance) = update(value)
      guard place > 0 else { continue }
      squares += error * error / variance
      determinants += Double.log(variance)
      count += 1
    }
    guard count > 0 else { return }
    logLikelihood = -0.5 * (count * Double.log(max(squares / count, 1e-20)) + determinants)
  }

  private mutating func predict(_ levelRatio: Double, _ slopeRatio: Double) {
    let phi = Self.damping
    level += slope
    slope *= phi
    // P <- T P T' + Q with T = (1 1; 0 phi)
    varianceLevel += 2 * covariance + varianceSlope + levelRatio
    covariance = phi * (covariance + varianceSlope)
    varianceSlope = phi * phi * varianceSlope + slopeRatio
  }

  private mutating func update(_ value: Double) -> (error: Double, variance: Double) {
    let variance = varianceLevel + 1
    let error = value - level
    let (gainLevel, gainSlope) = (varianceLevel / variance, covariance / variance)
    level += gainLevel * error
    slope += gainSlope * error
    varianceSlope -= gainSlope * covariance
    covariance -= gainSlope * varianceLevel
    varianceLevel -= gainLevel * varianceLevel
    return (error, variance)
  }

  /// The forecasts of the steps from 1.
  ///
  /// - Parameter steps: How many steps.
  /// - Returns: ŷ(n+1) … ŷ(n+steps).
  public func path(_ steps: Int) -> [Double] {
    var (height, rise) = (level, slope)
    return (0..<steps).map { _ in
      height += rise
      rise *= Self.damping
      return height
    }
  }

  /// The forecasts averaged over the grid of noise ratios.
  ///
  /// - Parameters:
  ///   - values: One value a year, NaN in gaps; the first is observed.
  ///   - steps: How many steps.
  /// - Returns: ŷ(n+1) … ŷ(n+steps).
  public static func averaged(_ values: [Double], _ steps: Int) -> [Double] {
    let fits = levelRatios.flatMap { ratio in
      slopeShares.map {
        LocalLinearTrend(values, levelRatio: ratio, slopeRatio: $0 * ratio)
      }
    }
    let top = fits.map(\.logLikelihood).max() ?? 0
    let weights = fits.map { Double.exp($0.logLikelihood - top) }
    let total = weights.reduce(0, +)
    var mean = LocalLinearTrend(values, levelRatio: 1, slopeRatio: 0)
    mean.level = zip(weights, fits).reduce(0) { $0 + $1.0 * $1.1.level } / total
    mean.slope = zip(weights, fits).reduce(0) { $0 + $1.0 * $1.1.slope } / total
    return mean.path(steps)
  }
}
