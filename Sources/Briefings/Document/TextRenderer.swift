/// Renders a document for a terminal, 100 columns wide.
public struct TextRenderer: Sendable {
  /// The widest line.
  static let width = 100

  /// Makes a renderer.
  public init() {}

  /// The document as plain text.
  ///
  /// - Parameter document: The document.
  /// - Returns: Lines that end with a line feed.
  public func render(_ document: Document) -> String {
    let title = Self.wrap(document.title)
    let rule = String(repeating: "=", count: title.map(\.count).max() ?? 0)
    var lines = title + [rule, ""]
    for block in document.blocks {
      let own = self.lines(block)
      if !own.isEmpty { lines += own + [""] }
    }
    if !document.provenance.isEmpty { lines += Self.wrap(document.provenance) }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ block: Document.Block) -> [String] {
    switch block {
    case .heading(let text): [text, String(repeating: "-", count: text.count)]
    case .paragraph(let text): Self.wrap(text)
    case .picture(let picture): Self.wrap(picture.caption) + Self.wrap(picture.alternative)
    case .list(let items):
      items.flatMap { item in
        Self.wrap(item, width: Self.width - 2).enumerated()
          .map { ($0 == 0 ? "- " : "  ") + $1 }
      }
    case .table(let table):
      table.shownRows.isEmpty ? [] : TextTable(table.visible, width: Self.width).lines
    }
  }

  /// The words of a text on lines of a width; a longer word stands alone.
  static func wrap(_ text: String, width: Int = TextRenderer.width) -> [String] {
    var lines: [String] = []
    var current = ""
    // A number stays with its sign: 72.2 % is never cut in two.
    let held = text.replacing(" %", with: "\u{A0}%")
    for word in held.split(whereSeparator: \.isWhitespaceThatBreaks) {
      if !current.isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    return (lines + (current.isEmpty ? [] : [current])).map {
      $0.replacing("\u{A0}", with: " ")
    }
  }
}

extension Character {
  /// Whether a line may end here.
  fileprivate var isWhitespaceThatBreaks: Bool { isWhitespace && self != "\u{A0}" }
}
