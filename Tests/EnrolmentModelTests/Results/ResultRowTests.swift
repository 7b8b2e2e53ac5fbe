import Testing

@testable import EnrolmentModel

@Suite("Rows of results")
struct ResultRowTests {
  private func row(
    _ scenario: String = "a", _ indicator: Indicator = .enrolment, _ level: String = "total",
    _ year: Int = 2022, _ unit: String = "turns", _ statistic: Statistic = .p50
  ) -> ResultRow {
    ResultRow(
      scenario: scenario, indicator: indicator, level: level, year: Year(year), unit: unit,
      statistic: statistic, value: 1)
  }

  @Test("are sorted by scenario, indicator, level, year, unit and statistic, bytewise")
  func order() {
    let sorted = [
      row("Z"), row("a", .bothRates), row("a", .enrolment, "college"),
      row("a", .enrolment, "total", 999), row("a", .enrolment, "total", 2022, "persons"),
      row("a", .enrolment, "total", 2022, "turns", .mean), row("a"),
      row("a", .enrolment, "total", 10_000), row("a", .trainedLabourRate), row("a-b"), row("b"),
      row("é"),
    ]
    #expect(sorted.reversed().sorted(by: ResultRow.precedes) == sorted)
    #expect(!ResultRow.precedes(row(), row()))
  }
}
