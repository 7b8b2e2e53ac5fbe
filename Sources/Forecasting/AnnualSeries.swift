/// Positive values by year, gaps allowed, with the years at which a definition breaks.
public struct AnnualSeries: Hashable, Sendable {
  /// Year and value, in order of years.
  public let points: [Point]
  /// First years of new definitions: no change is measured into them.
  public let breaks: Set<Int>

  /// One year's value.
  public struct Point: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The value.
    public let value: Double

    /// Makes a point.
    public init(year: Int, value: Double) {
      self.year = year
      self.value = value
    }
  }

  /// Makes a series; points are put in order of years.
  ///
  /// - Precondition: Values are positive and no year comes twice.
  public init(_ points: [Point], breaks: Set<Int> = []) {
    precondition(points.allSatisfy { $0.value > 0 }, "values are positive")
    precondition(Set(points.map(\.year)).count == points.count, "no year comes twice")
    self.points = points.sorted { $0.year < $1.year }
    self.breaks = breaks
  }

  /// The value of a year, if there is one.
  ///
  /// - Parameter year: The year.
  /// - Returns: The value or nothing.
  public func value(_ year: Int) -> Double? { points.first { $0.year == year }?.value }

  /// Pairs of consecutive years of one definition.
  public var steps: [(before: Point, after: Point)] {
    zip(points, points.dropFirst()).compactMap { before, after in
      let isStep = after.year - before.year == 1 && !breaks.contains(after.year)
      return isStep ? (before: before, after: after) : nil
    }
  }

  /// The years since the last change of definition, or nothing for an empty series.
  public var ofLastDefinition: YearlySeries? {
    guard let last = points.last?.year else { return nil }
    let start = breaks.filter { $0 <= last }.max() ?? .min
    let own = points.filter { $0.year >= start }.map { (year: $0.year, value: $0.value) }
    return try? YearlySeries(own)
  }
}
