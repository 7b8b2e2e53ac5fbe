/// A share of a named denominator, as a fraction between 0 and 1.
public struct Rate: Hashable, Comparable, Sendable {
  /// The share, 0.722 for 72.2 %.
  public let fraction: Double
  /// What it is a share of.
  public let denominator: Denominator

  /// Makes a rate.
  public init(_ fraction: Double, of denominator: Denominator) {
    self.fraction = fraction
    self.denominator = denominator
  }

  /// Orders rates of one denominator by size; others do not compare as smaller.
  public static func < (left: Self, right: Self) -> Bool {
    left.denominator == right.denominator && left.fraction < right.fraction
  }

  /// The change from another rate of the same denominator.
  ///
  /// - Precondition: Both have the same denominator; rates of the employed and
  ///   of the labour force are never subtracted.
  public static func - (left: Self, right: Self) -> PercentagePoints {
    precondition(left.denominator == right.denominator, "rates of different denominators")
    return PercentagePoints((left.fraction - right.fraction) * 100)
  }
}

/// What a rate is a share of.
public enum Denominator: String, Sendable, CaseIterable {
  /// People in work.
  case employed
  /// People in work or looking for it.
  case labourForce = "labour-force"
}
