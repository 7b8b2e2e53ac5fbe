/// Renders a document as Markdown.
public struct MarkdownRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// The document as Markdown.
  ///
  /// - Parameter document: The document.
  /// - Returns: Lines that end with a line feed.
  public func render(_ document: Document) -> String {
    let parts = ["# " + document.title] + document.blocks.map(text)
    let foot = document.provenance.isEmpty ? [] : ["*\(document.provenance)*"]
    return (parts + foot).joined(separator: "\n\n") + "\n"
  }

  private func text(_ block: Document.Block) -> String {
    switch block {
    case .heading(let text): "## " + text
    case .paragraph(let text): text
    case .list(let items): items.map { "- " + $0 }.joined(separator: "\n")
    case .table(let table): text(table.visible)
    }
  }

  private func text(_ table: Table) -> String {
    func line(_ cells: [String]) -> String {
      "| "
        + cells.map { $0.split(separator: "|").joined(separator: "\\|") }
        .joined(separator: " | ") + " |"
    }
    let rule = "|" + table.columns.map { $0.isNumeric ? "--:" : "---" }.joined(separator: "|") + "|"
    let caption = table.caption.isEmpty ? "" : table.caption + "\n\n"
    return caption
      + ([line(table.columns.map(\.heading)), rule] + table.rows.map { line($0.map(\.text)) })
      .joined(separator: "\n")
  }
}
