/// How the numbers of a file are written.
public enum NumberStyle: String, CaseIterable, Sendable {
  /// No `locale` is stated: `.` is the decimal point, and whatever could be a
  /// grouped number (`224.500`, `1,125`) is refused with both readings shown.
  case cautious

  /// `locale: en`, as in 1,000.5.
  case en

  /// `locale: vi`, as in 1.000,5.
  case vi

  /// Written by a program: `.` is always the decimal point, nothing is grouped,
  /// and an exponent is accepted. For panels and other tables of figures.
  case machine

  /// The character between the whole and the fraction.
  var decimalMark: Character { self == .vi ? "," : "." }

  /// The character between groups of three digits, where the style has one.
  var groupMark: Character? {
    switch self {
    case .en: ","
    case .vi: "."
    case .cautious, .machine: nil
    }
  }
}
