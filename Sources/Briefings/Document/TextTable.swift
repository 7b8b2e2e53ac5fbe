// Goals, in order of priority: 1. No line is wider than the page. 2. No number is
// cut. 3. Headings give way before texts, and texts before the table is split.

/// A table as aligned lines of a given width.
struct TextTable {
  private let table: Table
  private let width: Int
  private let widths: [Int]

  /// The least width that a text is cut to.
  private static let narrowest = 16
  private static let gap = 2

  init(_ table: Table, width: Int) {
    self.table = table
    self.width = width
    let natural = Self.widths(table) { $0.count }
    widths = Self.total(natural) <= width ? natural : Self.narrowed(table, to: width)
  }

  /// The caption, the headings, a rule and the rows.
  var lines: [String] {
    let caption = table.caption.isEmpty ? [] : TextRenderer.wrap(table.caption, width: width)
    guard Self.total(widths) > width, let parts else { return caption + body }
    return caption
      + parts.enumerated().flatMap { index, part in
        (index == 0 ? [] : [""]) + TextTable(part, width: width).lines
      }
  }

  // MARK: Widths

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }

  private static func widths(_ table: Table, heading: (String) -> Int) -> [Int] {
    table.columns.indices.map { column in
      table.rows.map { $0[column].text.count }.reduce(heading(table.columns[column].heading), max)
    }
  }

  /// Headings on several lines, then the widest texts cut.
  private static func narrowed(_ table: Table, to width: Int) -> [Int] {
    var widths = widths(table) { heading in
      heading.split(separator: " ").map(\.count).max() ?? 0
    }
    let left = table.columns.indices.filter { !table.columns[$0].alignsRight }
    // A phrase around a number is cut only where no text is left to give way.
    for texts in [left.filter { !table.columns[$0].isNumeric }, left] {
      while total(widths) > width, let widest = texts.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > narrowest
      {
        widths[widest] -= 1
      }
    }
    return widths
  }

  /// The table in parts that fit, each beginning with the first column.
  private var parts: [Table]? {
    var parts: [[Int]] = []
    var current = [0]
    for column in table.columns.indices.dropFirst() {
      if current.count > 1, Self.total((current + [column]).map { widths[$0] }) > width {
        parts.append(current)
        current = [0]
      }
      current.append(column)
    }
    parts.append(current)
    guard parts.count > 1 else { return nil }
    return parts.map { positions in
      let part = table.part(positions)
      return Table(columns: part.columns, rows: part.rows)
    }
  }

  // MARK: Lines

  private var body: [String] {
    headings + [String(repeating: "-", count: Self.total(widths))]
      + table.rows.map { line($0.map(\.text)) }
  }

  /// The headings, on several lines where one is wider than its column.
  private var headings: [String] {
    let wrapped = table.columns.indices.map { column in
      TextRenderer.wrap(table.columns[column].heading, width: widths[column])
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { row in
      line(wrapped.map { $0.count + row >= height ? $0[$0.count + row - height] : "" })
    }
  }

  private func line(_ cells: [String]) -> String {
    let padded = cells.indices.map { column in
      let cell = Self.cut(cells[column], to: widths[column])
      let space = String(repeating: " ", count: widths[column] - cell.count)
      return table.columns[column].alignsRight ? space + cell : cell + space
    }
    let text = padded.joined(separator: String(repeating: " ", count: Self.gap))
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func cut(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }
}
