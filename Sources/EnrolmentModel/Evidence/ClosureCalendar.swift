/// The share of each month in which training sites were closed, as known at a date.
public struct ClosureCalendar: Sendable {
  /// An event: from this day on sites are closed or open.
  public struct Event: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// Whether sites close.
    public let closes: Bool

    /// Makes an event.
    public init(day: Day, closes: Bool) {
      self.day = day
      self.closes = closes
    }
  }

  private let spans: [ClosedRange<Int>]

  /// Makes a calendar from events; repeated closings and openings change nothing.
  ///
  /// A closure that is still open at the as-of date ends there: what follows
  /// is an assumption of its own.
  ///
  /// - Parameters:
  ///   - events: Dated events in any order.
  ///   - asOf: The date up to which the calendar knows.
  public init(_ events: [Event], asOf: Day) {
    var spans: [ClosedRange<Int>] = []
    var closedSince: Int?
    for event in events.sorted(by: { $0.day < $1.day }) where event.day <= asOf {
      if event.closes {
        closedSince = closedSince ?? event.day.ordinal
      } else if let since = closedSince {
        if event.day.ordinal > since { spans.append(since...(event.day.ordinal - 1)) }
        closedSince = nil
      }
    }
    if let since = closedSince { spans.append(since...asOf.ordinal) }
    self.spans = spans
  }

  /// Reads the events that concern an education level.
  ///
  /// - Parameters:
  ///   - rows: Closure rows that count.
  ///   - level: The level's position; rows without levels concern all.
  ///   - asOf: The date up to which the calendar knows.
  public init(_ rows: [Evidence], level: Int, asOf: Day) {
    let events = rows.filter { $0.levels.isEmpty || $0.levels.contains(level) }
      .compactMap { row -> Event? in
        switch row.value {
        case .closedFrom(let day): Event(day: day, closes: true)
        case .openFrom(let day): Event(day: day, closes: false)
        case .number: nil
        }
      }
    self.init(events, asOf: asOf)
  }

  /// The closed share of a month, from 0 to 1.
  ///
  /// - Parameter month: The month.
  /// - Returns: Closed days over all days.
  public func closedShare(of month: Month) -> Double {
    guard let first = Day(month.year.number, month.number, 1) else { return 0 }
    let length = Day.length(of: month)
    let days = first.ordinal...(first.ordinal + length - 1)
    let closed = spans.filter { $0.overlaps(days) }.map { $0.clamped(to: days).count }
    return Double(closed.reduce(0, +)) / Double(length)
  }

  /// The closed share of the twelve months of a year.
  ///
  /// - Parameter year: The year.
  /// - Returns: Twelve shares.
  public func closedShares(of year: Year) -> [Double] {
    (1...12).map { closedShare(of: Month(year, $0)) }
  }

  /// Months of closure in a year.
  ///
  /// - Parameter year: The year.
  /// - Returns: The sum of the monthly shares.
  public func closedMonths(of year: Year) -> Double { closedShares(of: year).reduce(0, +) }
}
