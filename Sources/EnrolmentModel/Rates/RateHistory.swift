/// The city's own published rate, as known at a date.
public struct RateHistory: Sendable {
  /// Published points: year, fraction and half-width, in order.
  public let points: [(year: Year, fraction: Double, halfWidth: Double)]

  /// Reads the used rows of a rate; of several a year the newest counts.
  ///
  /// - Parameters:
  ///   - selection: The rows that count.
  ///   - measure: Which rate.
  ///   - until: The last year that is read, all where nothing is said.
  public init(_ selection: EvidenceSelection, _ measure: Measure, until: Year? = nil) {
    let rows = selection.rows(measure).filter { row in
      row.kind != .plan && until.map { row.year <= $0 } ?? true
    }
    let byYear = Dictionary(grouping: rows, by: \.year)
    points = byYear.keys.sorted().compactMap { year in
      let newest = byYear[year]?.max { $0.publishedOn < $1.publishedOn }
      guard let newest, let number = newest.number else { return nil }
      return (year: year, fraction: number, halfWidth: newest.halfWidth)
    }
  }

  /// The last published point.
  public var last: (year: Year, fraction: Double, halfWidth: Double)? { points.last }

  /// The published rate of a year; on a straight line between its neighbours
  /// where it was passed over, and the nearest one outside of all.
  ///
  /// - Parameter year: A year.
  /// - Returns: Fraction and half-width, or nothing where nothing is published.
  func level(_ year: Year) -> (fraction: Double, halfWidth: Double)? {
    guard let after = points.first(where: { $0.year >= year }) ?? points.last,
      let before = points.last(where: { $0.year <= year }) ?? points.first
    else { return nil }
    let span = after.year - before.year
    let share = span > 0 ? Double(year - before.year) / Double(span) : 0
    return (
      fraction: before.fraction + share * (after.fraction - before.fraction),
      halfWidth: max(before.halfWidth, after.halfWidth)
    )
  }

  /// Changes between consecutive years: the later year, the level before, the change.
  public var increments: [(year: Year, before: Double, change: Double)] {
    zip(points, points.dropFirst()).compactMap { earlier, later in
      guard later.year - earlier.year == 1 else { return nil }
      return (
        year: later.year, before: earlier.fraction, change: later.fraction - earlier.fraction
      )
    }
  }
}
