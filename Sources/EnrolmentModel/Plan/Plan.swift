/// What a plan file says: the city, the year, the levels and what breaks a series.
public struct Plan: Hashable, Sendable {
  /// The name that planners read.
  public let name: LocalizedText
  /// Its number, such as 72/KH-UBND.
  public let document: String
  /// The day it was signed.
  public let documentDate: Day
  /// The place whose evidence counts, as written in the evidence files.
  public let geography: String
  /// The year it plans for.
  public let year: Year
  /// What was known when it was made: the default as-of date.
  public let asOf: Day
  /// The first year of the latent path.
  public let historyFrom: Year
  /// Month and day to which a year is counted.
  public let reportingCutOff: (month: Int, day: Int)
  /// What the trained and certified rates are shares of.
  public let denominator: Denominator
  /// The education levels, in order.
  public let levels: [EducationLevel]
  /// Levels reported together.
  public let groups: [LevelGroup]
  /// Changes of definition or territory.
  public let breaks: [SeriesBreak]
  /// The body that hands in documents about the plan, one text a line.
  public let issuer: [LocalizedText]
  /// Where it sits.
  public let place: LocalizedText?

  /// Makes a plan.
  public init(
    name: LocalizedText, document: String, documentDate: Day, geography: String, year: Year,
    asOf: Day, historyFrom: Year, reportingCutOff: (month: Int, day: Int),
    denominator: Denominator, levels: [EducationLevel], groups: [LevelGroup],
    breaks: [SeriesBreak], issuer: [LocalizedText] = [], place: LocalizedText? = nil
  ) {
    self.name = name
    self.document = document
    self.documentDate = documentDate
    self.geography = geography
    self.year = year
    self.asOf = asOf
    self.historyFrom = historyFrom
    self.reportingCutOff = reportingCutOff
    self.denominator = denominator
    self.levels = levels
    self.groups = groups
    self.breaks = breaks
    self.issuer = issuer
    self.place = place
  }

  /// How many years after the plan year can be reported.
  public static let yearsBeyond = 3

  /// The last year of the latent path; fixed, so that a longer report moves no figure.
  public var horizon: Year { year + Self.yearsBeyond }

  /// Every year of the latent path, in order.
  public var years: [Year] { (historyFrom.number...horizon.number).map(Year.init) }

  /// The position of a level in `levels`.
  ///
  /// - Parameter key: The level's key.
  /// - Returns: The position, or nothing where the plan has no such level.
  public func levelIndex(_ key: String) -> Int? { levels.firstIndex { $0.key == key } }

  /// Compares everything that a plan says.
  public static func == (left: Self, right: Self) -> Bool {
    left.document == right.document && left.geography == right.geography
      && left.year == right.year && left.asOf == right.asOf
      && left.historyFrom == right.historyFrom && left.reportingCutOff == right.reportingCutOff
      && left.denominator == right.denominator && left.levels == right.levels
      && left.groups == right.groups && left.breaks == right.breaks && left.name == right.name
      && left.documentDate == right.documentDate && left.issuer == right.issuer
      && left.place == right.place
  }

  /// Hashes what mostly tells plans apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(document)
    hasher.combine(year)
  }
}

/// A change of definition or territory; no change is measured across it.
public struct SeriesBreak: Hashable, Sendable {
  /// The measure that breaks.
  public let measure: Measure
  /// The first year of the new definition.
  public let year: Year
  /// What changed.
  public let note: LocalizedText

  /// Makes a break.
  public init(measure: Measure, year: Year, note: LocalizedText) {
    self.measure = measure
    self.year = year
    self.note = note
  }
}
