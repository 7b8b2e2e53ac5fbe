internal import Probability

/// Enrolments: a person who starts two courses counts twice (*lượt người*).
///
/// One value for each of eight draws.
struct Turns: Equatable, BitwiseCopyable {
  /// How many.
  let value: Lanes

  /// Makes turns.
  @inline(__always)
  init(_ value: Lanes) { self.value = value }

  /// None.
  static let zero = Self(.zero)

  /// The sum.
  @inline(__always)
  static func + (left: Self, right: Self) -> Self { Self(left.value + right.value) }

  /// Adds turns.
  @inline(__always)
  static func += (left: inout Self, right: Self) { left = left + right }

  /// A multiple.
  @inline(__always)
  static func * (turns: Self, factor: Lanes) -> Self { Self(turns.value * factor) }

  /// The distinct people behind turns.
  ///
  /// - Parameter distinct: Persons per turn.
  /// - Returns: The people.
  @inline(__always)
  func persons(distinct: Lanes) -> Persons { Persons(value * distinct) }
}
