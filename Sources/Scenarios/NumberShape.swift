/// How the digits of an unsigned number are cut by marks: `1.000,5` is the
/// digits `1`, `000`, `5` with the marks `.` and `,` between them.
struct NumberShape {
  /// The digits between the marks; a part may be empty, as in `.5`.
  let parts: [Substring]

  /// The marks, one fewer than the parts.
  let marks: [Character]

  /// Whether everything but the marks is a digit from 0 to 9.
  let isDigits: Bool

  /// The number as written.
  let text: String

  /// Cuts a number at `.` and `,`.
  ///
  /// - Parameter text: An unsigned number without its unit.
  init(_ text: String) {
    self.text = text
    parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    marks = text.filter { $0 == "." || $0 == "," }
    isDigits = parts.joined().utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The digits with `.` as decimal point, if the number is well formed in a style.
  ///
  /// - Parameter style: How the numbers of the file are written.
  /// - Returns: The digits, or nothing where the number is to be refused.
  func plain(style: NumberStyle) -> String? {
    if style == .machine, let exponent = withExponent { return exponent }
    guard isWellFormed else { return nil }
    if marks.isEmpty { return String(parts[0]) }
    if style == .cautious, couldBeGrouped { return nil }
    if marks == [style.decimalMark], !(couldBeGrouped && style.decimalMark == style.groupMark) {
      return parts.joined(separator: ".")
    }
    guard let group = style.groupMark else { return nil }
    return grouped(by: group, decimalMark: style.decimalMark)
  }

  /// Whether one mark stands before exactly three digits and after one to three
  /// that do not begin with 0, so that it may cut a thousand or a decimal.
  var couldBeGrouped: Bool {
    marks.count == 1 && isDigits && beginsGroups && parts[1].count == 3
  }

  /// Whether every part has digits and the whole begins with no needless zero.
  private var isWellFormed: Bool {
    isDigits && parts.allSatisfy { !$0.isEmpty } && (parts[0] == "0" || !parts[0].hasPrefix("0"))
  }

  private var beginsGroups: Bool {
    (1...3).contains(parts[0].count) && !parts[0].hasPrefix("0")
  }

  /// The digits if groups of three are cut by one mark, and the fraction by another.
  ///
  /// - Parameters:
  ///   - group: The mark between groups.
  ///   - decimalMark: The mark before the fraction.
  /// - Returns: The digits with `.` as decimal point, or nothing.
  func grouped(by group: Character, decimalMark: Character) -> String? {
    let hasFraction = marks.last == decimalMark
    let groupMarks = hasFraction ? marks.dropLast() : marks[...]
    let groups = hasFraction ? parts.dropLast() : parts[...]
    guard isWellFormed, beginsGroups, !groupMarks.isEmpty,
      groupMarks.allSatisfy({ $0 == group }), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined() + (hasFraction ? "." + (parts.last ?? "") : "")
  }

  /// The text itself if it is a number with an exponent, as programs write it.
  var withExponent: String? {
    let halves = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard halves.count == 2 else { return nil }
    let mantissa = NumberShape(String(halves[0]))
    let unsigned =
      halves[1].first.map { "+-".contains($0) } == true ? halves[1].dropFirst() : halves[1]
    guard mantissa.isDigits, mantissa.marks.count <= 1, mantissa.marks.first ?? "." == ".",
      mantissa.parts.allSatisfy({ !$0.isEmpty }), !unsigned.isEmpty,
      unsigned.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return text
  }
}
