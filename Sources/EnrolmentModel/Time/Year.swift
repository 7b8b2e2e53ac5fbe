/// A calendar year.
public struct Year: Hashable, Comparable, Sendable {
  /// The year's number, such as 2022.
  public let number: Int

  /// Makes a year.
  public init(_ number: Int) { self.number = number }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// The year so many years later.
  public static func + (year: Self, years: Int) -> Self { Self(year.number + years) }

  /// The number of years from one to the other.
  public static func - (left: Self, right: Self) -> Int { left.number - right.number }
}

extension Year: CustomStringConvertible {
  /// The number as written.
  public var description: String { String(number) }
}
