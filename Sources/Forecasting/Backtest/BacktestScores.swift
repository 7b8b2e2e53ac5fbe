internal import Probability

/// Sums of scores at one step, over origins and series.
///
/// Errors are in units of the mean absolute yearly change before the origin (the
/// scale of MASE), so that series of any size can be averaged; sMAPE is in
/// percent, from 0 to 200.
public struct BacktestScores: Sendable, Hashable {
  /// How many forecasts were scored.
  public private(set) var count = 0
  private var (error, absolute, relative) = (0.0, 0.0, 0.0)
  private var (ranked, width) = (0.0, 0.0)
  private var inside = [0, 0, 0]

  /// The coverages that are counted.
  public static let coverages = [0.5, 0.8, 0.95]

  /// Makes empty sums.
  public init() {}

  /// Mean of median less outcome; above 0 where forecasts were too high.
  public var bias: Double { error / Double(count) }
  /// Mean absolute scaled error of the median.
  public var mase: Double { absolute / Double(count) }
  /// Mean symmetric absolute percentage error of the median.
  public var smape: Double { relative / Double(count) }
  /// Mean continuous ranked probability score.
  public var crps: Double { ranked / Double(count) }
  /// Mean scaled interval score of the 95 % interval.
  public var msis: Double { width / Double(count) }
  /// Shares of outcomes inside the 50, 80 and 95 % intervals.
  public var coverage: [Double] { inside.map { Double($0) / Double(count) } }

  /// Scores a forecast.
  ///
  /// - Parameters:
  ///   - forecast: The distribution.
  ///   - outcome: What came.
  ///   - unit: The mean absolute yearly change before the origin, above 0.
  public mutating func add(_ forecast: StepForecast, outcome: Double, unit: Double) {
    let miss = forecast.median - outcome
    count += 1
    error += miss / unit
    absolute += abs(miss) / unit
    let size = abs(forecast.median) + abs(outcome)
    relative += size > 0 ? 200 * abs(miss) / size : 0
    ranked += Score.crps(sample: Self.sample(forecast), observed: outcome) / unit
    let outer = forecast.interval(coverage: 0.95)
    width += Score.interval(outer, coverage: 0.95, observed: outcome) / unit
    for (place, coverage) in Self.coverages.enumerated()
    where forecast.interval(coverage: coverage).contains(outcome) {
      inside[place] += 1
    }
  }

  /// Quantiles in the middle of 99 equal slices, which stand for the distribution.
  private static func sample(_ forecast: StepForecast) -> [Double] {
    (0..<99).map { forecast.quantile((Double($0) + 0.5) / 99) }
  }

  /// Adds the sums of another.
  ///
  /// - Parameter other: The other sums.
  public mutating func add(_ other: BacktestScores) {
    count += other.count
    error += other.error
    absolute += other.absolute
    relative += other.relative
    ranked += other.ranked
    width += other.width
    for place in inside.indices { inside[place] += other.inside[place] }
  }
}
