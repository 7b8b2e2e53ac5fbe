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
    public let alignsRight: Bool
    /// How its numbers are written, where every cell is one number.
    public let style: NumberStyle?

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
      style = nil
    }

    /// A column of numbers in one style.
    ///
    /// - Parameters:
    ///   - key: The name in CSV and JSON.
    ///   - heading: The heading that planners read.
    ///   - style: How its numbers are written.
    public init(_ key: String, _ heading: String, _ style: NumberStyle) {
      self.key = key
      self.heading = heading
      self.style = style
      isNumeric = true
      alignsRight = true
    }
  }

  /// A cell.
  public struct Cell: Sendable {
    /// What planners read.
    public let text: String
    /// What programs read.
    public let raw: String
    /// How its number is written, where it has a style of its own.
    public let style: NumberStyle?

    /// A text that is the same for both.
    public init(_ text: String) { self.init(text, raw: text) }

    /// A text for people beside a value for programs.
    public init(_ text: String, raw: String) {
      self.text = text
      self.raw = raw
      style = nil
    }

    /// A number, written for people and in full.
    public init(_ text: String, _ value: Double?, _ style: NumberStyle? = nil) {
      self.text = text
      raw = value.map(NumberText.canonical) ?? ""
      self.style = style
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

  /// Where its figures come from, in one line under it.
  public let note: String

  /// Positions of the columns that people see; programs get all.
  public let shown: [Int]
  /// Positions of the rows that people see; programs get all.
  public let shownRows: [Int]

  /// Makes a table.
  ///
  /// - Precondition: Every row has a cell for each column.
  public init(
    key: String = "", caption: String = "", note: String = "", columns: [Column], rows: [[Cell]],
    shown: [Int]? = nil, shownRows: [Int]? = nil
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a cell for each column")
    self.key = key
    self.caption = caption
    self.note = note
    self.columns = columns
    self.rows = rows
    self.shown = shown ?? Array(columns.indices)
    self.shownRows = shownRows ?? Array(rows.indices)
  }

  /// The table as people see it.
  public var visible: Table {
    Table(
      key: key, caption: caption, note: note, columns: columns, rows: shownRows.map { rows[$0] }
    ).part(shown)
  }

  /// Some of the columns.
  func part(_ positions: [Int]) -> Table {
    Table(
      key: key, caption: caption, note: note, columns: positions.map { columns[$0] },
      rows: rows.map { row in positions.map { row[$0] } })
  }
}
