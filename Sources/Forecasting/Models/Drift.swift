/// A random walk with a drift that is believed in part.
///
///     ŷ(n+h) = y(n) + s h (y(n) − y(1)) / (n − 1)
///
/// s = 0 is the naive forecast, s = 1 the full drift. On logarithms the drift is
/// growth, and s = 0.6 is what short annual series reward (see
/// ``ShrunkLogDrift``). One observation has no drift.
///
/// Reference: Hyndman and Athanasopoulos (2021), *Forecasting: principles and
/// practice*, section 5.2. R: `forecast::rwf(drift = TRUE)`, `naive`.
public struct Drift: Hashable, Sendable {
  /// The last value.
  public let last: Double
  /// The drift a year, shrunk.
  public let drift: Double

  /// Fits the drift.
  ///
  /// - Parameters:
  ///   - values: One value a year; the first and the last are observed.
  ///   - share: s, how much of the drift is believed.
  public init(_ values: [Double], share: Double) {
    last = values[values.count - 1]
    let years = Double(values.count - 1)
    drift = years > 0 ? share * (last - values[0]) / years : 0
  }

  /// The forecasts of the steps from 1.
  ///
  /// - Parameter steps: How many steps.
  /// - Returns: ŷ(n+1) … ŷ(n+steps).
  public func path(_ steps: Int) -> [Double] { (1...steps).map { last + Double($0) * drift } }
}
