internal import Foundation

/// Figures as findings show them: `.` as decimal sign, as a file without a locale has it.
enum FigureText {
  /// Plain digits, at most six behind the decimal point and no zeros at the end.
  static func plain(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    let digits = String(format: "%.6f", value)
    let trimmed = digits.reversed().drop { $0 == "0" }.reversed()
    return String(trimmed.last == "." ? trimmed.dropLast() : trimmed[...])
  }

  /// A fraction in percent.
  static func percent(_ fraction: Double) -> String { plain(fraction * 100) + " %" }
}
