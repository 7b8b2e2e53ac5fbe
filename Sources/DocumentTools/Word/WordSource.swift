internal import Briefings

/// A document as pandoc's Markdown, from which it makes a Word file.
///
/// Every mark of punctuation is escaped, so no text is taken for markup.
/// Letterhead and page furniture are passed through as WordprocessingML, which
/// Markdown has no words for.
struct WordSource {
  let document: Document
  /// Files of the pictures that were drawn, by key.
  let pictures: [String: String]

  /// Extensions of Markdown that the source uses, and no others.
  static let reader =
    "markdown_strict+pipe_tables+table_captions+fenced_divs+fenced_code_blocks+raw_attribute"
    + "+link_attributes+all_symbols_escapable+fenced_code_attributes+backtick_code_blocks"

  var text: String {
    (head + document.blocks.map(part))
      .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let title = styled("Title", document.title)
    guard let letterhead = document.letterhead else { return [title] }
    return [raw(LetterheadMarkup(letterhead).text), title, styled("Subtitle", letterhead.subtitle)]
  }

  private func part(_ block: Document.Block) -> String {
    switch block {
    case .heading(let text): "# " + Self.escaped(text)
    case .paragraph(let text): Self.escaped(text)
    case .list(let items): items.map { "-   " + Self.escaped($0) }.joined(separator: "\n\n")
    case .table(let table): part(table)
    case .picture(let picture): part(picture)
    }
  }

  private func part(_ picture: Picture) -> String {
    // The alternative text is the picture's description for readers of a screen.
    let drawn = pictures[picture.key].map { file in
      "::: {custom-style=\"Picture\"}\n![\(Self.escaped(picture.alternative))](\(file)){width=16cm}\n:::"
    }
    return [
      drawn, styled("Image Caption", picture.caption), styled("Description", picture.alternative),
      part(picture.table),
    ].compactMap(\.self).joined(separator: "\n\n")
  }

  private func part(_ table: Table) -> String {
    let table = table.visible
    guard !table.rows.isEmpty else { return "" }
    func line(_ cells: [String]) -> String {
      "| " + cells.map(Self.escaped).joined(separator: " | ") + " |"
    }
    let shares = ColumnWidths(table).shares
    let rule =
      "|"
      + zip(table.columns, shares).map { column, share in
        // Dashes tell pandoc the widths; the line is long, so that it reads them.
        let dashes = String(repeating: "-", count: max(3, Int(share * 200)))
        return column.alignsRight ? dashes + ":" : ":" + dashes
      }.joined(separator: "|") + "|"
    let lines =
      [line(table.columns.map(\.heading)), rule] + table.rows.map { line($0.map(\.text)) }
    return lines.joined(separator: "\n") + "\n\n: " + Self.escaped(table.caption)
      + (table.note.isEmpty ? "" : "\n\n" + styled("Note", table.note))
  }

  private func styled(_ style: String, _ text: String) -> String {
    text.isEmpty
      ? "" : "::: {custom-style=\"\(style)\"}\n\(Self.escaped(text))\n:::"
  }

  private func raw(_ markup: String) -> String { "```{=openxml}\n\(markup)\n```" }

  /// A text on one line without markup.
  static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      if character.isNewline {
        out += " "
      } else {
        if character.isASCII, character.isPunctuation || character.isSymbol { out += "\\" }
        out.append(character)
      }
    }
    return out
  }
}

/// How wide the columns of a table are, as shares of the page.
struct ColumnWidths {
  private let table: Table

  init(_ table: Table) { self.table = table }

  /// About how many characters of a table's type stand side by side on a page.
  private static let capacity = 108.0

  /// Shares that sum to one: every column gets its longest word and every number
  /// its digits; what is left goes to texts, in proportion to what they lack.
  var shares: [Double] {
    let wanted = table.columns.indices.map { column -> (least: Double, most: Double) in
      let texts = table.rows.map(\.[column].text)
      let word =
        ([table.columns[column].heading] + texts)
        .flatMap { $0.split(separator: " ").map(\.count) }.max() ?? 1
      let longest = Double(texts.map(\.count).max() ?? 1)
      let least =
        table.columns[column].alignsRight ? max(longest, Double(word)) + 0.5 : Double(word)
      return (min(least, 34) + 2, max(min(longest, 60), least) + 2)
    }
    let (least, most) = (
      wanted.reduce(0) { $0 + $1.least }, wanted.reduce(0) { $0 + $1.most }
    )
    let share = most > least ? max(0, min(1, (Self.capacity - least) / (most - least))) : 0
    let widths = wanted.map { $0.least + share * ($0.most - $0.least) }
    let sum = widths.reduce(0, +)
    return widths.map { $0 / max(1, sum) }
  }
}

/// The letterhead of the country's offices: the issuing body at the left, the
/// heading of the state at the right.
struct LetterheadMarkup {
  private let letterhead: Letterhead

  init(_ letterhead: Letterhead) { self.letterhead = letterhead }

  var text: String {
    let issuer = letterhead.issuer.enumerated().map { index, line in
      paragraph(line, bold: index == letterhead.issuer.count - 1)
    }
    let nation = letterhead.nation.enumerated().map { index, line in
      paragraph(line, bold: true, underlined: index == letterhead.nation.count - 1)
    }
    let right = nation + [paragraph(letterhead.dateline, italic: true)]
    return """
      <w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>\
      <w:tblGrid><w:gridCol w:w="3900"/><w:gridCol w:w="5450"/></w:tblGrid>\
      <w:tr>\(cell(3900, issuer))\(cell(5450, right))</w:tr></w:tbl>
      """
  }

  private func cell(_ width: Int, _ paragraphs: [String]) -> String {
    let body = paragraphs.isEmpty ? "<w:p/>" : paragraphs.joined()
    return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(body)</w:tc>"
  }

  private func paragraph(
    _ text: String, bold: Bool = false, italic: Bool = false, underlined: Bool = false
  ) -> String {
    let run =
      (bold ? "<w:b/>" : "") + (italic ? "<w:i/>" : "")
      + (underlined ? "<w:u w:val=\"single\"/>" : "")
    return "<w:p><w:pPr><w:pStyle w:val=\"Letterhead\"/></w:pPr><w:r><w:rPr>\(run)</w:rPr>"
      + "<w:t xml:space=\"preserve\">\(Self.escaped(text))</w:t></w:r></w:p>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
