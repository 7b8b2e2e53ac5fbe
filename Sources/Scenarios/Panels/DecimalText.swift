internal import Foundation

/// Writes numbers as result files hold them, into bytes and fast.
///
/// `.` as decimal sign, no grouping, no exponent, no `-0`, at most ten
/// significant digits. This format MUST NOT CHANGE, because people build on it.
struct DecimalText {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Appends a text as it is.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends one character.
  mutating func append(_ character: UInt8) { bytes.append(character) }

  /// Appends a number.
  ///
  /// - Parameter value: A finite number.
  mutating func append(_ value: Double) {
    var exponent = value == 0 || !value.isFinite ? 0 : Int(log10(abs(value)).rounded(.down))
    let digits = Self.digits(abs(value), &exponent)
    guard digits > 0 else { return bytes.append(UInt8(ascii: "0")) }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    write(digits, exponent)
  }

  private static func power(_ exponent: Int) -> Double { pow(10, Double(exponent)) }

  /// Ten significant digits as a whole number; the exponent is that of the first.
  private static func digits(_ value: Double, _ exponent: inout Int) -> Int {
    guard value > 0, value.isFinite else { return 0 }
    // In two steps, since 10⁻³⁰⁰ needs a factor beyond the largest double.
    let shift = 9 - exponent
    let scaled =
      abs(shift) <= 300
      ? (shift >= 0 ? value * power(shift) : value / power(-shift))
      : value * power(shift / 2) * power(shift - shift / 2)
    var digits = Int(scaled.rounded())
    if digits >= 10_000_000_000 {
      digits /= 10
      exponent += 1
    }
    return digits
  }

  private mutating func write(_ digits: Int, _ exponent: Int) {
    var (left, count) = (digits, 10)
    while left % 10 == 0, left > 0 {
      left /= 10
      count -= 1
    }
    // A first digit too small by rounding of the logarithm leaves one digit fewer.
    let text = Array(String(left).utf8)
    let first = exponent - (count - text.count)
    if first < 0 {
      append("0.")
      for _ in 0..<(-first - 1) { bytes.append(UInt8(ascii: "0")) }
      return bytes.append(contentsOf: text)
    }
    for place in 0..<max(text.count, first + 1) {
      if place == first + 1 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(place < text.count ? text[place] : UInt8(ascii: "0"))
    }
  }
}
