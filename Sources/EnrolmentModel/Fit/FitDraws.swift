/// The draws of a fit, equally weighted, one column a quantity.
///
/// Columns are contiguous, so that the chain reads each as a plain array.
public struct FitDraws: Sendable {
  /// What a column holds.
  enum Column: Hashable {
    /// Turns of a level in a year of the path.
    case turns(level: Int, year: Int)
    /// Usual share of a level's intake in a segment of a reported year.
    case share(level: Int, special: Int, segment: Int)
    /// λ of a level.
    case loss(level: Int)
    /// γ.
    case catchUp
    /// κ.
    case carryOver
    /// Months of closure in the rest of the plan year.
    case remaining
    /// What row j takes from the log likelihood, see `ObservationSet`.
    case rowShare(Int)
  }

  /// How many draws there are.
  public let count: Int
  let columns: [Column]
  private let index: [Column: Int]
  private let storage: SharedBuffer

  init(count: Int, columns: [Column]) {
    self.count = count
    self.columns = columns
    index = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    storage = SharedBuffer(count: count * columns.count)
  }

  /// The start of a column.
  ///
  /// - Precondition: The draws hold it.
  func column(_ column: Column) -> UnsafeMutablePointer<Double> {
    guard let position = index[column] else { preconditionFailure("no column \(column)") }
    return storage.start + position * count
  }

  /// Whether a column is held.
  func holds(_ column: Column) -> Bool { index[column] != nil }

  /// A copy of a column.
  func values(_ column: Column) -> [Double] {
    Array(UnsafeBufferPointer(start: self.column(column), count: count))
  }
}
