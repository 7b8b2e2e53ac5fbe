internal import Probability

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
    /// Turns of a level in a year as it would have been without closures.
    case undisturbed(level: Int, year: Int)
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

    /// The year of the path that its figure is about.
    var year: Int? {
      switch self {
      case .turns(_, let year), .undisturbed(_, let year): year
      case .share, .loss, .catchUp, .carryOver, .remaining, .rowShare: nil
      }
    }
  }

  /// How many draws there are.
  public let count: Int
  /// The first of them among all batches.
  let first: Int
  let columns: [Column]
  private let index: [Column: Int]
  private let storage: SharedBuffer
  /// Offsets of the columns that the loop over draws reads, -1 where not held.
  private let turnsOffset: [Int]
  private let shareOffset: [Int]
  private let lossOffset: [Int]
  private let catchUpOffset: Int
  private let carryOverOffset: Int
  private let remainingOffset: Int
  private let layout: LatentLayout

  /// Makes room for draws.
  ///
  /// - Parameters:
  ///   - range: Which draws.
  ///   - columns: What is kept of each.
  ///   - twins: Columns that equal one that is kept.
  ///   - layout: Years, levels and segments.
  init(
    _ range: Range<Int>, columns: [Column], twins: [Column: Column] = [:], layout: LatentLayout
  ) {
    let count = range.count
    self.count = count
    first = range.lowerBound
    self.columns = columns
    let kept = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    index = kept.merging(twins.compactMapValues { kept[$0] }) { own, _ in own }
    // Room for the lanes beyond the last draw of the last column.
    storage = SharedBuffer(count: count * columns.count, zeros: Lanes.width)
    self.layout = layout
    let index = self.index
    func offset(_ column: Column) -> Int { index[column].map { $0 * count } ?? -1 }
    turnsOffset = (0..<(layout.levels * layout.years)).map {
      offset(.turns(level: $0 / layout.years, year: $0 % layout.years))
    }
    let perSpecial = layout.levels * layout.segments
    shareOffset = (0..<(layout.specialYears * perSpecial)).map {
      offset(
        .share(
          level: $0 % perSpecial / layout.segments, special: $0 / perSpecial,
          segment: $0 % layout.segments))
    }
    lossOffset = (0..<layout.levels).map { offset(.loss(level: $0)) }
    catchUpOffset = offset(.catchUp)
    carryOverOffset = offset(.carryOver)
    remainingOffset = offset(.remaining)
  }

  // MARK: Eight draws, by position of the first
  //
  // The last lanes may lie beyond the last draw; what is computed there is not kept.

  /// Turns of a level in a year of the path, or nothing where they are not held.
  @inline(__always)
  func turns(level: Int, year: Int, from draw: Int) -> Lanes? {
    guard year >= 0 else { return nil }
    let offset = turnsOffset[level * layout.years + year]
    return offset < 0 ? nil : Lanes(at: storage.start + offset + draw - first)
  }

  /// Usual share of a segment of a special year.
  @inline(__always)
  func share(level: Int, special: Int, segment: Int, from draw: Int) -> Lanes {
    let position = (special * layout.levels + level) * layout.segments + segment
    return Lanes(at: storage.start + shareOffset[position] + draw - first)
  }

  /// λ of a level.
  @inline(__always)
  func loss(level: Int, from draw: Int) -> Lanes {
    Lanes(at: storage.start + lossOffset[level] + draw - first)
  }

  /// γ.
  @inline(__always)
  func catchUp(from draw: Int) -> Lanes { Lanes(at: storage.start + catchUpOffset + draw - first) }

  /// κ.
  @inline(__always)
  func carryOver(from draw: Int) -> Lanes {
    Lanes(at: storage.start + carryOverOffset + draw - first)
  }

  /// Months of closure in the rest of the plan year.
  @inline(__always)
  func remaining(from draw: Int) -> Lanes {
    Lanes(at: storage.start + remainingOffset + draw - first)
  }

  // MARK: Whole columns

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
