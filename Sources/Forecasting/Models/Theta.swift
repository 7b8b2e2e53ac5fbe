internal import RealModule

/// The theta method: simple smoothing plus half of the linear trend.
///
///     ŷ(n+h) = ℓ(n) + ½ b (h − 1 + (1 − (1−α)ⁿ) / α)
///
/// ℓ is simple smoothing of the values, b the least-squares slope on time. So it
/// is the mean of a straight line (θ = 0) and of the smoothing of a line of twice
/// the curvature (θ = 2). On logarithms it is the same with growth for slope.
///
/// Reference: Assimakopoulos and Nikolopoulos (2000), *The theta model*; Hyndman
/// and Billah (2003), *Unmasking the theta method*. R: `forecast::thetaf`.
public struct Theta: Hashable, Sendable {
  /// The smoothed level with its α.
  public let smoothing: TrendSmoothing
  /// The least-squares slope a year.
  public let slope: Double
  /// How many years the series spans.
  public let count: Int

  /// Fits the theta method.
  ///
  /// - Parameter values: One value a year, NaN in gaps; the first is observed.
  public init(_ values: [Double]) {
    self.init(
      smoothing: SimpleSmoothing.fitted(values), slope: LinearTrend(values).slope,
      count: values.count)
  }

  /// Takes a level and a slope as they are.
  ///
  /// - Parameters:
  ///   - smoothing: The smoothed level.
  ///   - slope: b, the slope of the straight line.
  ///   - count: n, how many years were smoothed.
  public init(smoothing: TrendSmoothing, slope: Double, count: Int) {
    self.smoothing = smoothing
    self.slope = slope
    self.count = count
  }

  /// The forecasts of the steps from 1.
  ///
  /// - Parameter steps: How many steps.
  /// - Returns: ŷ(n+1) … ŷ(n+steps).
  public func path(_ steps: Int) -> [Double] {
    let alpha = smoothing.alpha
    let start = (1 - Double.pow(1 - alpha, count)) / alpha
    return (0..<steps).map { smoothing.level + 0.5 * slope * (Double($0) + start) }
  }
}
