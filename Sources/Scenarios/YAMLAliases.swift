import Yams

/// Finds anchors and aliases, which are refused: a few lines of aliases of
/// aliases stand for more values than a machine holds.
enum YAMLAliases {
  /// The tag that a node with an anchor is marked with.
  static let anchorTag = Tag.Name(rawValue: "enrolcast:anchor")

  /// The first line on which an alias repeats an anchor above it.
  ///
  /// Judged by the text alone, before it is composed, and so a little too strict:
  /// a note that holds `&a`, and later `*a`, is refused as well.
  ///
  /// - Parameter text: The whole file.
  /// - Returns: The line, from 1, or nothing.
  static func firstLine(in text: String) -> Int? {
    var anchors: Set<Substring> = []
    var line = 0
    for content in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      line += 1
      guard content.contains(where: { $0 == sign || $0 == star }) else { continue }
      for word in words(in: Substring(content)) {
        if word.first == "&" { anchors.insert(word.dropFirst()) }
        if word.first == "*", anchors.contains(word.dropFirst()) { return line }
      }
    }
    return nil
  }

  private static let sign = UInt8(ascii: "&")
  private static let star = UInt8(ascii: "*")

  /// Everything between spaces and the marks that begin or end a value.
  private static func words(in line: Substring) -> [Substring] {
    line.split { $0.isWhitespace || "[]{},:\"'".contains($0) }
  }

  /// The node, with a tag of ours on every node that has an anchor.
  ///
  /// - Parameter node: A node whose parser is still alive, for it holds the anchors.
  /// - Returns: The same node, marked.
  static func marked(_ node: Node) -> Node {
    let tag = node.anchor == nil ? nil : Tag(anchorTag)
    switch node {
    case .scalar(var scalar):
      scalar.tag = tag ?? scalar.tag
      return .scalar(scalar)
    case .sequence(let list):
      return .sequence(.init(list.map(marked), tag ?? list.tag, list.style, list.mark))
    case .mapping(let mapping):
      let pairs = mapping.map { (marked($0.key), marked($0.value)) }
      return .mapping(.init(pairs, tag ?? mapping.tag, mapping.style, mapping.mark))
    case .alias:
      return node
    }
  }
}

extension LocalisedText {
  /// An alias or an anchor stands in the file.
  static let aliasRefused = LocalisedText(
    en: "anchors (&name) and aliases (*name) are not read; write the value out, "
      + "or put a text that begins with & or * in quotes",
    vi: "không đọc được neo (&tên) và bí danh (*tên); hãy viết đầy đủ giá trị, "
      + "hoặc đặt chữ bắt đầu bằng & hay * trong ngoặc kép")
}
