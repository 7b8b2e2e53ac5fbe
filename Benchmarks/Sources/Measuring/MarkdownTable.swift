/// A table as Markdown writes it: the first column to the left, figures to the right.
public struct MarkdownTable: Sendable {
  private let head: [String]
  private var rows: [[String]] = []

  /// Begins a table.
  ///
  /// - Parameter head: The names of the columns.
  public init(_ head: [String]) { self.head = head }

  /// Adds a row.
  ///
  /// - Parameter cells: One text a column.
  public mutating func add(_ cells: [String]) {
    precondition(cells.count == head.count, "\(cells.count) cells for \(head.count) columns")
    rows.append(cells)
  }

  /// The lines of the table, each with its end.
  public var text: String {
    let rule = head.indices.map { $0 == 0 ? "---" : "---:" }
    return ([head, rule] + rows).map { cells in
      "| " + cells.map(Self.escaped).joined(separator: " | ") + " |\n"
    }.joined()
  }

  private static func escaped(_ cell: String) -> String {
    cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      .split(separator: "\n").joined(separator: " ")
  }
}
