/// One published figure, with everything needed to judge it.
public struct Evidence: Hashable, Sendable {
  /// What kind of statement a figure is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A count after the event.
    case result
    /// A count before it was final.
    case estimate
    /// A figure that was set, not counted.
    case plan
  }

  /// Whether a figure may be used.
  public enum Standing: String, Sendable, CaseIterable {
    /// It enters the fit.
    case usable
    /// It is shown, and left out of the fit.
    case doubtful
    /// It is known to be something else than it says.
    case excluded
  }

  /// What the value is: a number, or a date for closure events.
  public enum Value: Hashable, Sendable {
    /// A number in the base unit: turns, persons or a fraction.
    case number(Double)
    /// A date on which sites close.
    case closedFrom(Day)
    /// A date on which sites open.
    case openFrom(Day)
  }

  /// Where a row was read, for findings.
  public struct Place: Hashable, Sendable {
    /// The file as the user named it.
    public let file: String
    /// The line in the file.
    public let line: Int

    /// Makes a place.
    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// Place the figure speaks of.
  public let geography: String
  /// What is measured.
  public let measure: Measure
  /// Positions of the education levels it covers together; empty where it has none.
  public let levels: [Int]
  /// First year.
  public let year: Year
  /// Last year, for totals over years; mostly the same.
  public let lastYear: Year
  /// Months covered, 1...12 for whole years.
  public let months: ClosedRange<Int>
  /// Result, estimate or plan.
  public let kind: Kind
  /// The figure.
  public let value: Value
  /// Half of the last digit's step, in the value's unit.
  public let halfWidth: Double
  /// Whether it may be used.
  public let standing: Standing
  /// Whether it was computed from other published figures.
  public let isDerived: Bool
  /// Which edition of a revised figure, empty where there is one.
  public let vintage: String
  /// For rates, what it is a share of, as written.
  public let denominator: String
  /// When it was published.
  public let publishedOn: Day
  /// Who published it.
  public let publisher: String
  /// The title of the publication.
  public let title: String
  /// Where it can be read.
  public let url: String
  /// A remark on use.
  public let note: String
  /// Where the row stands.
  public let place: Place

  /// Makes a figure.
  public init(
    geography: String, measure: Measure, levels: [Int], year: Year, lastYear: Year,
    months: ClosedRange<Int>, kind: Kind, value: Value, halfWidth: Double, standing: Standing,
    isDerived: Bool, vintage: String, denominator: String, publishedOn: Day, publisher: String,
    title: String, url: String, note: String, place: Place
  ) {
    self.geography = geography
    self.measure = measure
    self.levels = levels
    self.year = year
    self.lastYear = lastYear
    self.months = months
    self.kind = kind
    self.value = value
    self.halfWidth = halfWidth
    self.standing = standing
    self.isDerived = isDerived
    self.vintage = vintage
    self.denominator = denominator
    self.publishedOn = publishedOn
    self.publisher = publisher
    self.title = title
    self.url = url
    self.note = note
    self.place = place
  }

  /// The number, or nothing for a date.
  public var number: Double? {
    guard case .number(let number) = value else { return nil }
    return number
  }

  /// Whether it covers whole years.
  public var isFullYear: Bool { months == 1...12 }

  /// Whether it covers one whole year, neither a part of it nor several.
  public var isOneFullYear: Bool { isFullYear && year == lastYear }

  /// What makes two rows speak of one publication and so share errors.
  var source: String { publisher + "\u{1F}" + title + "\u{1F}" + url }
}
