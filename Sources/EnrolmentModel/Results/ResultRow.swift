/// One figure of a run.
public struct ResultRow: Hashable, Sendable {
  /// The scenario's name.
  public let scenario: String
  /// What is measured.
  public let indicator: Indicator
  /// A level, a group, `total`, or `all`.
  public let level: String
  /// The year.
  public let year: Year
  /// The unit of the value.
  public let unit: String
  /// Which figure of the distribution.
  public let statistic: Statistic
  /// The figure.
  public let value: Double

  /// Whether a row stands before another in result files.
  static func precedes(_ left: Self, _ right: Self) -> Bool {
    let first = (left.scenario.utf8Order, left.indicator.rawValue.utf8Order, left.level.utf8Order)
    let second = (
      right.scenario.utf8Order, right.indicator.rawValue.utf8Order, right.level.utf8Order
    )
    if first != second { return first < second }
    return (left.year.number, left.unit.utf8Order, left.statistic.rawValue.utf8Order)
      < (right.year.number, right.unit.utf8Order, right.statistic.rawValue.utf8Order)
  }
}

/// A text that is compared by its bytes, in every locale alike.
struct UTF8Order: Hashable, Comparable {
  let text: String

  static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension String {
  var utf8Order: UTF8Order { UTF8Order(text: self) }
}
