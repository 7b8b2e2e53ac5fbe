/// The rows of a CSV file, every one with its line and all of its columns.
public struct CSVTable: Sendable {
  /// The file, named as the reader knows it.
  public let file: String

  /// The names of the columns, from left to right.
  public let header: [String]

  /// How the numbers in the file are written.
  public let style: NumberStyle

  private let places: [String: Int]
  private let content: [UInt8]
  private let fieldEnds: [Int]
  private let rowLines: [Int]

  /// Makes a table of records that were checked to have as many fields as the header.
  ///
  /// - Parameters:
  ///   - file: The file, named as the reader knows it.
  ///   - header: The names of the columns, all different.
  ///   - records: What was scanned, the header being the first record.
  ///   - style: How the numbers in the file are written.
  init(file: String, header: [String], records: CSVScanner, style: NumberStyle) {
    self.file = file
    self.header = header
    self.style = style
    places = Dictionary(zip(header, header.indices)) { first, _ in first }
    content = records.content
    fieldEnds = records.fieldEnds
    rowLines = records.lines
  }

  /// Where a column stands.
  ///
  /// - Parameter column: Its name.
  /// - Returns: Its place from 0, or nothing if the file lacks it.
  public func place(of column: String) -> Int? { places[column] }

  /// The bytes of a field.
  ///
  /// - Parameters:
  ///   - row: The row, from 0.
  ///   - place: The column's place, from 0.
  /// - Returns: UTF-8 without quotes.
  func bytes(row: Int, place: Int) -> ArraySlice<UInt8> {
    let field = (row + 1) * header.count + place
    return content[fieldEnds[field - 1]..<fieldEnds[field]]
  }

  /// The line that a row begins on.
  ///
  /// - Parameter row: The row, from 0.
  /// - Returns: The line, from 1.
  func line(ofRow row: Int) -> Int { rowLines[row + 1] }
}

extension CSVTable: RandomAccessCollection {
  /// The first row.
  public var startIndex: Int { 0 }

  /// One beyond the last row.
  public var endIndex: Int { rowLines.count - 1 }

  /// A row.
  ///
  /// - Parameter row: The row, from 0.
  public subscript(row: Int) -> CSVRow { CSVRow(table: self, row: row) }
}
