/// One row of a CSV file.
public struct CSVRow: Sendable {
  private let table: CSVTable
  private let row: Int

  /// Creates a row.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - row: The row, from 0.
  init(table: CSVTable, row: Int) {
    self.table = table
    self.row = row
  }

  /// The line that the row begins on.
  public var line: Int { table.line(ofRow: row) }

  /// The text of a field, exactly as it stands, without its quotes.
  ///
  /// - Parameter place: The column's place, from 0.
  public subscript(place: Int) -> String { String(decoding: bytes(at: place), as: UTF8.self) }

  /// The text of a field.
  ///
  /// - Parameter column: The column's name; one that the file lacks reads as empty.
  public subscript(column: String) -> String { table.place(of: column).map { self[$0] } ?? "" }

  /// The bytes of a field, for tables too large to make a string of each.
  ///
  /// - Parameter place: The column's place, from 0.
  /// - Returns: UTF-8 without quotes.
  public func bytes(at place: Int) -> ArraySlice<UInt8> { table.bytes(row: row, place: place) }

  /// A field to be read as a number, a date or a name, or nothing where it is empty.
  ///
  /// - Parameters:
  ///   - column: The column's name.
  ///   - findings: Where what cannot be read is added.
  /// - Returns: The field, or nothing if it is empty or the file lacks the column.
  public func field(_ column: String, findings: Findings) -> WrittenField? {
    let text = self[column]
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    return WrittenField(
      text: text, label: column, file: table.file, line: line, style: table.style,
      findings: findings)
  }

  /// A field that must not be empty.
  ///
  /// - Parameters:
  ///   - column: The column's name.
  ///   - findings: Where an empty field is added.
  /// - Returns: The field, or nothing if it is empty.
  public func requiredField(_ column: String, findings: Findings) -> WrittenField? {
    if let field = field(column, findings: findings) { return field }
    findings.error(table.file, line, .emptyField(column))
    return nil
  }
}

extension LocalisedText {
  fileprivate static func emptyField(_ column: String) -> LocalisedText {
    LocalisedText(en: "'\(column)' is empty", vi: "'\(column)' để trống")
  }
}
