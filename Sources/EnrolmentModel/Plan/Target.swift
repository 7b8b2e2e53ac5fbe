/// A threshold that a plan sets for an indicator.
///
/// Targets are not evidence: they are never filtered by date and never enter
/// the fit, and they stand only at their own year.
public struct Target: Hashable, Sendable {
  /// What is measured.
  public let indicator: Indicator
  /// A level's key, a group's key, `total`, or `all` for what has no level.
  public let level: String
  /// The year it stands at.
  public let year: Year
  /// The threshold, in the indicator's unit (a fraction for a rate).
  public let atLeast: Double
  /// The clause of the document.
  public let clause: String
  /// The document that sets it.
  public let document: String
  /// The day of the document.
  public let date: Day

  /// Makes a target.
  public init(
    indicator: Indicator, level: String, year: Year, atLeast: Double, clause: String,
    document: String, date: Day
  ) {
    self.indicator = indicator
    self.level = level
    self.year = year
    self.atLeast = atLeast
    self.clause = clause
    self.document = document
    self.date = date
  }
}
