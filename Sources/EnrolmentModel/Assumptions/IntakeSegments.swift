/// The parts of a year in which the intake of each level is known as a share.
///
/// The shares come from assumptions `intake-share/LEVEL/MM-MM`. Inside a
/// segment the intake is even by month.
public struct IntakeSegments: Hashable, Sendable {
  /// First and last month of each part, in order, covering the year.
  public let months: [ClosedRange<Int>]
  /// Share of a level's usual intake, by level and segment; each level sums to 1.
  public let shares: [[Double]]

  /// What is wrong with the intake shares of a level.
  public enum Problem: Error, Equatable {
    /// A level has no intake shares.
    case missing(level: String)
    /// The months leave a hole or overlap.
    case notAYear(level: String)
    /// Two levels use different segments.
    case unequalSegments(level: String)
    /// The shares do not add up to one.
    case sum(level: String, Double)
  }

  /// Reads the segments from a book.
  ///
  /// - Parameters:
  ///   - book: The assumptions.
  ///   - plan: The plan with its levels.
  /// - Throws: `Problem` for the first level that is not right.
  public init(_ book: AssumptionBook, for plan: Plan) throws(Problem) {
    var months: [ClosedRange<Int>]?
    var shares: [[Double]] = []
    for level in plan.levels {
      let found = Self.segments(of: level.key, in: book)
      guard !found.isEmpty else { throw .missing(level: level.key) }
      guard Self.coversYear(found) else { throw .notAYear(level: level.key) }
      guard months == nil || months == found else { throw .unequalSegments(level: level.key) }
      months = found
      let row = found.map { book.value(AssumptionKey.intakeShare(level.key, $0)) }
      let sum = row.reduce(0, +)
      guard abs(sum - 1) < 1e-6, row.allSatisfy({ $0 > 0 }) else {
        throw .sum(level: level.key, sum)
      }
      shares.append(row.map { $0 / sum })
    }
    self.months = months ?? []
    self.shares = shares
  }

  private static func segments(of level: String, in book: AssumptionBook) -> [ClosedRange<Int>] {
    let prefix = "intake-share/\(level)/"
    let ranges = book.entries.keys.filter { $0.hasPrefix(prefix) }.compactMap { key in
      let parts = key.dropFirst(prefix.count).split(separator: "-").compactMap { Int($0) }
      return parts.count == 2 && parts[0] >= 1 && parts[0] <= parts[1] ? parts[0]...parts[1] : nil
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func coversYear(_ ranges: [ClosedRange<Int>]) -> Bool {
    var next = 1
    for range in ranges {
      guard range.lowerBound == next else { return false }
      next = range.upperBound + 1
    }
    return next == 13
  }
}
