/// Renders a document for a terminal, 100 columns wide.
public struct TextRenderer: Sendable {
  /// The widest line of running text.
  static let width = 100

  /// Makes a renderer.
  public init() {}

  /// The document as plain text.
  ///
  /// - Parameter document: The document.
  /// - Returns: Lines that end with a line feed.
  public func render(_ document: Document) -> String {
    var lines = [document.title, String(repeating: "=", count: document.title.count), ""]
    for block in document.blocks { lines += self.lines(block) + [""] }
    if !document.provenance.isEmpty { lines += wrap(document.provenance) }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ block: Document.Block) -> [String] {
    switch block {
    case .heading(let text): [text, String(repeating: "-", count: text.count)]
    case .paragraph(let text): wrap(text)
    case .list(let items):
      items.flatMap { item in
        wrap(item, width: Self.width - 2).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
      }
    case .table(let table): lines(table.visible)
    }
  }

  private func lines(_ table: Table) -> [String] {
    let widths = Self.widths(table)
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { column in
        let cell = Self.cut(cells[column], to: widths[column])
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return table.columns[column].isNumeric ? space + cell : cell + space
      }
      let text = padded.joined(separator: "  ")
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    let rule = String(repeating: "-", count: widths.reduce(0, +) + 2 * (widths.count - 1))
    let caption = table.caption.isEmpty ? [] : wrap(table.caption)
    return caption + [line(table.columns.map(\.heading)), rule]
      + table.rows.map { line($0.map(\.text)) }
  }

  /// The widths of the columns; texts give way where a line would be too long.
  private static func widths(_ table: Table) -> [Int] {
    var widths = table.columns.indices.map { column in
      table.rows.map { $0[column].text.count }.reduce(table.columns[column].heading.count, max)
    }
    let texts = table.columns.indices.filter { !table.columns[$0].isNumeric }
    while widths.reduce(0, +) + 2 * (widths.count - 1) > width,
      let widest = texts.max(by: { widths[$0] < widths[$1] }), widths[widest] > narrowest
    {
      widths[widest] -= 1
    }
    return widths
  }

  /// The least width that a text is cut to.
  private static let narrowest = 16

  private static func cut(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }

  private func wrap(_ text: String, width: Int = TextRenderer.width) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ") {
      if !current.isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    return lines + (current.isEmpty ? [] : [current])
  }
}
