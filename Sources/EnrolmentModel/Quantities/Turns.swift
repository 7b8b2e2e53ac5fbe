/// A number of enrolments in the plan's sense, *lượt người*.
///
/// One person who takes two courses counts twice, so turns are not persons;
/// the compiler keeps the two apart. `Persons` are made from turns only with
/// an assumption on distinct persons per turn.
public struct Turns: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The count, which may be fractional inside the model.
  public let value: Double

  /// Makes a number of turns.
  public init(_ value: Double) { self.value = value }

  /// None.
  public static let zero = Self(0)

  /// Turns of two courses.
  public static func + (left: Self, right: Self) -> Self { Self(left.value + right.value) }

  /// Adds turns.
  public static func += (left: inout Self, right: Self) { left = left + right }

  /// A multiple of turns.
  public static func * (turns: Self, factor: Double) -> Self { Self(turns.value * factor) }

  /// Orders by count.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  /// The distinct persons behind these turns.
  ///
  /// - Parameter distinct: Distinct persons per turn, between 0 and 1.
  /// - Returns: The persons.
  public func persons(distinct: Double) -> Persons { Persons(value * distinct) }
}
