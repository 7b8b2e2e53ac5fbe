import Testing

@testable import EnrolmentModel

@Suite("The problem of a fit")
struct FitProblemTests {
  @Test(
    "is made in parts that hold every draw once: ten of 250 draws or more, up to twenty of 1,000",
    arguments: [
      (1, 1), (249, 1), (250, 1), (999, 3), (2500, 10), (7777, 10), (12_000, 12), (100_000, 20),
      (999_999, 20), (3_000_000, 60),
    ])
  func replicates(draws: Int, expected: Int) throws {
    let problem = try Town.problem(draws: draws)
    let starts = (0...problem.replicates).map(problem.firstDraw(of:))
    #expect(starts.first == 0 && starts.last == draws)
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 })
    #expect(problem.replicates == expected)
  }

  @Test("has paths from the first year with a row, or from ten years before the plan's on")
  func firstPathYear() throws {
    // The town's history begins in 2012.
    #expect(try Town.problem([Town.row(year: 2020, value: 5)]).firstPathYear == Year(2012))
    let plan = Town.plan(from: 2005)
    func first(_ year: Int) throws -> Year {
      try Town.problem([Town.row(year: year, value: 5)], plan: plan).firstPathYear
    }
    #expect(try first(2020) == Year(2012))
    #expect(try first(2008) == Year(2008))
    #expect(try first(2001) == Year(2005))
  }

  @Test("knows the last year of which everything is published")
  func lastFullYear() throws {
    // 2021 is published to November, 2020 as an estimate; 2017 in parts.
    #expect(try Town.problem().lastFullYear == Year(2020))
    #expect(try Town.problem(Array(Town.rows.prefix(3))).lastFullYear == Year(2017))
    #expect(try Town.problem([Town.row(levels: [0], year: 2020, value: 5)]).lastFullYear == nil)
    #expect(try Town.problem([Town.row(year: 2021, kind: .plan, value: 5)]).lastFullYear == nil)
  }

  @Test("does not take a total over several years for one year's")
  func severalYears() throws {
    let rows = [
      Town.row(year: 2014, value: 20_000),
      Town.row(year: 2016, lastYear: 2020, value: 100_000, published: Town.day(2021, 1, 15)),
    ]
    #expect(try Town.problem(rows).lastFullYear == Year(2014))
  }

  @Test("gives a shape by month to every year that a part-year total over several years covers")
  func partsOfSeveralYears() throws {
    let row = Town.row(year: 2015, lastYear: 2016, months: 1...6, value: 20_000)
    #expect(try Town.problem([row]).specialYears.map { $0 + 2012 }.prefix(2) == [2015, 2016])
  }

  @Test("knows the last month of the plan year in which enrolment is counted")
  func lastObservedMonth() throws {
    #expect(try Town.problem().lastObservedMonth == 0)
    let march = Town.row(
      year: 2022, months: 1...3, value: 900, published: Town.day(2022, 4, 5))
    #expect(try Town.problem([march]).lastObservedMonth == 0)
    #expect(try Town.problem([march], asOf: Town.day(2022, 4, 5)).lastObservedMonth == 3)
  }

  @Test("counts a month as known only when it is over")
  func lastClosureMonth() throws {
    let days = [
      (Town.day(2021, 12, 31), 0), (Town.day(2022, 3, 4), 2), (Town.day(2022, 3, 30), 2),
      (Town.day(2022, 3, 31), 3), (Town.day(2022, 12, 31), 12), (Town.day(2023, 1, 1), 12),
    ]
    for (day, month) in days {
      #expect(try Town.problem(asOf: day).lastClosureMonth == month, "\(day)")
    }
  }

  @Test("gives a shape by month to closed years, part-years, the plan year and later")
  func specialYears() throws {
    let years = try Town.problem().specialYears.map { $0 + 2012 }
    #expect(years == [2019, 2020, 2021, 2022, 2023, 2024, 2025])
  }

  @Test("changes only what it is told to change")
  func with() throws {
    let problem = try Town.problem()
    let other = problem.with(treatment: .keep, draws: 10)
    #expect(
      other.treatment == .keep && other.draws == 10
        && other.selection.used == problem.selection.used)
    let without = problem.with(selection: problem.selection.without(Town.rows[0]), draws: 20)
    #expect(
      without.treatment == .intervention && without.draws == 20 && without.book == problem.book)
    #expect(without.enrolmentRows == Array(problem.enrolmentRows.dropFirst()))
  }
}
