/// A dense matrix of `Double`, stored column after column as LAPACK wants it.
///
/// Element (i, j) of a matrix with r rows lies at `elements[i + r * j]`; both indices start at 0.
/// A matrix may have no rows or no columns.
public struct Matrix: Sendable, Equatable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The entries, column after column.
  public var elements: [Double]

  /// Makes a matrix from its entries, column after column.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, at least 0.
  ///   - columns: The number of columns, at least 0.
  ///   - elements: The rows x columns entries; any other count traps.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(rows >= 0 && columns >= 0, "a matrix cannot have \(rows) x \(columns) entries")
    precondition(
      elements.count == rows * columns, "\(elements.count) entries for \(rows) x \(columns)")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// Makes a matrix with the same number everywhere.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, at least 0.
  ///   - columns: The number of columns, at least 0.
  ///   - value: The number to repeat.
  public init(rows: Int, columns: Int, repeating value: Double) {
    precondition(rows >= 0 && columns >= 0, "a matrix cannot have \(rows) x \(columns) entries")
    self.init(
      rows: rows, columns: columns, elements: [Double](repeating: value, count: rows * columns))
  }

  /// Makes a matrix from a rule for its entries.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, at least 0.
  ///   - columns: The number of columns, at least 0.
  ///   - entry: The entry at (row, column); it is asked column after column.
  public init(rows: Int, columns: Int, _ entry: (Int, Int) -> Double) {
    precondition(rows >= 0 && columns >= 0, "a matrix cannot have \(rows) x \(columns) entries")
    var elements: [Double] = []
    elements.reserveCapacity(rows * columns)
    for column in 0..<columns {
      for row in 0..<rows { elements.append(entry(row, column)) }
    }
    self.init(rows: rows, columns: columns, elements: elements)
  }

  /// The identity matrix I: ones on the diagonal, zeros elsewhere.
  ///
  /// - Parameter size: The number of rows, and of columns.
  /// - Returns: The size x size identity.
  public static func identity(_ size: Int) -> Matrix {
    Matrix(rows: size, columns: size) { $0 == $1 ? 1 : 0 }
  }

  /// The entry at one row and one column; indices outside the matrix trap.
  ///
  /// - Parameters:
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  @inlinable public subscript(row: Int, column: Int) -> Double {
    get { elements[offset(row, column)] }
    set { elements[offset(row, column)] = newValue }
  }

  @inlinable func offset(_ row: Int, _ column: Int) -> Int {
    precondition(row >= 0 && row < rows && column >= 0 && column < columns, "outside the matrix")
    return row + rows * column
  }

  /// The transpose: entry (i, j) is this matrix's entry (j, i).
  public var transposed: Matrix {
    Matrix(rows: columns, columns: rows) { self[$1, $0] }
  }
}

extension Matrix {
  /// Whether there are as many rows as columns.
  public var isSquare: Bool { rows == columns }

  /// One column as an array.
  ///
  /// - Parameter column: The column, from 0.
  /// - Returns: Its `rows` entries.
  public func column(_ column: Int) -> [Double] {
    precondition(column >= 0 && column < columns, "outside the matrix")
    return Array(elements[(column * rows)..<((column + 1) * rows)])
  }

  /// The distance in memory between two columns, in the form that BLAS wants it: never below 1.
  var leadingDimension: Int32 { Int32(max(1, rows)) }

  /// Throws at the first entry that is infinite or not a number.
  func requireFinite() throws(FactorizationError) {
    guard let index = elements.firstIndex(where: { !$0.isFinite }) else { return }
    throw .notFinite(row: index % rows, column: index / rows)
  }
}
