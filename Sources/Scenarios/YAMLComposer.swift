import Yams

// Goals, in order of priority: 1. No text, however hostile, costs more than its
// size (no alias is ever followed). 2. Repeated keys do not stop the reading, so
// that they are found together with everything else. 3. Marks stay true.

/// Composes a text into Yams' nodes without its duplicate check or its aliases.
enum YAMLComposer {
  /// A composed document.
  struct Composed {
    /// The value of the whole document.
    let node: Node

    /// The true names of the keys that were renamed to get past Yams.
    let renamed: [Place: String]
  }

  /// A place in a text, as Yams counts them, from 1.
  struct Place: Hashable {
    /// The line.
    let line: Int

    /// The column, in Unicode scalars.
    let column: Int
  }

  /// Composes a document.
  ///
  /// Yams refuses a mapping with a repeated key and gives the place of the first.
  /// That key is renamed within the text, character for character, and the text
  /// composed again, until none is left; the conversion then sees all of them.
  ///
  /// - Parameter text: The whole file.
  /// - Returns: The document, or the first error of its syntax.
  static func compose(_ text: String) -> Result<Composed, YAMLSyntaxProblem> {
    if let line = YAMLAliases.firstLine(in: text) {
      return .failure(YAMLSyntaxProblem(line: line, message: .aliasRefused))
    }
    var scalars = Array(text.unicodeScalars)
    var renamed: [Place: String] = [:]
    while true {
      do {
        guard let node = try root(of: string(scalars)) else { return .failure(.emptyDocument) }
        return .success(Composed(node: node, renamed: renamed))
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let place = Place(line: context.mark.line, column: context.mark.column)
        guard let key = keys.first, renamed[place] == nil, renamed.count < mostRepeated,
          rename(place, in: &scalars, number: renamed.count)
        else { return .failure(.repeatedKeys(keys, line: place.line)) }
        renamed[place] = key
      } catch {
        return .failure(YAMLSyntaxProblem(error, text: text))
      }
    }
  }

  /// More repeated keys than these are not told apart.
  private static let mostRepeated = 50

  private static func root(of text: String) throws -> Node? {
    // The encoding is given because Yams would otherwise ask the environment.
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    // Anchors are held weakly by nodes; the conversion needs to see them.
    return try withExtendedLifetime(parser) { try parser.singleRoot().map(YAMLAliases.marked) }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// Puts a private character in place of the first of a key.
  private static func rename(
    _ place: Place, in scalars: inout [Unicode.Scalar], number: Int
  ) -> Bool {
    guard var index = index(of: place, in: scalars) else { return false }
    if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    guard index < scalars.count, let name = Unicode.Scalar(0xE000 + UInt32(number)) else {
      return false
    }
    scalars[index] = name
    return true
  }

  private static func index(of place: Place, in scalars: [Unicode.Scalar]) -> Int? {
    var line = 1
    var start = 0
    for (index, scalar) in scalars.enumerated() where line < place.line {
      let endsLine = ["\n", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
      let isLoneReturn =
        scalar == "\r" && (index + 1 >= scalars.count || scalars[index + 1] != "\n")
      guard endsLine || isLoneReturn else { continue }
      line += 1
      start = index + 1
    }
    let index = start + place.column - 1
    return line == place.line && index < scalars.count ? index : nil
  }
}

extension YAMLSyntaxProblem {
  fileprivate static let emptyDocument = YAMLSyntaxProblem(
    line: nil, message: LocalisedText(en: "the file is empty", vi: "tệp trống"))

  fileprivate static func repeatedKeys(_ keys: [String], line: Int) -> YAMLSyntaxProblem {
    let names = keys.map { "'\($0)'" }.joined(separator: ", ")
    return YAMLSyntaxProblem(
      line: line,
      message: LocalisedText(
        en: "keys stand more than once: \(names); keep one of each",
        vi: "các khóa xuất hiện nhiều lần: \(names); hãy giữ lại mỗi khóa một lần"))
  }
}
