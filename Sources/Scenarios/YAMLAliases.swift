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
    var line = 1
    var rest = text.utf8[...]
    while let index = rest.firstIndex(where: { marks.contains($0) }) {
      let mark = rest[index]
      rest = rest[rest.index(after: index)...]
      if mark == UInt8(ascii: "\n") { line += 1 }
      guard mark != UInt8(ascii: "\n") else { continue }
      let name = Substring(rest.prefix(while: isPartOfName))
      if mark == UInt8(ascii: "&"), !name.isEmpty { anchors.insert(name) }
      if mark == UInt8(ascii: "*"), anchors.contains(name) { return line }
    }
    return nil
  }

  private static let marks = Set("&*\n".utf8)

  /// The letters, digits and marks that libyaml takes into the name of an anchor.
  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
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
