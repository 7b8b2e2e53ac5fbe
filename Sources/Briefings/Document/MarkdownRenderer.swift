/// Renders a document as Markdown.
public struct MarkdownRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// The document as Markdown.
  ///
  /// - Parameter document: The document.
  /// - Returns: Lines that end with a line feed.
  public func render(_ document: Document) -> String {
    let parts =
      head(document.letterhead) + ["# " + document.title] + subtitle(document.letterhead)
      + document.blocks.map(text).filter { !$0.isEmpty }
    // Tables of a document that is handed in bear the line themselves.
    let foot =
      document.provenance.isEmpty || document.letterhead != nil ? [] : ["*\(document.provenance)*"]
    return (parts + foot).joined(separator: "\n\n") + "\n"
  }

  private func head(_ letterhead: Letterhead?) -> [String] {
    guard let letterhead else { return [] }
    let lines = letterhead.issuer.map { "**\($0)**" } + letterhead.nation.map { "**\($0)**" }
    return [(lines + ["*\(letterhead.dateline)*"]).joined(separator: "\\\n")]
  }

  private func subtitle(_ letterhead: Letterhead?) -> [String] {
    letterhead.map { ["**\($0.subtitle)**"] } ?? []
  }

  private func text(_ block: Document.Block) -> String {
    switch block {
    case .heading(let text): "## " + text
    case .paragraph(let text): text
    case .list(let items): items.map { "- " + $0 }.joined(separator: "\n")
    case .table(let table): text(table.visible)
    // A picture in words, with its figures: one file that reads the same everywhere.
    case .picture(let picture):
      "**\(picture.caption)**\n\n\(picture.alternative)\n\n" + text(picture.table.visible)
    }
  }

  private func text(_ table: Table) -> String {
    guard !table.rows.isEmpty else { return "" }
    func line(_ cells: [String]) -> String {
      "| " + cells.map(cell).joined(separator: " | ") + " |"
    }
    let rule =
      "|" + table.columns.map { $0.alignsRight ? "--:" : "---" }.joined(separator: "|") + "|"
    let caption = table.caption.isEmpty ? "" : table.caption + "\n\n"
    return caption
      + ([line(table.columns.map(\.heading)), rule] + table.rows.map { line($0.map(\.text)) })
      .joined(separator: "\n")
      + (table.note.isEmpty ? "" : "\n\n*\(table.note)*")
  }

  /// A cell on one line; a bar inside it does not end it.
  private func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
