public import Probability

/// A number that nobody here controls, with where it comes from.
public struct Assumption: Hashable, Sendable {
  /// The key, such as `completion/short`.
  public let key: String
  /// Its value, as a distribution; a certain number is `.constant`.
  public let distribution: Distribution
  /// The unit: `share`, `log`, `points`, `months`, `turns`, `ratio`, `persons`.
  public let unit: String
  /// A publication, or the word `assumption`.
  public let source: String
  /// How well it is founded.
  public let grade: Grade
  /// The day it was set down.
  public let date: Day
  /// What it means.
  public let note: LocalizedText

  /// Makes an assumption.
  public init(
    key: String, distribution: Distribution, unit: String, source: String, grade: Grade,
    date: Day, note: LocalizedText
  ) {
    self.key = key
    self.distribution = distribution
    self.unit = unit
    self.source = source
    self.grade = grade
    self.date = date
    self.note = note
  }

  /// The same assumption with another value.
  ///
  /// - Parameter distribution: The value.
  /// - Returns: The changed assumption.
  public func with(_ distribution: Distribution) -> Self {
    Self(
      key: key, distribution: distribution, unit: unit, source: source, grade: grade, date: date,
      note: note)
  }
}
