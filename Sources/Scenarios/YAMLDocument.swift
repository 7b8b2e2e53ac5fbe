/// A YAML file of one document, read strictly: every value knows its line.
///
/// Numbers, dates and answers are read from the text as written, never through
/// YAML's own types, which take `010` for 8 and `{effect: 1,5}` for 1. Anchors,
/// aliases, merges and tags are refused: a planner's file says what it means.
public struct YAMLDocument {
  /// The file, named as the reader knows it.
  public let file: String

  /// The value of the whole document.
  public let root: YAMLValue

  /// How the numbers in the file are written, by its key `locale`.
  public let style: NumberStyle

  /// The largest file that is read: 1 MB.
  public static let largest = 1_000_000

  /// Values deeper than this many lists and mappings are refused.
  public static let deepest = 24

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - findings: Where everything wrong is added; the getters of the values add
  ///     to it as well.
  /// - Returns: The document, or nothing if its syntax is wrong. A document with
  ///   repeated keys, tags or anchors is given, and has findings.
  public static func read(_ file: TextFile, findings: Findings) -> YAMLDocument? {
    guard file.bytes.count <= largest else {
      findings.error(file.name, nil, .documentTooLarge)
      return nil
    }
    switch YAMLComposer.compose(file.text) {
    case .failure(let problem):
      findings.error(file.name, problem.line, problem.message)
      return nil
    case .success(let composed):
      let style = YAMLLocale.style(of: composed, file: file.name, findings: findings)
      let context = YAMLContext(file: file.name, style: style, findings: findings)
      let root = YAMLConversion(context: context, renamed: composed.renamed).root(composed.node)
      return YAMLDocument(file: file.name, root: root, style: style)
    }
  }
}

/// What all values of one document share.
final class YAMLContext {
  /// The file, named as the reader knows it.
  let file: String

  /// How the numbers in the file are written.
  let style: NumberStyle

  /// Where findings are added.
  let findings: Findings

  /// Creates the context of a document.
  ///
  /// - Parameters:
  ///   - file: The file, named as the reader knows it.
  ///   - style: How the numbers in the file are written.
  ///   - findings: Where findings are added.
  init(file: String, style: NumberStyle, findings: Findings) {
    self.file = file
    self.style = style
    self.findings = findings
  }
}

extension LocalisedText {
  fileprivate static let documentTooLarge = LocalisedText(
    en: "the file is larger than 1 MB, the most that is read of such a file",
    vi: "tệp lớn hơn 1 MB, mức tối đa được đọc với loại tệp này")
}
