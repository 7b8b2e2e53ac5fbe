import EnrolmentModel
import Probability

/// An invented town with round numbers: nothing of Hanoi or of 2022 is in it by need.
enum Town {
  static let college = EducationLevel(
    key: "college", name: text("college"), months: 24...36, givesCertificate: true)
  static let craft = EducationLevel(
    key: "craft", name: text("craft"), months: 3...12, givesCertificate: true)
  static let evening = EducationLevel(
    key: "evening", name: text("evening"), months: 0...2, givesCertificate: false)
  static let group = LevelGroup(
    key: "craft-and-evening", name: text("craft and evening"), levels: [1, 2])

  static func text(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year, month, day) else { preconditionFailure("no such day") }
    return day
  }

  /// The town's plan of March 2022, with three levels of which two are reported together.
  static func plan(
    levels: [EducationLevel] = [college, craft, evening], groups: [LevelGroup] = [group],
    from: Int = 2012, asOf: Day = day(2022, 3, 4), denominator: Denominator = .labourForce,
    breaks: [SeriesBreak] = []
  ) -> Plan {
    Plan(
      name: text("Town plan"), document: "1/TOWN", documentDate: day(2022, 3, 4),
      geography: "Town", year: Year(2022), asOf: asOf, historyFrom: Year(from),
      reportingCutOff: (month: 12, day: 25), denominator: denominator, levels: levels,
      groups: groups, breaks: breaks)
  }

  /// A plan with one level alone, where totals are linear in the log.
  static func oneLevelPlan(from: Int = 2012) -> Plan {
    plan(levels: [evening], groups: [], from: from)
  }

  static func target(
    _ indicator: Indicator, _ level: String, _ atLeast: Double, year: Int = 2022
  ) -> Target {
    Target(
      indicator: indicator, level: level, year: Year(year), atLeast: atLeast, clause: "I",
      document: "1/TOWN", date: day(2022, 3, 4))
  }

  // MARK: Evidence

  /// A published figure; unless said otherwise a year's total, published in the next January.
  static func row(
    _ measure: Measure = .enrolment, levels: [Int] = [0, 1, 2], year: Int, lastYear: Int? = nil,
    months: ClosedRange<Int> = 1...12, kind: Evidence.Kind = .result, value: Double,
    halfWidth: Double = 0.5, published: Day? = nil, title: String? = nil,
    standing: Evidence.Standing = .usable, derived: Bool = false, vintage: String = "",
    geography: String = "Town", denominator: String = ""
  ) -> Evidence {
    figure(
      measure, levels: levels, years: (year, lastYear ?? year), months: months, kind: kind,
      value: .number(value), halfWidth: halfWidth, published: published ?? day(year + 1, 1, 15),
      title: title ?? "Report \(year) \(measure.rawValue) \(levels) \(months)",
      standing: standing, derived: derived, vintage: vintage, geography: geography,
      denominator: denominator)
  }

  /// A day on which sites of some levels, or of all, close or open.
  static func closure(
    _ value: Evidence.Value, levels: [Int] = [], published: Day? = nil
  ) -> Evidence {
    var date = day(2020, 1, 1)
    switch value {
    case .closedFrom(let day), .openFrom(let day): date = day
    case .number: break
    }
    return figure(
      .closureEvent, levels: levels, years: (date.month.year.number, date.month.year.number),
      months: 1...12, kind: .result, value: value, halfWidth: 0, published: published ?? date,
      title: "Notice of \(date)", standing: .usable, derived: false, vintage: "",
      geography: "Town", denominator: "")
  }

  private static func figure(
    _ measure: Measure, levels: [Int], years: (Int, Int), months: ClosedRange<Int>,
    kind: Evidence.Kind, value: Evidence.Value, halfWidth: Double, published: Day, title: String,
    standing: Evidence.Standing, derived: Bool, vintage: String, geography: String,
    denominator: String
  ) -> Evidence {
    Evidence(
      geography: geography, measure: measure, levels: levels, year: Year(years.0),
      lastYear: Year(years.1), months: months, kind: kind, value: value, halfWidth: halfWidth,
      standing: standing, isDerived: derived, vintage: vintage, denominator: denominator,
      publishedOn: published, publisher: "Town hall", title: title, url: "", note: "",
      place: Evidence.Place(file: "town.csv", line: 1))
  }

  /// What a planner of the town has on 4 March 2022.
  static let rows: [Evidence] = [
    row(year: 2016, value: 20_000, halfWidth: 500),
    row(levels: [0], year: 2017, value: 3100, title: "Yearbook 2017"),
    row(levels: [1, 2], year: 2017, value: 17_900, title: "Yearbook 2017"),
    row(year: 2018, value: 22_000),
    row(year: 2019, months: 1...6, value: 6000),
    row(year: 2020, kind: .estimate, value: 21_000),
    row(year: 2021, months: 1...11, value: 15_000, published: day(2021, 12, 20)),
    closure(.closedFrom(day(2020, 2, 1))), closure(.openFrom(day(2020, 5, 1))),
    closure(.closedFrom(day(2021, 3, 1))), closure(.openFrom(day(2021, 12, 1))),
    row(.labourForce, levels: [], year: 2018, value: 400_000, halfWidth: 500),
    row(.labourForce, levels: [], year: 2019, value: 406_000, halfWidth: 500),
    row(.labourForce, levels: [], year: 2020, value: 409_000, halfWidth: 500),
    row(.trainedLabourRate, levels: [], year: 2018, value: 0.60, halfWidth: 0.0005),
    row(.trainedLabourRate, levels: [], year: 2019, value: 0.625, halfWidth: 0.0005),
    row(.trainedLabourRate, levels: [], year: 2020, value: 0.64, halfWidth: 0.0005),
    row(.trainedLabourRate, levels: [], year: 2021, value: 0.66, halfWidth: 0.0005),
    row(.certifiedLabourRate, levels: [], year: 2021, value: 0.45, halfWidth: 0.0005),
  ]

  // MARK: Problems

  static func problem(
    _ rows: [Evidence] = rows, plan: Plan = plan(), changing: [String: Distribution] = [:],
    treatment: Treatment = .intervention, draws: Int = 1000, seed: UInt64 = 72,
    asOf: Day? = nil, until: Int = 2022, luck: Luck = .random
  ) throws -> FitProblem {
    let book = try book(plan, changing)
    let asOf = asOf ?? plan.asOf
    return FitProblem(
      plan: plan, book: book, segments: try IntakeSegments(book, for: plan),
      selection: EvidenceSelection(rows, plan: plan, asOf: asOf), asOf: asOf,
      treatment: treatment, draws: draws, seed: seed, until: Year(until),
      luck: luck)
  }
}
