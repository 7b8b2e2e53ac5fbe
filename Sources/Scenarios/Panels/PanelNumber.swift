internal import EnrolmentModel

/// Reads and writes the numbers of panels: as programs write them, fast.
enum PanelNumber {
  /// A field that holds no usable number.
  struct Problem: Error {
    let message: LocalisedText
  }

  /// The value in a field: `.` as decimal sign, an exponent is accepted.
  static func value(_ field: ArraySlice<UInt8>) throws(Problem) -> Double {
    let isPlain = field.allSatisfy { byte in
      (48...57).contains(byte) || byte == 43 || byte == 45 || byte == 46 || byte == 69
        || byte == 101
    }
    let text = String(decoding: field, as: UTF8.self)
    if isPlain, let value = Double(text) {
      guard value.isFinite else { throw Problem(message: .infinite(text)) }
      return value
    }
    let word = text.lowercased()
    if word.contains("inf") || word == "∞" { throw Problem(message: .infinite(text)) }
    throw Problem(message: .noNumber(text))
  }

  /// The whole number in a field.
  static func year(_ field: ArraySlice<UInt8>) throws(Problem) -> Int {
    var value = 0
    var digits = field
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    // Eight digits hold any year, and cannot overflow.
    guard (1...8).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else {
      throw Problem(message: .noYear(String(decoding: field, as: UTF8.self)))
    }
    for digit in digits { value = 10 * value + Int(digit - 48) }
    return digits.count < field.count ? -value : value
  }
}

extension LocalisedText {
  fileprivate static func infinite(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "the value '\(text)' is not finite; leave the field empty for a gap",
      vi: "giá trị '\(text)' là vô hạn; hãy để trống ô nếu thiếu số liệu")
  }

  fileprivate static func noNumber(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "the value '\(text)' is no number; write it like 1234.5, or leave it empty for a gap",
      vi: "giá trị '\(text)' không phải là số; hãy viết như 1234.5, hoặc để trống nếu thiếu")
  }

  fileprivate static func noYear(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "the year '\(text)' is no whole number of at most eight digits",
      vi: "năm '\(text)' không phải là số nguyên có tối đa tám chữ số")
  }
}
