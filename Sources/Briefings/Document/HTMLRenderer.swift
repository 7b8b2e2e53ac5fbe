internal import EnrolmentModel

/// Renders a document as one HTML file that opens without a network.
///
/// Pictures are drawn elsewhere and handed in; where one is missing its words
/// and its table stand alone.
public struct HTMLRenderer: Sendable {
  private let pictures: [String: String]

  /// Makes a renderer.
  ///
  /// - Parameter pictures: SVG by the key of its picture.
  public init(pictures: [String: String] = [:]) { self.pictures = pictures }

  /// The document as HTML.
  ///
  /// - Parameter document: The document.
  /// - Returns: A whole page, its style and pictures inside.
  public func render(_ document: Document) -> String {
    let language = document.letterhead?.language ?? .en
    let title = document.letterhead?.subtitle ?? document.title
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      \(head(document).joined(separator: "\n"))
      \(document.blocks.map(element).joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private func head(_ document: Document) -> [String] {
    let title = "<h1>\(Self.escaped(document.title))</h1>"
    guard let letterhead = document.letterhead else { return [title] }
    func lines(_ texts: [String]) -> String {
      texts.enumerated().map {
        $0 == texts.count - 1
          ? "<strong>\(Self.escaped($1))</strong>" : Self.escaped($1)
      }.joined(separator: "<br>")
    }
    return [
      "<header><div>\(lines(letterhead.issuer))</div><div>"
        + letterhead.nation.map { "<strong>\(Self.escaped($0))</strong>" }
        .joined(separator: "<br>")
        + "<br><em>\(Self.escaped(letterhead.dateline))</em></div></header>",
      title, "<p class=\"subtitle\">\(Self.escaped(letterhead.subtitle))</p>",
    ]
  }

  private func element(_ block: Document.Block) -> String {
    switch block {
    case .heading(let text): "<h2>\(Self.escaped(text))</h2>"
    case .paragraph(let text): "<p>\(Self.escaped(text))</p>"
    case .list(let items):
      "<ul>\n" + items.map { "<li>\(Self.escaped($0))</li>\n" }.joined() + "</ul>"
    case .table(let table): figure(table.visible)
    case .picture(let picture): figure(picture)
    }
  }

  private func figure(_ picture: Picture) -> String {
    let drawn = pictures[picture.key].map { svg in
      "<div role=\"img\" aria-label=\"\(Self.escaped(picture.alternative))\">\(svg)</div>"
    }
    return "<figure>\n" + (drawn ?? "")
      + "<figcaption>\(Self.escaped(picture.caption))</figcaption>\n"
      + "<p class=\"alternative\">\(Self.escaped(picture.alternative))</p>\n"
      + "<details><summary>\(Self.escaped(picture.table.caption))</summary>\n"
      + rows(picture.table.visible) + "</details>\n</figure>"
  }

  private func figure(_ table: Table) -> String {
    table.rows.isEmpty
      ? ""
      : "<figure class=\"table\">\n<figcaption>\(Self.escaped(table.caption))</figcaption>\n"
        + rows(table) + "</figure>"
  }

  private func rows(_ table: Table) -> String {
    func cells(_ tag: String, _ texts: [String]) -> String {
      zip(table.columns, texts).map { column, text in
        "<\(tag)\(column.alignsRight ? " class=\"n\"" : "")>\(Self.escaped(text))</\(tag)>"
      }.joined()
    }
    let body = table.rows.map { "<tr>\(cells("td", $0.map(\.text)))</tr>\n" }.joined()
    let note = table.note.isEmpty ? "" : "<p class=\"note\">\(Self.escaped(table.note))</p>\n"
    return "<div class=\"scroll\"><table>\n<thead><tr>\(cells("th", table.columns.map(\.heading)))"
      + "</tr></thead>\n<tbody>\n\(body)</tbody>\n</table></div>\n\(note)"
  }

  /// A text without what HTML would read as its own.
  static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.append(character)
      }
    }
    return out
  }

  private static let style = """
    body { font: 16px/1.5 "Noto Sans", "Segoe UI", Roboto, Arial, sans-serif; color: #1a1a1a; margin: 0; background: #fff; }
    main { max-width: 58rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem; text-align: center; }
    h1 { text-align: center; font-size: 1.5rem; margin: 2rem 0 0.2rem; }
    .subtitle { text-align: center; font-weight: 600; margin: 0 auto 2rem; max-width: 44rem; }
    h2 { font-size: 1.2rem; margin: 2.4rem 0 0.6rem; border-bottom: 2px solid #0072b2; }
    figure { margin: 1.6rem 0; }
    figure svg { width: 100%; height: auto; max-width: 46rem; display: block; margin: 0 auto; }
    figcaption { font-weight: 600; margin: 0.4rem 0; }
    .alternative { color: #333; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: 0.86rem; }
    th, td { border-bottom: 1px solid #ccc; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
    th { border-bottom: 2px solid #444; vertical-align: bottom; }
    .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    th.n { white-space: normal; }
    .note { color: #555; font-size: 0.75rem; overflow-wrap: anywhere; }
    details > summary { cursor: pointer; color: #004b76; }
    @media print { details { display: block; } main { max-width: none; } h2, figcaption { break-after: avoid; } tr { break-inside: avoid; } }
    """
}
