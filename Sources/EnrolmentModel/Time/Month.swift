/// A calendar month.
public struct Month: Hashable, Comparable, Sendable {
  /// The year it lies in.
  public let year: Year
  /// 1 for January to 12 for December.
  public let number: Int

  /// Makes a month.
  ///
  /// - Precondition: `number` is between 1 and 12.
  public init(_ year: Year, _ number: Int) {
    precondition((1...12).contains(number), "a month is between 1 and 12")
    self.year = year
    self.number = number
  }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }

  /// Months since the year 0, so that a difference of two is a duration.
  public var index: Int { year.number * 12 + number - 1 }

  /// The month so many months later.
  public static func + (month: Self, months: Int) -> Self {
    let index = month.index + months
    return Self(Year(index / 12), index % 12 + 1)
  }
}

extension Month: CustomStringConvertible {
  /// As in files: `2022-03`.
  public var description: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }
}
