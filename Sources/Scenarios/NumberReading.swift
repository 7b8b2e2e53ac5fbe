/// Reads a number as a person wrote it, and refuses what could be read in two ways.
///
/// Plain digits with a decimal point are read in every style but `vi`. Units are
/// `%` (`60 %`, `60%`) and `points` (`0.3 points`). Not-a-number, infinity, hex,
/// leading zeros, underscores and exponents are refused with the mend.
public enum NumberReading {
  /// Reads one number.
  ///
  /// - Parameters:
  ///   - text: The number as written; spaces around it do not matter.
  ///   - style: How the numbers of the file are written.
  /// - Returns: The number with its unit.
  /// - Throws: `NumberProblem`, which names the mend.
  public static func read(
    _ text: String, style: NumberStyle
  ) throws(NumberProblem) -> WrittenNumber {
    let written = text.trimmed
    guard !written.isEmpty else { throw .empty }
    guard written.utf8.count <= longest else { throw .tooLong }
    let (body, unitText) = split(written)
    guard let unit = unit(named: unitText) else {
      throw .unknownUnit(String(unitText), number: String(body))
    }
    let digits = try digits(of: String(body), style: style)
    guard let number = WrittenNumber(digits: digits, unit: unit) else { throw .tooLarge }
    return number
  }

  /// No number of this field has more bytes than this.
  private static let longest = 60

  /// The words for units.
  private static let units: [(word: String, unit: WrittenNumber.Unit)] = [
    ("%", .percent), ("percent", .percent), ("phần trăm", .percent),
    ("percentage points", .points), ("points", .points), ("point", .points),
    ("điểm phần trăm", .points), ("điểm %", .points), ("điểm", .points),
  ]

  /// The number, and whatever stands after it: the first word that does not begin
  /// with a digit, or a `%` directly behind.
  private static func split(_ text: Substring) -> (number: Substring, unit: Substring) {
    var end = text.endIndex
    for (index, next) in zip(text.indices, text.indices.dropFirst())
    where text[index].isWhitespace && !text[next].isWhitespace && !isDigit(text[next]) {
      end = index
      break
    }
    if end == text.endIndex, text.last == "%" { end = text.index(before: end) }
    return (text[..<end].trimmed, text[end...].trimmed)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func unit(named text: Substring) -> WrittenNumber.Unit? {
    guard !text.isEmpty else { return .plain }
    let word = text.lowercased()
    return units.first { $0.word == word }?.unit
  }

  /// The digits with `.` as decimal point and nothing between groups.
  private static func digits(of body: String, style: NumberStyle) throws(NumberProblem) -> String {
    let sign = body.hasPrefix("-") ? "-" : ""
    let unsigned = body.hasPrefix("-") || body.hasPrefix("+") ? String(body.dropFirst()) : body
    let shape = NumberShape(unsigned)
    if let plain = shape.plain(style: style) { return sign + plain }
    throw NumberProblem(written: body, sign: sign, shape: shape, style: style)
  }
}
