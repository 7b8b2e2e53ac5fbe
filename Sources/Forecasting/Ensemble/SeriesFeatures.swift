internal import RealModule

/// Numbers that describe a series, whatever its unit: what the learned weights look at.
///
/// All are bounded, so that no series, however odd, lies far outside what was
/// learned. z are the yearly changes in units of their mean absolute size, g the
/// changes of the logarithm (of the scaled value where one is not positive).
struct SeriesFeatures {
  /// The features, in the order of ``names``.
  private(set) var values: [Double]

  /// What each feature is called in the prior's file.
  static let names = [
    "length", "few", "drift", "drift-size", "last-change", "last-change-size", "recent",
    "recent-less-drift", "agreement", "late-less-drift", "rising", "autocorrelation",
    "variability", "growth", "growth-size", "linearity", "jump", "recent-size", "position",
    "still", "growth-late", "ahead-log-drift", "ahead-damped", "ahead-box-cox-theta",
    "ahead-local-trend", "ahead-log-theta", "disagreement",
  ]

  /// Describes a series.
  ///
  /// - Parameters:
  ///   - window: The series; at least two observations.
  ///   - changes: Its changes.
  ///   - members: The members' forecasts.
  init(_ window: SeriesWindow, _ changes: YearlyChanges, _ members: MemberPaths) {
    values = []
    values.reserveCapacity(Self.names.count)
    let growth = YearlyChanges.raw(window.logs ?? window.values)
    addChanges(changes.scaled, observed: Double(window.observed))
    addShape(window, changes, growth)
    addOutlook(members)
  }

  private mutating func addChanges(_ z: [Double], observed: Double) {
    let mean = z.mean
    let recent = z.suffix(3).mean
    let late = z.suffix(max(2, z.count / 2)).mean
    let last = z[z.count - 1]
    values += [
      Double.log(observed / 15), min(3 / observed, 1), mean, abs(mean),
      2 * Double.tanh(last / 2), 2 * Double.tanh(abs(last) / 2),
      1.5 * Double.tanh(recent / 1.5), Double.tanh(recent - mean),
      Double.tanh(2 * recent * mean), Double.tanh(late - mean),
      z.reduce(0) { $0 + ($1 > 0 ? 1 : 0) } / Double(z.count) - 0.5,
      Self.autocorrelation(z, mean),
    ]
  }

  private static func autocorrelation(_ z: [Double], _ mean: Double) -> Double {
    var (product, square, before) = (0.0, 0.0, 0.0)
    for (place, value) in z.enumerated() {
      let deviation = value - mean
      if place > 0 { product += deviation * before }
      square += deviation * deviation
      before = deviation
    }
    return product / max(square, 1e-12)
  }

  private mutating func addShape(
    _ window: SeriesWindow, _ changes: YearlyChanges, _ growth: [Double]
  ) {
    let z = changes.scaled
    let line = LinearTrend(window.values)
    let size = max(abs(window.last), 1e-3)
    let growthSize = growth.reduce(0) { $0 + abs($1) } / Double(growth.count)
    let largest = z.reduce(1) { max($0, abs($1)) }
    let recent = z.suffix(4).reduce(0) { $0 + abs($1) } / Double(min(4, z.count))
    let still = z.reduce(0) { $0 + (abs($1) < 0.02 ? 1 : 0) } / Double(z.count)
    let late = growth.suffix(max(2, z.count / 2)).mean - growth.mean
    values += [
      min(max(Double.log(changes.unit / size + 1e-6) + 3, -3), 3),
      Double.tanh(10 * growth.mean), min(max(Double.log(growthSize + 1e-6) + 3, -3), 3),
      line.linearity, min(Double.log(largest), 3),
      min(max(Double.log(recent + 0.05), -2), 2), Self.position(window), still,
      Double.tanh(10 * late),
    ]
  }

  /// Where the last value lies between the least (−½) and the largest (½).
  private static func position(_ window: SeriesWindow) -> Double {
    var (low, high) = (window.last, window.last)
    for value in window.values where !value.isNaN {
      low = min(low, value)
      high = max(high, value)
    }
    return high > low ? (window.last - low) / (high - low) - 0.5 : 0
  }

  private mutating func addOutlook(_ members: MemberPaths) {
    let step = MemberPaths.trainedSteps - 1
    let shown: [Model] = [.logDrift, .dampedTrend, .boxCoxTheta, .localTrend, .logTheta]
    for model in shown { values.append(Double.tanh(members.change(model, step) / 8)) }
    let trends: [Model] = [
      .logDrift, .dampedTrend, .logDampedTrend, .theta, .logTheta, .boxCoxTheta, .localTrend,
      .logLocalTrend,
    ]
    let spread = trends.map { members.change($0, step) }.standardDeviation
    values.append(min(max(Double.log(spread + 0.05), -3), 3))
  }
}

extension Collection where Element == Double {
  /// The arithmetic mean; 0 of nothing.
  var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }

  /// The standard deviation around the mean, divided by n; 0 of nothing.
  var standardDeviation: Double {
    let centre = mean
    return isEmpty
      ? 0 : (reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(count)).squareRoot()
  }
}
