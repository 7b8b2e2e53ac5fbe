/// What more of a lever may do to an outcome.
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
  /// The quantity whose growth means more of the lever: mostly the first.
  public static var growing: Int { 0 }
  /// Whether nothing of it is the baseline.
  public static var isIdleAtZero: Bool { true }
}
