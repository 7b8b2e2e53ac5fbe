/// A difference of two rates, in points: 72.2 % − 71.1 % = 1.1 points.
public struct PercentagePoints: Hashable, Comparable, Sendable {
  /// The number of points.
  public let value: Double

  /// Makes a number of points.
  public init(_ value: Double) { self.value = value }

  /// Orders by size.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  /// The same difference as a fraction: 1.1 points are 0.011.
  public var fraction: Double { value / 100 }
}
