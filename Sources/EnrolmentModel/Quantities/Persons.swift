/// A number of people, each counted once.
public struct Persons: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The count, which may be fractional inside the model.
  public let value: Double

  /// Makes a number of persons.
  public init(_ value: Double) { self.value = value }

  /// Nobody.
  public static let zero = Self(0)

  /// People of two groups that share nobody.
  public static func + (left: Self, right: Self) -> Self { Self(left.value + right.value) }

  /// How many more people one count holds than another.
  public static func - (left: Self, right: Self) -> Self { Self(left.value - right.value) }

  /// Adds people of a group that shares nobody.
  public static func += (left: inout Self, right: Self) { left = left + right }

  /// A share of the people.
  public static func * (people: Self, share: Double) -> Self { Self(people.value * share) }

  /// These people over others, as a fraction.
  public static func / (part: Self, whole: Self) -> Double { part.value / whole.value }

  /// Orders by count.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
