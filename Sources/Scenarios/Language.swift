/// The two languages that every text for a planner is written in.
public enum Language: String, CaseIterable, Sendable {
  /// Vietnamese.
  case vi

  /// English.
  case en
}
