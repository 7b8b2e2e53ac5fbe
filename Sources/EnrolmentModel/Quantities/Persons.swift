/// A number of people, each counted once.
public struct Persons: Hashable, Comparable, Sendable {
  /// The count, which may be fractional inside the model.
  public let value: Double

  /// Makes a number of persons.
  public init(_ value: Double) { self.value = value }

  /// Orders by count.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
