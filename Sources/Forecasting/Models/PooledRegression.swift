/// Regressions on a series' recent changes whose coefficients come from panels, one a step.
///
///     (ŷ(n+h) − y(n)) / s = Σₖ b[h,k] x[k]
///
///     x = sign of the drift · the last seven changes · drift · drift × years/15
///
/// in units of s, the mean absolute yearly change. A short series has zeros for
/// the changes that it lacks. The coefficients make the absolute errors over all
/// series of the panels least. Beyond the trained steps the last increment goes
/// on, damped by 0.9 a step. O(steps), nothing is fitted to the series itself.
///
/// Reference: Montero-Manso and Hyndman (2021), *Principles and algorithms for
/// forecasting groups of time series: locality and globality*. Also called global
/// autoregression, direct multi-step.
struct PooledRegression: Sendable, Hashable {
  /// Coefficients, the inputs of one step after those of another.
  var coefficients: [Double]

  /// How many recent changes are used.
  static let lags = 7
  /// How many inputs there are.
  static let inputs = lags + 3
  /// Damping of the increments beyond the trained steps.
  static let damping = 0.9

  /// The inputs of a series.
  ///
  /// - Parameter changes: Its yearly changes in units of their mean size.
  /// - Returns: ``inputs`` numbers.
  static func design(_ changes: [Double]) -> [Double] {
    let drift = changes.mean
    var row = [drift > 0 ? 1.0 : drift < 0 ? -1 : 0]
    for lag in 1...lags { row.append(lag <= changes.count ? changes[changes.count - lag] : 0) }
    return row + [drift, drift * Double(min(changes.count + 1, 40)) / 15]
  }

  /// The path of a series.
  ///
  /// - Parameters:
  ///   - row: What ``design(_:)`` made.
  ///   - steps: How many steps.
  /// - Returns: Changes from the last value in units of the mean change.
  func path(_ row: [Double], _ steps: Int) -> [Double] {
    var path = (0..<min(steps, MemberPaths.trainedSteps)).map { step in
      row.indices.reduce(0) { $0 + row[$1] * coefficients[step * Self.inputs + $1] }
    }
    guard path.count >= 2 else { return path }
    var increment = path[path.count - 1] - path[path.count - 2]
    while path.count < steps {
      increment *= Self.damping
      path.append(path[path.count - 1] + increment)
    }
    return path
  }
}
