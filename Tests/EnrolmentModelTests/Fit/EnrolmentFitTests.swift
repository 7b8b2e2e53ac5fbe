import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The fit of past enrolment")
struct EnrolmentFitTests {
  // MARK: A conjugate case

  /// One level, whole years, no closures, no ceiling, no floor: the log total is normal given θ.
  private static func conjugate(draws: Int, ceiling: Double = 1e15) throws -> FitProblem {
    try Town.problem(
      ObservationSetTests.linearRows(), plan: Town.oneLevelPlan(),
      changing: [
        "closure-effect/evening": .constant(0), "width-floor/factor": .constant(0),
        "capacity-ceiling": .logNormal(median: ceiling, logSD: 0.15),
      ], draws: draws)
  }

  @Test("has numpy's closed-form posterior, θ integrated, within Monte-Carlo error")
  func closedForm() throws {
    let fit = try EnrolmentFit(Self.conjugate(draws: 40_000), executor: SerialExecutor())
    // Resampling at most doubles the variance of the weighted draws.
    let count = fit.diagnostics.effectiveSampleSize / 2
    #expect(fit.diagnostics.isReliable && count > 10_000)
    for row in try Fixture("mixture_posterior").rows {
      let logs = fit.totalTurns(Year(Int(try row.number("year")))).map { Double.log($0) }
      let (mean, sd) = moments(logs)
      let expected = try row.number("sd")
      #expect(near(mean, try row.number("mean"), Tolerance.monteCarlo(sd: expected, count: count)))
      // A mixture's fourth moment is at most 9 sd⁴ here, so sd has a standard error of sd √(8/4n).
      #expect(near(sd, expected, Tolerance.monteCarlo(sd: 1.5 * expected, count: count)))
      let above = Double(logs.count { $0 >= Double.log(25_000) }) / Double(logs.count)
      let share = try row.number("above25000")
      #expect(
        near(above, share, Tolerance.monteCarlo(share: share, count: count)), "\(row) \(above)")
    }
  }

  @Test("is told from a posterior with a ceiling on capacity (negative control)")
  func ceiling() throws {
    let fit = try EnrolmentFit(
      Self.conjugate(draws: 10_000, ceiling: 25_000), executor: SerialExecutor())
    let row = try #require(try Fixture("mixture_posterior").rows.last)
    let logs = fit.totalTurns(Year(2022)).map { Double.log($0) }
    let error = Tolerance.monteCarlo(sd: try row.number("sd"), count: 5000)
    // The ceiling lowers the plan year and leaves the observed past where it is.
    #expect(moments(logs).mean < (try row.number("mean")) - 3 * error)
  }

  // MARK: The town

  private func bytes(_ fit: EnrolmentFit) -> [[UInt64]] {
    fit.draws.columns.map { fit.draws.values($0).map(\.bitPattern) }
  }

  @Test("has the same bytes for any number of threads and any order of blocks")
  func threads() throws {
    let problem = try Town.problem(draws: 2000)
    let serial = bytes(try EnrolmentFit(problem, executor: SerialExecutor()))
    #expect(serial == bytes(try EnrolmentFit(problem, executor: BackwardExecutor())))
    for threads in [1, 2, 8] {
      let other = try EnrolmentFit(problem, executor: SideBySideExecutor(threads: threads))
      #expect(serial == bytes(other), "\(threads) threads")
    }
    let seed = FitProblem(
      plan: problem.plan, book: problem.book, segments: problem.segments,
      selection: problem.selection, asOf: problem.asOf, treatment: problem.treatment,
      draws: problem.draws, seed: 73, until: problem.until)
    #expect(serial != bytes(try EnrolmentFit(seed, executor: SerialExecutor())))
  }

  @Test("does not change by a byte for rows published after the as-of date")
  func nothingLeaks() throws {
    let later = Town.day(2022, 3, 5)
    let planted = [
      Town.row(year: 2018, value: 99_000, published: later),
      Town.row(year: 2022, months: 1...2, value: 500, published: later),
      Town.row(year: 2021, value: 9_000, published: later),
      Town.closure(.closedFrom(Town.day(2022, 1, 1)), published: later),
    ]
    let before = try EnrolmentFit(Town.problem(draws: 500), executor: SerialExecutor())
    let after = try EnrolmentFit(
      Town.problem(planted + Town.rows, draws: 500), executor: SerialExecutor())
    #expect(bytes(before) == bytes(after))
    let known = try EnrolmentFit(
      Town.problem(planted + Town.rows, draws: 500, asOf: later), executor: SerialExecutor())
    #expect(bytes(before) != bytes(known))
  }

  @Test("reports how well it was reweighted")
  func diagnostics() throws {
    let fit = try EnrolmentFit(Town.problem(draws: 5000), executor: SerialExecutor())
    let found = fit.diagnostics
    #expect(found.proposals == 5000)
    #expect(found.effectiveSampleSize > 500 && found.effectiveSampleSize <= 5000)
    #expect(found.paretoK.isFinite && found.paretoKOverall.isFinite && found.isReliable)
    #expect(found.widthFloor.keys.map(\.number) == [2022])
    #expect(found.widthFitted[Year(2022)] ?? 0 > 0)
  }

  @Test("has a year's published total within its error, and the total is the sum of levels")
  func observed() throws {
    let fit = try EnrolmentFit(Town.problem(draws: 2000), executor: SerialExecutor())
    let totals = fit.totalTurns(Year(2018))
    let (mean, sd) = moments(totals.map { Double.log($0) })
    // A result has an error of 3 %; the prior knows less, so the posterior is near it.
    #expect(near(mean, Double.log(22_000), 0.03) && sd < 0.031)
    let levels = (0..<3).map { fit.turns(level: $0, year: Year(2018)) }
    #expect(
      totals.indices.allSatisfy {
        totals[$0] == 0.0 + levels[0][$0] + levels[1][$0] + levels[2][$0]
      })
    #expect(totals.allSatisfy { $0 > 0 })
  }

  @Test("of a longer report has the same figures in the years both report")
  func longerReport() throws {
    let short = try EnrolmentFit(Town.problem(draws: 500), executor: SerialExecutor())
    let long = try EnrolmentFit(Town.problem(draws: 500, until: 2025), executor: SerialExecutor())
    for year in short.keptYears {
      #expect(short.totalTurns(year) == long.totalTurns(year), "\(year)")
    }
    #expect(long.keptYears.last == Year(2025))
  }

  @Test("learns from counts of years after the last reported one")
  func laterEvidence() throws {
    let asOf = Town.day(2024, 3, 4)
    let rows =
      Town.rows + [
        Town.row(year: 2022, months: 1...6, value: 9000),
        Town.row(year: 2023, value: 23_000),
        Town.row(year: 2023, months: 1...6, value: 11_000, published: Town.day(2023, 7, 20)),
      ]
    let short = try EnrolmentFit(
      Town.problem(rows, draws: 500, asOf: asOf), executor: SerialExecutor())
    let long = try EnrolmentFit(
      Town.problem(rows, draws: 500, asOf: asOf, until: 2025), executor: SerialExecutor())
    #expect(short.totalTurns(Year(2022)) == long.totalTurns(Year(2022)))
    #expect(short.diagnostics.isReliable)
  }

  @Test("that no draw is compatible with says so")
  func impossible() throws {
    let rows = [Town.row(year: 2020, value: .infinity)]
    #expect(throws: FitFailure.self) {
      try EnrolmentFit(Town.problem(rows, draws: 250), executor: SerialExecutor())
    }
  }
}
