/// The rows of evidence that count at a date, and why the others do not.
public struct EvidenceSelection: Sendable {
  /// Why a row takes no part.
  public enum Reason: String, Sendable, CaseIterable {
    /// Published after the as-of date.
    case later = "published-later"
    /// Another place.
    case elsewhere = "other-place"
    /// A newer edition of the same figure was known.
    case superseded
    /// Doubtful: shown, not used.
    case doubtful
    /// Known to be something else.
    case excluded
    /// The sum of other rows of the same source, which enter.
    case sum = "sum-of-parts"
    /// A plan whose result is known, or the plan year's own.
    case plan
  }

  /// Rows that count, in the order of the files.
  public let used: [Evidence]
  /// Rows that do not, with the reason.
  public let leftOut: [(row: Evidence, reason: Reason)]
  /// Pairs of used rows about the same quantity that differ by more than both roundings.
  public let conflicts: [(Evidence, Evidence)]

  /// Chooses the rows that were known at a date.
  ///
  /// - Parameters:
  ///   - rows: All rows.
  ///   - plan: The plan, whose place and year count.
  ///   - asOf: The date; a row published later never leaks in.
  public init(_ rows: [Evidence], plan: Plan, asOf: Day) {
    var leftOut: [(row: Evidence, reason: Reason)] = []
    func keep(_ rows: [Evidence], unless reason: Reason, _ test: (Evidence) -> Bool) -> [Evidence] {
      leftOut += rows.filter(test).map { (row: $0, reason: reason) }
      return rows.filter { !test($0) }
    }
    var known = keep(rows, unless: .elsewhere) { $0.geography != plan.geography }
    known = keep(known, unless: .later) { $0.publishedOn > asOf }
    known = keep(known, unless: .excluded) { $0.standing == .excluded }
    known = keep(known, unless: .doubtful) { $0.standing == .doubtful }
    let stale = Self.superseded(in: known)
    known = keep(known, unless: .superseded) { stale.contains($0) }
    let fulfilled = Self.fulfilledPlans(in: known, planYear: plan.year)
    known = keep(known, unless: .plan) { fulfilled.contains($0) }
    let sums = Self.sums(in: known)
    used = keep(known, unless: .sum) { sums.contains($0) }
    self.leftOut = leftOut
    conflicts = Self.conflicts(in: known)
  }

  private init(
    used: [Evidence], leftOut: [(row: Evidence, reason: Reason)],
    conflicts: [(Evidence, Evidence)]
  ) {
    self.used = used
    self.leftOut = leftOut
    self.conflicts = conflicts
  }

  /// The selection with one used row taken out.
  ///
  /// - Parameter row: The row.
  /// - Returns: The rest.
  public func without(_ row: Evidence) -> Self {
    Self(used: used.filter { $0 != row }, leftOut: leftOut, conflicts: conflicts)
  }

  /// Used rows of one measure.
  ///
  /// - Parameter measure: The measure.
  /// - Returns: The rows, in the order of the files.
  public func rows(_ measure: Measure) -> [Evidence] { used.filter { $0.measure == measure } }

  /// How many rows were left out for a reason.
  ///
  /// - Parameter reason: The reason.
  /// - Returns: The count.
  public func count(_ reason: Reason) -> Int { leftOut.count { $0.reason == reason } }

  /// What two rows share when they speak of one quantity.
  private struct Quantity: Hashable {
    let measure: Measure
    let levels: [Int]
    let year: Year
    let lastYear: Year
    let months: ClosedRange<Int>
    let denominator: String

    init(_ row: Evidence) {
      measure = row.measure
      levels = row.levels
      year = row.year
      lastYear = row.lastYear
      months = row.months
      denominator = row.denominator
    }
  }

  private static func superseded(in rows: [Evidence]) -> Set<Evidence> {
    let editions = Dictionary(grouping: rows.filter { !$0.vintage.isEmpty }, by: Quantity.init)
    var stale: Set<Evidence> = []
    for group in editions.values {
      let newest = group.max { ($0.publishedOn, $0.vintage) < ($1.publishedOn, $1.vintage) }
      stale.formUnion(group.filter { $0 != newest })
    }
    return stale
  }

  private static func fulfilledPlans(in rows: [Evidence], planYear: Year) -> Set<Evidence> {
    let results = Set(rows.filter { $0.kind != .plan }.map(Quantity.init))
    return Set(
      rows.filter {
        $0.kind == .plan
          && (results.contains(Quantity($0)) || $0.year >= planYear || $0.measure != .enrolment)
      })
  }

  /// Rows that other rows of the same source add up to.
  ///
  /// Smaller sums are found first and are no parts of larger ones, so that only
  /// the finest parts enter.
  private static func sums(in rows: [Evidence]) -> Set<Evidence> {
    let enrolment = rows.filter { $0.measure == .enrolment }
    var sums: Set<Evidence> = []
    for whole in enrolment.sorted(by: { $0.levels.count < $1.levels.count }) {
      let parts = enrolment.filter { part in
        !sums.contains(part) && part.source == whole.source && part.year == whole.year
          && part.lastYear == whole.lastYear && part.months == whole.months
          && part.kind == whole.kind && part.levels.count < whole.levels.count
          && Set(part.levels).isSubset(of: whole.levels)
      }
      if adds(parts, to: whole) { sums.insert(whole) }
    }
    return sums
  }

  private static func adds(_ parts: [Evidence], to whole: Evidence) -> Bool {
    let levels = parts.flatMap(\.levels)
    guard parts.count > 1, Set(levels).count == levels.count, levels.count == whole.levels.count,
      let total = whole.number
    else { return false }
    let sum = parts.compactMap(\.number).reduce(0, +)
    return abs(sum - total) <= parts.map(\.halfWidth).reduce(whole.halfWidth, +)
  }

  private static func conflicts(in rows: [Evidence]) -> [(Evidence, Evidence)] {
    var found: [(Evidence, Evidence)] = []
    let numbers = rows.filter { $0.number != nil && $0.kind != .plan }
    for (index, first) in numbers.enumerated() {
      for second in numbers.dropFirst(index + 1) where Quantity(first) == Quantity(second) {
        let gap = abs((first.number ?? 0) - (second.number ?? 0))
        if gap > first.halfWidth + second.halfWidth { found.append((first, second)) }
      }
    }
    return found
  }
}
