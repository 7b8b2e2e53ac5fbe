public import EnrolmentModel

/// Numbers as people and programs read them.
public struct NumberText: Sendable {
  /// Whose separators are used.
  public let language: Language

  /// Makes a writer for a language.
  public init(_ language: Language) { self.language = language }

  private var decimal: String { language == .vi ? "," : "." }
  private var grouping: String { language == .vi ? "." : "," }

  /// A number with a fixed count of decimals and grouped thousands.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - decimals: Digits after the decimal sign.
  /// - Returns: For example `224.500` in Vietnamese and `224,500` in English.
  public func number(_ value: Double, decimals: Int = 0) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e18 else { return value < 0 ? "−∞" : "∞" }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = grouped(String(padded.dropLast(decimals)))
    let fraction = decimals > 0 ? decimal + padded.suffix(decimals) : ""
    return (value < 0 && scaled > 0 ? "-" : "") + whole + fraction
  }

  private func grouped(_ digits: String) -> String {
    var parts: [Substring] = []
    var rest = Substring(digits)
    while rest.count > 3 {
      parts.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    parts.insert(rest, at: 0)
    return parts.joined(separator: grouping)
  }

  /// A number with its sign, `+` included.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - decimals: Digits after the decimal sign.
  /// - Returns: For example `+1.10`.
  public func signed(_ value: Double, decimals: Int = 0) -> String {
    let text = number(value, decimals: decimals)
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return value > 0 && !isZero ? "+" + text : text
  }

  /// A fraction in percent.
  ///
  /// - Parameters:
  ///   - fraction: The fraction, 0.722 for 72.2 %.
  ///   - decimals: Digits after the decimal sign.
  /// - Returns: For example `72.2 %`.
  public func percent(_ fraction: Double, decimals: Int = 1) -> String {
    number(fraction * 100, decimals: decimals) + " %"
  }

  /// A probability in whole percent, never rounded to certainty.
  ///
  /// - Parameter probability: Between 0 and 1.
  /// - Returns: For example `74 %`, `< 1 %` or `> 99 %`.
  public func probability(_ probability: Double) -> String {
    if probability > 0, probability < 0.005 { return "< 1 %" }
    if probability < 1, probability > 0.995 { return "> 99 %" }
    return percent(probability, decimals: 0)
  }

  /// A number as result files hold it: `.` as decimal sign, no grouping, no
  /// exponent, no `-0`, at most ten significant digits.
  ///
  /// This format MUST NOT CHANGE, because people build on it.
  ///
  /// - Parameter value: A number.
  /// - Returns: The text; nothing for what is no finite number.
  public static func canonical(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    guard value != 0 else { return "0" }
    let (digits, exponent) = significant(abs(value))
    let trimmed = digits.reversed().drop { $0 == "0" }.reversed()
    let text = String(trimmed)
    let sign = value < 0 ? "-" : ""
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + text
    }
    if text.count <= exponent + 1 {
      return sign + text + String(repeating: "0", count: exponent + 1 - text.count)
    }
    return sign + text.prefix(exponent + 1) + "." + text.dropFirst(exponent + 1)
  }

  /// Ten significant digits and the decimal exponent of the first.
  private static func significant(_ value: Double) -> (digits: String, exponent: Int) {
    var exponent = 0
    var scaled = value
    while scaled >= 10 {
      scaled /= 10
      exponent += 1
    }
    while scaled < 1 {
      scaled *= 10
      exponent -= 1
    }
    var digits = (scaled * 1e9).rounded()
    if digits >= 1e10 {
      digits /= 10
      exponent += 1
    }
    return (String(Int(digits)), exponent)
  }
}
