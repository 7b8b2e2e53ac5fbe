/// Values by year, of any sign, with gaps where nothing was observed.
///
/// The forecaster's door: what is in one of these is finite, in order of years,
/// without a year twice. A gap stays a gap; nothing is interpolated.
public struct YearlySeries: Hashable, Sendable {
  /// The year of the first observation.
  public let firstYear: Int
  /// One value a year from the first to the last observation; a gap is NaN.
  public let values: [Double]

  /// The most years that a series may span.
  public static let longestSpan = 20_000

  /// Makes a series of observations in any order.
  ///
  /// - Parameter observations: Years and values.
  /// - Throws: `SeriesProblem` for an empty series, a year twice, a value that is
  ///   not finite, or years too far apart.
  public init(_ observations: [(year: Int, value: Double)]) throws(SeriesProblem) {
    guard let first = observations.map(\.year).min(), let last = observations.map(\.year).max()
    else { throw .empty }
    let (span, overflow) = last.subtractingReportingOverflow(first)
    guard !overflow, span < Self.longestSpan else { throw .tooLong(first: first, last: last) }
    var dense = [Double](repeating: .nan, count: span + 1)
    for (year, value) in observations {
      guard value.isFinite else { throw .notFinite(year: year) }
      guard dense[year - first].isNaN else { throw .yearTwice(year) }
      dense[year - first] = value
    }
    firstYear = first
    values = dense
  }

  /// Makes a series without gaps, its years counted from 1.
  ///
  /// - Parameter values: One value a year.
  /// - Throws: `SeriesProblem` for an empty series or a value that is not finite.
  public init(values: [Double]) throws(SeriesProblem) {
    try self.init(values.enumerated().map { (year: $0.offset + 1, value: $0.element) })
  }

  init(firstYear: Int, dense: [Double]) {
    self.firstYear = firstYear
    values = dense
  }

  /// The year of the last observation.
  public var lastYear: Int { firstYear + values.count - 1 }

  /// How many years were observed.
  public var observedCount: Int { values.reduce(0) { $0 + ($1.isNaN ? 0 : 1) } }
}

extension YearlySeries {
  /// The years up to one, for a forecast made then.
  ///
  /// - Parameter count: How many observations to leave out at the end.
  /// - Returns: The shorter series, or nothing where no observation is left.
  public func droppingLast(_ count: Int) -> YearlySeries? {
    var left = count
    var end = values.count
    while end > 0, left > 0 || values[end - 1].isNaN {
      if !values[end - 1].isNaN { left -= 1 }
      end -= 1
    }
    return end == 0 ? nil : YearlySeries(firstYear: firstYear, dense: Array(values[..<end]))
  }

  /// The last observations.
  ///
  /// - Parameter count: How many observations to keep, at least 1.
  /// - Returns: A series that begins with the first of them.
  public func last(_ count: Int) -> YearlySeries {
    precondition(count >= 1, "a series keeps at least one observation")
    var seen = 0
    var start = values.count
    while start > 0, seen < count {
      start -= 1
      if !values[start].isNaN { seen += 1 }
    }
    return YearlySeries(firstYear: firstYear + start, dense: Array(values[start...]))
  }
}
