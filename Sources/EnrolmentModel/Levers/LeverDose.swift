public import Probability

/// The drawn numbers of a lever in eight draws, and its strength by month of one year.
public struct LeverDose {
  /// The quantities, in the lever's order.
  public var values: LeverValues
  /// Strength by month, from 0 to 1.
  public let schedule: MonthVector
  /// The part of all scheduled months, over all years, that lies in this year.
  public let yearShare: Double

  /// Mean strength over the months in which it acts at all, from 0 to 1.
  ///
  /// A lever that ramps up does less than its number in the year it starts.
  var meanStrength: Double {
    var months = 0.0
    for month in 0..<12 where schedule[month] > 0 { months += 1 }
    return months > 0 ? schedule.yearSum / months : 0
  }
}

/// The quantities of a lever in eight draws, in the lever's order.
public struct LeverValues: BitwiseCopyable {
  @usableFromInline var values = InlineArray<4, Lanes>(repeating: .zero)

  /// The most quantities that a lever has.
  static let capacity = 4

  /// Nothing yet.
  init() {}

  /// The values of a quantity.
  @inlinable
  public subscript(quantity: Int) -> Lanes {
    @inline(__always) get { values[quantity] }
    @inline(__always) set { values[quantity] = newValue }
  }
}
