internal import Briefings
internal import EnrolmentModel

/// A document as Typst, which sets it as PDF.
///
/// Texts stand in string literals, so that none is taken for markup.
struct TypstSource {
  let document: Document
  /// Files of the pictures that were drawn, by key.
  let pictures: [String: String]

  var text: String {
    (setup + head + document.blocks.map(part))
      .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var setup: [String] {
    let title = document.letterhead?.subtitle ?? document.title
    let language = document.letterhead?.language ?? .en
    return [
      """
      #set document(title: \(Self.quoted(title)), date: none)
      #set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 25mm, right: 18mm), numbering: "1")
      #set text(font: "Noto Serif", size: 10.5pt, lang: "\(language.rawValue)", hyphenate: false)
      #set par(justify: false, leading: 0.65em)
      #set list(marker: [–])
      #show heading: set text(size: 12.5pt)
      #show heading: set block(above: 1.6em, below: 0.8em)
      #set table(stroke: 0.4pt + luma(50%), inset: (x: 3.5pt, y: 3pt), fill: (_, row) => if row == 0 { rgb("E7EFF5") })
      #show table: set text(size: 8pt)
      #show table.cell.where(y: 0): set text(weight: "bold")
      """
    ]
  }

  private var head: [String] {
    let title = "#align(center, text(size: 15pt, weight: \"bold\", \(Self.quoted(document.title))))"
    guard let letterhead = document.letterhead else { return [title] }
    func lines(_ texts: [String], bold: (Int) -> Bool) -> String {
      texts.enumerated().map { index, line in
        bold(index) ? "strong(\(Self.quoted(line)))" : "text(\(Self.quoted(line)))"
      }.map { "#\($0)" }.joined(separator: " \\\n")
    }
    let issuer = lines(letterhead.issuer) { $0 == letterhead.issuer.count - 1 }
    let nation = lines(letterhead.nation) { _ in true }
    return [
      """
      #text(size: 9.5pt, grid(columns: (0.9fr, 1fr), column-gutter: 8pt, align: center,
      [\(issuer)],
      [\(nation) \\
      #emph(\(Self.quoted(letterhead.dateline)))]))
      """,
      "#v(1.2em)", title,
      "#align(center, text(size: 12pt, weight: \"bold\", \(Self.quoted(letterhead.subtitle))))",
      "#v(0.8em)",
    ]
  }

  private func part(_ block: Document.Block) -> String {
    switch block {
    case .heading(let text): "#heading(level: 1, \(Self.quoted(text)))"
    case .paragraph(let text): "#par(\(Self.quoted(text)))"
    case .list(let items):
      "#list(tight: false, spacing: 0.7em, \(items.map(Self.quoted).joined(separator: ", ")))"
    case .table(let table): part(table)
    case .picture(let picture): part(picture)
    }
  }

  private func part(_ picture: Picture) -> String {
    let caption =
      "#align(center, text(size: 9.5pt, weight: \"bold\", \(Self.quoted(picture.caption))))"
    let words = "#text(size: 9pt, \(Self.quoted(picture.alternative)))"
    let drawn = pictures[picture.key].map { file in
      "#align(center, image(\(Self.quoted(file)), width: 92%, alt: \(Self.quoted(picture.alternative))))"
    }
    let block = [drawn, caption, words].compactMap(\.self).joined(separator: "\n\n")
    return "#block(breakable: false, above: 1.4em, [\n\(block)\n])\n\n" + part(picture.table)
  }

  private func part(_ table: Table) -> String {
    let table = table.visible
    guard !table.rows.isEmpty else { return "" }
    let shares = ColumnWidths(table).shares
    let widths = shares.map { NumberText.canonical(($0 * 1000).rounded()) + "fr" }
    let aligns = table.columns.map { $0.alignsRight ? "right" : "left" }
    func row(_ cells: [String]) -> String { cells.map(Self.quoted).joined(separator: ", ") }
    let rows = table.rows.map { "  " + row($0.map(\.text)) }.joined(separator: ",\n")
    let caption =
      "#block(sticky: true, above: 1.3em, below: 0.6em, text(size: 9.5pt, weight: \"bold\", \(Self.quoted(table.caption))))"
    return """
      \(caption)

      #table(columns: (\(widths.joined(separator: ", ")),), align: (\(aligns.joined(separator: ", ")),),
        table.header(\(row(table.columns.map(\.heading)))),
      \(rows))

      \(note(table.note))
      """
  }

  private func note(_ text: String) -> String {
    text.isEmpty
      ? "" : "#block(above: 0.5em, text(size: 6.5pt, fill: luma(35%), \(Self.quoted(text))))"
  }

  /// A string literal of Typst.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for character in text {
      switch character {
      case "\\": out += "\\\\"
      case "\"": out += "\\\""
      case _ where character.isNewline: out += " "
      default: out.append(character)
      }
    }
    return out + "\""
  }
}
