/// A document in the domain's words, made once and rendered in any format.
public struct Document: Sendable {
  /// A part of a document.
  public enum Block: Sendable {
    /// A heading.
    case heading(String)
    /// Running text.
    case paragraph(String)
    /// A list of sentences.
    case list([String])
    /// A table.
    case table(Table)
  }

  /// The title.
  public let title: String
  /// The parts in reading order.
  public let blocks: [Block]
  /// The provenance line at its foot.
  public let provenance: String
  /// Facts about the run for the JSON form, in order.
  public let meta: [(key: String, value: String)]

  /// Makes a document.
  public init(
    title: String, blocks: [Block], provenance: String = "",
    meta: [(key: String, value: String)] = []
  ) {
    self.title = title
    self.blocks = blocks
    self.provenance = provenance
    self.meta = meta
  }
}

/// A table with a heading for readers and a key for programs over each column.
public struct Table: Sendable {
  /// A column.
  public struct Column: Sendable {
    /// The name in CSV and JSON.
    public let key: String
    /// The heading that planners read.
    public let heading: String
    /// Whether programs read its cells as numbers.
    public let isNumeric: Bool
    /// Whether its cells stand at the right.
    let alignsRight: Bool

    /// Makes a column.
    ///
    /// - Parameters:
    ///   - key: The name in CSV and JSON.
    ///   - heading: The heading that planners read.
    ///   - numeric: Whether programs read its cells as numbers.
    ///   - isPhrase: Whether people read a phrase around the number.
    public init(_ key: String, _ heading: String, numeric: Bool = false, isPhrase: Bool = false) {
      self.key = key
      self.heading = heading
      isNumeric = numeric
      alignsRight = numeric && !isPhrase
    }
  }

  /// A cell.
  public struct Cell: Sendable {
    /// What planners read.
    public let text: String
    /// What programs read.
    public let raw: String

    /// A text that is the same for both.
    public init(_ text: String) {
      self.text = text
      raw = text
    }

    /// A text for people beside a value for programs.
    public init(_ text: String, raw: String) {
      self.text = text
      self.raw = raw
    }

    /// A number, written for people and in full.
    public init(_ text: String, _ value: Double?) {
      self.text = text
      raw = value.map(NumberText.canonical) ?? ""
    }
  }

  /// The name in CSV and JSON where a document has several tables.
  public let key: String
  /// What the table shows.
  public let caption: String
  /// The columns.
  public let columns: [Column]
  /// The rows, each as long as `columns`.
  public let rows: [[Cell]]

  /// Positions of the columns that people see; programs get all.
  public let shown: [Int]
  /// Positions of the rows that people see; programs get all.
  public let shownRows: [Int]

  /// Makes a table.
  ///
  /// - Precondition: Every row has a cell for each column.
  public init(
    key: String = "", caption: String = "", columns: [Column], rows: [[Cell]],
    shown: [Int]? = nil, shownRows: [Int]? = nil
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a cell for each column")
    self.key = key
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.shown = shown ?? Array(columns.indices)
    self.shownRows = shownRows ?? Array(rows.indices)
  }

  /// The table as people see it.
  var visible: Table {
    Table(
      key: key, caption: caption, columns: columns, rows: shownRows.map { rows[$0] }
    ).part(shown)
  }

  /// Some of the columns.
  func part(_ positions: [Int]) -> Table {
    Table(
      key: key, caption: caption, columns: positions.map { columns[$0] },
      rows: rows.map { row in positions.map { row[$0] } })
  }
}

/// A format that a document can be written in.
public enum DocumentFormat: String, Sendable, CaseIterable {
  /// Aligned columns for a terminal.
  case table
  /// Comma-separated values.
  case csv
  /// JSON.
  case json
  /// Markdown.
  case markdown
}
