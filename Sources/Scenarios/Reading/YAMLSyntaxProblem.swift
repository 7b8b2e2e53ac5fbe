internal import EnrolmentModel
import Yams

/// Why a text is not the YAML that a file of this project may hold.
struct YAMLSyntaxProblem: Error, Hashable {
  /// The line, or none for the whole file.
  let line: Int?

  /// What is wrong, with the line of text and a caret below it.
  let message: LocalisedText

  /// Creates a problem.
  ///
  /// - Parameters:
  ///   - line: The line, or none for the whole file.
  ///   - message: What is wrong, and the mend.
  init(line: Int?, message: LocalisedText) {
    self.line = line
    self.message = message
  }

  /// Puts an error of Yams into words.
  ///
  /// - Parameters:
  ///   - error: What Yams threw.
  ///   - text: The whole file, to quote the line from.
  init(_ error: any Error, text: String) {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      // Of a quote that never ends or a key without ':', the beginning is of use.
      let isOpen = problem.contains("end of stream") || problem.contains("expected ':'")
      let place = isOpen ? context?.mark ?? mark : mark
      let caret = Self.caret(line: place.line, column: place.column, in: text)
      self.init(line: place.line, message: .yamlSyntax(problem) + .verbatim(caret))
    case YamlError.reader(_, _, let value, _):
      self.init(line: Self.line(of: value, in: text), message: .controlCharacter(value))
    default:
      self.init(line: nil, message: .yamlSyntax("\(error)"))
    }
  }

  /// The line of text and a caret below the place, where the line is short enough.
  private static func caret(line: Int, column: Int, in text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(line - 1) else { return "" }
    let content = lines[line - 1]
    guard !content.isEmpty, content.unicodeScalars.count <= 160 else { return "" }
    let before = content.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }
    return "\n\(content)\n\(before.joined())^"
  }

  private static func line(of value: Int32, in text: String) -> Int? {
    let scalars = text.unicodeScalars
    guard let place = scalars.firstIndex(where: { $0.value == UInt32(bitPattern: value) }) else {
      return nil
    }
    return 1 + scalars[..<place].count { $0 == "\n" }
  }
}

extension LocalisedText {
  fileprivate static func controlCharacter(_ value: Int32) -> LocalisedText {
    let digits = String(UInt32(bitPattern: value), radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return LocalisedText(
      en: "the character \(code) cannot stand in this file; remove it",
      vi: "ký tự \(code) không được có trong tệp này; hãy xóa đi")
  }

  /// What libyaml says, in words that name the mend.
  fileprivate static func yamlSyntax(_ problem: String) -> LocalisedText {
    let rule = yamlRules.first { problem.contains($0.part) }
    return rule?.says ?? LocalisedText(en: "not valid YAML: \(problem)", vi: "YAML sai: \(problem)")
  }

  private static let yamlRules: [(part: String, says: LocalisedText)] = [
    (
      "mapping values are not allowed",
      LocalisedText(
        en: "a ':' does not belong here; indent the line like its neighbours, "
          + "or put a text that holds ': ' in quotes",
        vi: "dấu ':' không đúng chỗ; hãy thụt dòng như các dòng bên cạnh, "
          + "hoặc đặt chữ có ': ' trong ngoặc kép")
    ),
    (
      "cannot start any token",
      LocalisedText(
        en: "no value begins with this character; indent with spaces, not tabs, "
          + "and put a text that begins with %, @ or ` in quotes",
        vi:
          "giá trị không thể bắt đầu bằng ký tự này; hãy thụt dòng bằng dấu cách, không dùng tab, "
          + "và đặt chữ bắt đầu bằng %, @ hay ` trong ngoặc kép")
    ),
    (
      "tab character",
      LocalisedText(
        en: "a tab indents this line; use spaces", vi: "dòng này thụt bằng tab; hãy dùng dấu cách")
    ),
    (
      "could not find expected ':'",
      LocalisedText(
        en: "a ':' and a value are missing after this key",
        vi: "thiếu dấu ':' và giá trị sau khóa này")
    ),
    (
      "end of stream",
      LocalisedText(
        en: "the quote opened here is never closed",
        vi: "dấu ngoặc mở ở đây không được đóng")
    ),
    (
      "',' or ']'",
      LocalisedText(
        en: "a ',' or the closing ']' is missing before this",
        vi: "thiếu dấu ',' hoặc dấu ']' trước chỗ này")
    ),
    (
      "',' or '}'",
      LocalisedText(
        en: "a ',' or the closing '}' is missing before this",
        vi: "thiếu dấu ',' hoặc dấu '}' trước chỗ này")
    ),
    (
      "did not find expected key",
      LocalisedText(
        en: "this line is indented unlike its neighbours, or its key is missing",
        vi: "dòng này thụt khác các dòng bên cạnh, hoặc thiếu khóa")
    ),
    (
      "expected node content",
      LocalisedText(
        en: "a bracket opened here is never closed, or a value is missing",
        vi: "dấu ngoặc mở ở đây không được đóng, hoặc thiếu giá trị")
    ),
    (
      "another document",
      LocalisedText(
        en: "'---' begins a second document; a file holds one",
        vi: "'---' bắt đầu tài liệu thứ hai; mỗi tệp chỉ có một")
    ),
    ("undefined alias", aliasRefused),
    (
      "nesting level",
      LocalisedText(
        en: "lists and mappings stand too deep in one another",
        vi: "danh sách và ánh xạ lồng nhau quá sâu")
    ),
  ]
}
