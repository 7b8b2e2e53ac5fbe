import Testing

@testable import EnrolmentModel

@Suite("The result of a run")
struct RunResultTests {
  @Test("finds each figure by its key, and nothing where none is reported")
  func value() throws {
    let result = try Study(
      problem: Town.problem(draws: 250), targets: Town.targets, scenarios: [Town.baseline],
      baseline: Town.baseline
    ).run(executor: SerialExecutor()) { _ in }
    for row in result.rows {
      let found = result.value(
        row.scenario, row.indicator, row.level, row.year, row.statistic, unit: row.unit)
      #expect(found == row.value)
    }
    #expect(result.value("baseline", .enrolment, "total", Year(2030), .p50) == nil)
    #expect(result.value("other", .enrolment, "total", Year(2022), .p50) == nil)
    #expect(result.draws == 250 && result.seed == 72 && result.asOf == Town.day(2022, 3, 4))
  }
}
