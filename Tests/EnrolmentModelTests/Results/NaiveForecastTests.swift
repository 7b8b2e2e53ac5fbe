import EnrolmentModel
import Testing

@Suite("Naive forecasts")
struct NaiveForecastTests {
  private func plan(_ year: Int, _ value: Double) -> Evidence {
    Town.row(year: year, kind: .plan, value: value, published: Town.day(year, 2, 1))
  }

  /// Plans fulfilled by 118.67 % and by 104.21 %, and the rates of the town.
  private var rows: [Evidence] {
    [
      plan(2018, 10_000), Town.row(year: 2018, value: 11_867), plan(2020, 20_000),
      Town.row(year: 2020, value: 20_842), plan(2021, 22_000),
    ] + Town.rows.filter { $0.measure == .trainedLabourRate }
  }

  private func forecasts(
    _ rows: [Evidence], target: Double? = 30_000
  ) throws -> [NaiveForecast.Rule: NaiveForecast] {
    let targets = target.map { [Town.target(.enrolment, "total", $0)] } ?? []
    let found = NaiveForecast.all(try Town.problem(rows), targets: targets)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.rule, $0) })
  }

  @Test("are the last full year and the plan times the mean fulfilment: worked by hand")
  func turns() throws {
    let found = try forecasts(rows)
    #expect(found[.lastYear]?.value == 20_842 && found[.lastYear]?.years == [Year(2020)])
    let fulfilment = try #require(found[.planFulfilment])
    #expect(agree(fulfilment.value, 30_000 * (1.1867 + 1.0421) / 2))
    #expect(fulfilment.years.map(\.number) == [2018, 2020])
    #expect(fulfilment.indicator == .enrolment)
  }

  @Test("are the last rate and its last or mean increment: 66 % and 2 points")
  func rates() throws {
    let found = try forecasts(rows)
    #expect(agree(found[.lastIncrement]?.value ?? 0, 0.68))
    #expect(agree(found[.meanIncrement]?.value ?? 0, 0.68))
    #expect(found[.meanIncrement]?.years.map(\.number) == [2019, 2020, 2021])
    let two = rows.filter { $0.year < Year(2021) || $0.measure == .enrolment }
    // Two years ahead of 64 %: the last increment 1.5, the mean 2 points.
    let older = try forecasts(two)
    #expect(agree(older[.lastIncrement]?.value ?? 0, 0.67))
    #expect(agree(older[.meanIncrement]?.value ?? 0, 0.68))
  }

  @Test("take a result before an estimate, and a sum that only checks its parts")
  func totals() throws {
    let parts = [
      Town.row(levels: [0], year: 2021, value: 4000, title: "book"),
      Town.row(levels: [1, 2], year: 2021, value: 18_000, title: "book"),
      Town.row(year: 2021, value: 22_000, title: "book"),
    ]
    let estimate = Town.row(year: 2021, kind: .estimate, value: 1, published: Town.day(2021, 12, 1))
    let found = try forecasts(rows + [estimate] + parts)
    #expect(found[.lastYear]?.value == 22_000)
    #expect(try forecasts(rows + [estimate])[.lastYear]?.value == 1)
    // The plan of 2021 now has its result.
    #expect(found[.planFulfilment]?.years.map(\.number) == [2018, 2020, 2021])
  }

  @Test("do not take a total over several years for one year's")
  func severalYears() throws {
    let several = Town.row(year: 2018, lastYear: 2020, value: 48_000)
    #expect(try forecasts([several] + rows) == forecasts(rows))
  }

  @Test("are left out where the evidence does not allow them")
  func absent() throws {
    #expect(try forecasts(rows, target: nil)[.planFulfilment] == nil)
    #expect(try forecasts([]).isEmpty)
    let one = Town.rows.filter { $0.measure == .trainedLabourRate }.suffix(1)
    #expect(try forecasts(Array(one)).isEmpty)
  }
}
