/// What more of a lever's first quantity may do to an outcome.
public enum LeverDirection: String, Sendable {
  /// It never lowers it.
  case raises
  /// It never raises it.
  case lowers
  /// It never moves it.
  case leaves
}

extension Lever {
  /// What more of the lever does to total turns, its other quantities being positive.
  public static var onTurns: LeverDirection { .raises }
  /// What more of it does to the certified rate within the year; nothing where
  /// that depends on its numbers.
  public static var onCertifiedRate: LeverDirection? { nil }
  /// Whether a first quantity of 0 is the baseline.
  public static var isIdleAtZero: Bool { true }
}
