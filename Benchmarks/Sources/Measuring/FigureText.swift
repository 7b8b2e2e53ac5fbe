internal import Foundation

/// Figures as a reader wants them: three digits that count, with a unit.
enum FigureText {
  /// A time, such as `1.23 s`, `45.6 ms`, `7.89 µs` or `0.520 ns`.
  static func time(_ seconds: Double) -> String {
    let units = [(1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")]
    let unit = units.first { seconds >= 0.9995 * $0.0 } ?? (1e-9, "ns")
    return "\(number(seconds / unit.0)) \(unit.1)"
  }

  /// Memory in megabytes of a million bytes.
  static func memory(_ bytes: Int) -> String { "\(number(Double(bytes) / 1e6)) MB" }

  /// A number with three digits that count, all of the whole part included.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    guard value != 0 else { return "0" }
    let digits = Int(log10(abs(value)).rounded(.down))
    let places = max(0, 2 - digits)
    let rounded = String(format: "%.\(places)f", value)
    // 9.996 has three digits that count only as 10.0.
    guard let read = Double(rounded), abs(read) >= pow(10, Double(digits + 1)), places > 0 else {
      return rounded
    }
    return String(format: "%.\(places - 1)f", value)
  }

  /// A count with its thousands set apart.
  static func count(_ value: Int) -> String {
    var text = ""
    for (place, digit) in String(value).reversed().enumerated() {
      if place > 0, place % 3 == 0, digit != "-" { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
