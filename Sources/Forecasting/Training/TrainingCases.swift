/// Histories with what came after them, as flat arrays: one row a case.
struct TrainingCases {
  /// How many cases there are.
  private(set) var count = 0
  /// Features as they are, `SeriesFeatures.names.count` a case.
  private(set) var features: [Double] = []
  /// Inputs of the pooled regression.
  private(set) var designs: [Double] = []
  /// Members' changes, six steps a member.
  var members: [Double] = []
  /// What came, as changes from the last value in units of the mean change; NaN in gaps.
  private(set) var outcomes: [Double] = []
  /// The last value in units of the mean change.
  private(set) var levels: [Double] = []
  /// The panel and group of each case.
  private(set) var groups: [Int] = []

  static let steps = MemberPaths.trainedSteps
  static let memberRow = Model.members.count * MemberPaths.trainedSteps

  init(_ panels: [TrainingPanel]) {
    for (place, panel) in panels.enumerated() {
      let origins = TrainingOrigins(seriesCount: panel.series.count)
      for (index, series) in panel.series.enumerated() {
        for origin in origins.origins(index, observed: series.observedCount) {
          add(series, origin, group: place * TrainingOrigins.groups + origin.group)
        }
      }
    }
  }

  private mutating func add(_ series: YearlySeries, _ origin: TrainingOrigins.Origin, group: Int) {
    guard var past = series.droppingLast(origin.hidden) else { return }
    let ahead = past.values.count
    if let history = origin.history { past = past.last(history) }
    guard let outlook = try? Outlook(past, steps: Self.steps) else { return }
    let unit = outlook.changes.unit * outlook.window.scale
    let last = outlook.window.last * outlook.window.scale
    guard unit > 0 else { return }
    count += 1
    features += outlook.features
    designs += outlook.design
    members += outlook.members.changes
    levels.append(outlook.members.level)
    groups.append(group)
    for step in 0..<Self.steps {
      let place = ahead + step
      let value = place < series.values.count ? series.values[place] : .nan
      outcomes.append((value - last) / unit)
    }
  }
}
