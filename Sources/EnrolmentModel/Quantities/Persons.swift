internal import Probability

/// People, each counted once.
///
/// One value for each of eight draws.
struct Persons: Equatable, BitwiseCopyable {
  /// How many.
  let value: Lanes

  /// Makes people.
  @inline(__always)
  init(_ value: Lanes) { self.value = value }

  /// Nobody.
  static let zero = Self(.zero)

  /// The sum.
  @inline(__always)
  static func + (left: Self, right: Self) -> Self { Self(left.value + right.value) }

  /// The difference.
  @inline(__always)
  static func - (left: Self, right: Self) -> Self { Self(left.value - right.value) }

  /// Adds people.
  @inline(__always)
  static func += (left: inout Self, right: Self) { left = left + right }

  /// A share of the people.
  @inline(__always)
  static func * (people: Self, share: Lanes) -> Self { Self(people.value * share) }

  /// The share of a part in a whole.
  @inline(__always)
  static func / (part: Self, whole: Self) -> Lanes { part.value / whole.value }
}
