/// What names one figure of a result file: the columns before its value.
///
/// Texts and not cases, so that a pinned figure which no run reports any more
/// can still be named.
public struct FigureKey: Hashable, Sendable {
  /// The scenario's name.
  public let scenario: String
  /// What is measured.
  public let indicator: String
  /// A level, a group, `total`, or `all`.
  public let level: String
  /// The year.
  public let year: Int
  /// The unit of the value.
  public let unit: String
  /// Which figure of the distribution.
  public let statistic: String

  /// Makes a key from the columns of a result file.
  public init(
    scenario: String, indicator: String, level: String, year: Int, unit: String,
    statistic: String
  ) {
    self.scenario = scenario
    self.indicator = indicator
    self.level = level
    self.year = year
    self.unit = unit
    self.statistic = statistic
  }

  /// The key of a figure of a run.
  public init(_ row: ResultRow) {
    self.init(
      scenario: row.scenario, indicator: row.indicator.rawValue, level: row.level,
      year: row.year.number, unit: row.unit, statistic: row.statistic.rawValue)
  }

  /// The same figure of the distribution under another statistic.
  func with(statistic: Statistic) -> Self {
    Self(
      scenario: scenario, indicator: indicator, level: level, year: year, unit: unit,
      statistic: statistic.rawValue)
  }

  /// Whether a figure stands before another in result files.
  static func precedes(_ left: Self, _ right: Self) -> Bool {
    let first = (left.scenario.utf8Order, left.indicator.utf8Order, left.level.utf8Order)
    let second = (right.scenario.utf8Order, right.indicator.utf8Order, right.level.utf8Order)
    if first != second { return first < second }
    return (left.year, left.unit.utf8Order, left.statistic.utf8Order)
      < (right.year, right.unit.utf8Order, right.statistic.utf8Order)
  }
}

/// A figure as it was written down, with its place.
public struct PinnedFigure: Hashable, Sendable {
  /// Which figure it is.
  public let key: FigureKey
  /// The value.
  public let value: Double
  /// Where it is written.
  public let place: Evidence.Place

  /// Makes a figure.
  public init(key: FigureKey, value: Double, place: Evidence.Place) {
    self.key = key
    self.value = value
    self.place = place
  }
}
