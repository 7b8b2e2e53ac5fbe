import Briefings
import EnrolmentModel

/// Reads the numbers of sentences and looks for them in the tables of their document.
struct ProseNumbers {
  /// A number as it is written.
  struct Written: Hashable {
    /// Digits with `.` as decimal sign, without grouping and sign.
    let digits: String
    /// Whether a percent sign follows.
    let isPercent: Bool

    var decimals: Int {
      digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
    }
    var value: Double { Double(digits) ?? .nan }
  }

  let language: Language
  private let written: Set<String>
  private let percents: Set<String>
  private let values: [Double]

  /// Gathers the cells of a document, but for the annexes of assumptions and sources.
  init(_ document: Document, _ language: Language) {
    self.language = language
    let tables = document.blocks.compactMap(\.table).filter {
      $0.key != "assumptions" && $0.key != "sources"
    }
    var written: Set<String> = []
    var percents: Set<String> = []
    var values: [Double] = []
    for table in tables {
      for cell in table.rows.joined() {
        for number in Self.numbers(cell.text, language) {
          written.insert(number.digits)
          if number.isPercent { percents.insert(number.digits) }
        }
        if let raw = Double(cell.raw) { values.append(abs(raw)) }
      }
    }
    self.written = written
    self.percents = percents
    self.values = values
  }

  /// Numbers that stand in no cell at their rounding.
  func missing(in text: String) -> [Written] {
    Self.numbers(text, language).filter { !holds($0) }
  }

  private func holds(_ number: Written) -> Bool {
    if number.isPercent ? percents.contains(number.digits) : written.contains(number.digits) {
      return true
    }
    // A sentence may round a cell further, or speak of points where it has a fraction.
    var unit = 1.0
    for _ in 0..<number.decimals { unit *= 10 }
    let wanted = (number.value * unit).rounded()
    let scales = number.isPercent ? [100.0] : [1, 100]
    return values.contains { value in
      scales.contains { ((value * $0 * unit).rounded() - wanted).magnitude < 1e-6 }
        && (number.decimals > 0 || value != value.rounded())
    }
  }

  /// The numbers of a text; digits that belong to a word, such as P10, are none.
  static func numbers(_ text: String, _ language: Language) -> [Written] {
    let (grouping, decimal): (Character, Character) = language == .vi ? (".", ",") : (",", ".")
    var found: [Written] = []
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      guard characters[index].isASCII, characters[index].isNumber else {
        index += 1
        continue
      }
      let start = index
      while index < characters.count,
        characters[index].isNumber && characters[index].isASCII
          || [grouping, decimal].contains(characters[index])
      { index += 1 }
      var end = index
      while !characters[end - 1].isNumber { end -= 1 }
      let isWord = start > 0 && (characters[start - 1].isLetter || isHyphenated(characters, start))
      guard !isWord else { continue }
      let digits = String(
        characters[start..<end].filter { $0 != grouping }.map { $0 == decimal ? "." : $0 })
      let rest = characters[end...].drop { $0 == " " || $0 == "\u{A0}" }
      found.append(Written(digits: digits, isPercent: rest.first == "%"))
    }
    return found
  }

  /// COVID-19: a hyphen between a letter and a digit.
  private static func isHyphenated(_ characters: [Character], _ start: Int) -> Bool {
    start > 1 && characters[start - 1] == "-" && characters[start - 2].isLetter
  }
}
