/// What came, of one quantity that was forecast.
public struct ObservedOutcome: Hashable, Sendable {
  /// What was measured.
  public let indicator: Indicator
  /// A level, a group, `total`, or `all`.
  public let level: String
  /// The year.
  public let year: Year
  /// The value, in the indicator's unit (a fraction for a rate).
  public let value: Double
  /// The day on which it became known, where that is written.
  public let publishedOn: Day?
  /// Where it was published.
  public let source: String

  /// Makes an outcome.
  public init(
    indicator: Indicator, level: String, year: Year, value: Double, publishedOn: Day?,
    source: String
  ) {
    self.indicator = indicator
    self.level = level
    self.year = year
    self.value = value
    self.publishedOn = publishedOn
    self.source = source
  }
}
