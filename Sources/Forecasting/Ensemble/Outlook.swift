/// Everything about one series that is the same whatever was learned.
///
/// The forecaster and the trainer both begin here, so that what is learned is
/// learned on exactly what is later seen.
struct Outlook {
  let window: SeriesWindow
  let changes: YearlyChanges
  var members: MemberPaths
  /// Features as they are, before they are standardised.
  let features: [Double]
  /// The inputs of the pooled regression.
  let design: [Double]

  /// The fewest observations with which anything is forecast.
  static let fewest = 3

  init(_ series: YearlySeries, steps: Int) throws(SeriesProblem) {
    let observed = series.observedCount
    guard observed >= Self.fewest else { throw .tooShort(observed: observed) }
    window = SeriesWindow(series)
    changes = YearlyChanges(window.values)
    members = MemberPaths(window, changes, steps: steps)
    features = SeriesFeatures(window, changes, members).values
    design = PooledRegression.design(changes.scaled)
  }
}
