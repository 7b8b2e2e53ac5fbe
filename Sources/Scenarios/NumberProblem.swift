import Foundation

/// Why a written number is refused, with what its author may have meant.
public enum NumberProblem: Error, Hashable, Sendable {
  /// Nothing is written.
  case empty

  /// More characters than any number has.
  case tooLong

  /// The number is beyond what a double holds.
  case tooLarge

  /// What is written is no number.
  case notANumber(String)

  /// `nan`, `inf` and the like.
  case notFinite(String)

  /// The unit is none that is known.
  case unknownUnit(String, number: String)

  /// The number may be grouped or may have decimals; both readings are plain.
  case ambiguous(String, grouped: String, decimal: String)

  /// The number is clear, but is to be written in another way.
  case rewrite(String, as: String)

  /// Groups of thousands in a file that states no locale.
  case grouped(String, plain: String, locale: NumberStyle)

  /// Hexadecimal and other notations of programs.
  case notation(String)
}

extension NumberProblem {
  /// Says why a number without its unit is refused.
  ///
  /// - Parameters:
  ///   - written: The number as written, with its sign.
  ///   - sign: `-` or nothing.
  ///   - shape: The unsigned number, cut at its marks.
  ///   - style: How the numbers of the file are written.
  init(written: String, sign: String, shape: NumberShape, style: NumberStyle) {
    guard shape.isDigits, !shape.text.isEmpty else {
      self = Self.notDigits(written: written, sign: sign, shape: shape, style: style)
      return
    }
    if style == .cautious, shape.couldBeGrouped {
      self = .ambiguous(
        written, grouped: sign + shape.parts.joined(),
        decimal: sign + Self.decimal(shape.parts))
    } else if let guess = Self.otherLocale(shape, style: style) {
      self = guess.withGroups(written: written, sign: sign, style: style)
    } else if shape.marks.count <= 1, shape.parts.contains(where: { !$0.isEmpty }) {
      self = .rewrite(written, as: sign + Self.tidied(shape, style: style))
    } else {
      self = .notANumber(written)
    }
  }

  /// The reading with a decimal point, without the zeros at its end.
  private static func decimal(_ parts: [Substring]) -> String {
    parts.joined(separator: ".").replacing(/\.?0+$/, with: "")
  }

  /// The number with one decimal mark of the style, and no needless zeros.
  private static func tidied(_ shape: NumberShape, style: NumberStyle) -> String {
    let whole = shape.parts[0].drop { $0 == "0" }
    let head = whole.isEmpty ? "0" : String(whole)
    guard shape.parts.count > 1, !shape.parts[1].isEmpty else { return head }
    return head + String(style.decimalMark) + shape.parts[1]
  }

  /// Groups as the other locale, or any, would cut them.
  private static func otherLocale(_ shape: NumberShape, style: NumberStyle) -> Guess? {
    for locale in [NumberStyle.en, .vi] where locale != style && shape.marks.count > 1 {
      guard let group = locale.groupMark,
        let plain = shape.grouped(by: group, decimalMark: locale.decimalMark)
      else { continue }
      return Guess(plain: plain, locale: locale)
    }
    return nil
  }

  /// A reading that another locale would give.
  private struct Guess {
    let plain: String
    let locale: NumberStyle

    func withGroups(written: String, sign: String, style: NumberStyle) -> NumberProblem {
      guard style == .cautious || style == .machine else {
        let own = plain.replacingOccurrences(of: ".", with: String(style.decimalMark))
        return .rewrite(written, as: sign + own)
      }
      return .grouped(written, plain: sign + plain, locale: locale)
    }
  }

  private static func notDigits(
    written: String, sign: String, shape: NumberShape, style: NumberStyle
  ) -> NumberProblem {
    let text = shape.text.lowercased()
    if ["nan", ".nan", "inf", ".inf", "infinity", "∞"].contains(text) {
      return .notFinite(written)
    }
    if ["0x", "0o", "0b"].contains(where: text.hasPrefix) { return .notation(written) }
    if text.hasPrefix("\u{2212}") {
      let rest = NumberShape(String(text.dropFirst()))
      if let plain = rest.plain(style: style) { return .rewrite(written, as: "-" + plain) }
    }
    if let value = shape.withExponent.flatMap(Double.init), let plain = plainDigits(value) {
      let own = plain.replacingOccurrences(of: ".", with: String(style.decimalMark))
      return .rewrite(written, as: sign + own)
    }
    let joined = text.filter { !($0.isWhitespace || "_'\u{2019}".contains($0)) }
    if joined != text, let plain = NumberShape(joined).plain(style: style) {
      return .rewrite(written, as: sign + plain)
    }
    return .notANumber(written)
  }

  /// A number without an exponent, where it has few enough digits to be read.
  private static func plainDigits(_ value: Double) -> String? {
    guard value == 0 || (1e-9..<1e15).contains(value) else { return nil }
    guard value != value.rounded() else { return String(Int(value)) }
    let digits = String(format: "%.15f", value)
    return "\(value)".contains("e")
      ? digits.replacing(/0+$/, with: "") : "\(value)"
  }
}
