internal import RealModule

/// How much the series of a panel move from year to year, and how far they are apart in it.
public struct PanelSpread: Hashable, Sendable {
  /// How many series counted: those with enough changes that are not all alike.
  public let seriesCount: Int
  /// How many changes they have.
  public let changeCount: Int
  /// The first and the last year of a change.
  public let years: ClosedRange<Int>
  /// The quartiles over series of the robust deviation of log changes.
  public let quartiles: [Double]
  /// The median over series of the ordinary standard deviation.
  public let ordinary: Double
  /// The sd between series of the log of the robust deviation; nothing for one series.
  public let between: Double?
  /// The same less what short series show by chance alone; nothing for one series.
  public let betweenNet: Double?
  /// The mean autocorrelations at lags 1, 2 and 3.
  public let lags: [Double]
  /// What passes, lasts and is slope.
  public let split: ChangeSplit

  /// The fewest changes with which a series counts.
  static let fewestChanges = 6
  /// The efficiency of the median absolute deviation (Rousseeuw and Croux, 1993): the log of a
  /// robust deviation of n normal values has sd √(1 / (2 · 0.37 n)), about.
  static let efficiency = 0.37

  /// Summarises a panel; nothing where no series has enough changes.
  ///
  /// - Parameter panel: The changes of its series.
  public init?(_ panel: [LogChanges]) {
    let kept = panel.filter {
      $0.values.count >= Self.fewestChanges && $0.robustDeviation > 0
    }
    guard let first = kept.compactMap(\.years.first).min(),
      let last = kept.compactMap(\.years.last).max()
    else { return nil }
    let spreads = kept.map(\.robustDeviation)
    seriesCount = kept.count
    changeCount = kept.reduce(0) { $0 + $1.values.count }
    years = first...last
    quartiles = [0.25, 0.5, 0.75].map { spreads.quantile($0) }
    ordinary = kept.map(\.deviation).quantile(0.5)
    lags = [1, 2, 3].map { lag in kept.map { $0.autocorrelation(lag) }.mean }
    split = ChangeSplit(lags: lags)
    let apart = spreads.count > 1 ? spreads.map { Double.log($0) }.sampleDeviation : nil
    let chance = kept.map { 1 / (2 * Self.efficiency * Double($0.values.count)) }.mean
    between = apart
    betweenNet = apart.map { max(0, $0 * $0 - chance).squareRoot() }
  }

  /// The median over series of the robust deviation.
  public var median: Double { quartiles[1] }

  /// The transitory share if there were no slope: −2 r[1], between 0 and 1.
  public var transitoryFromLagOne: Double { min(1, max(0, -2 * lags[0])) }

  /// Each change less the median change of its year: what a series does on its own.
  public static func netOfYear(_ panel: [LogChanges]) -> [LogChanges] {
    var changes: [Int: [Double]] = [:]
    for series in panel {
      for (year, value) in zip(series.years, series.values) {
        changes[year, default: []].append(value)
      }
    }
    let common = changes.mapValues { $0.quantile(0.5) }
    return panel.map { series in
      LogChanges(
        years: series.years,
        values: zip(series.years, series.values).map { $1 - (common[$0] ?? 0) })
    }
  }
}
