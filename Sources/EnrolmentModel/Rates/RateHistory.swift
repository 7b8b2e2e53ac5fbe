/// The city's own published rate, as known at a date.
public struct RateHistory: Sendable {
  /// Published points: year, fraction and half-width, in order.
  public let points: [(year: Year, fraction: Double, halfWidth: Double)]

  /// Reads the used rows of a rate; of several a year the newest counts.
  ///
  /// - Parameters:
  ///   - selection: The rows that count.
  ///   - measure: Which rate.
  public init(_ selection: EvidenceSelection, _ measure: Measure) {
    let rows = selection.rows(measure).filter { $0.kind != .plan }
    let byYear = Dictionary(grouping: rows, by: \.year)
    points = byYear.keys.sorted().compactMap { year in
      let newest = byYear[year]?.max { $0.publishedOn < $1.publishedOn }
      guard let newest, let number = newest.number else { return nil }
      return (year: year, fraction: number, halfWidth: newest.halfWidth)
    }
  }

  /// The last published point.
  public var last: (year: Year, fraction: Double, halfWidth: Double)? { points.last }

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
