import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The labour force")
struct LabourForceTests {
  private func rows(_ values: [Int: Double], _ measure: Measure = .labourForce) -> [Evidence] {
    values.map { Town.row(measure, levels: [], year: $0, value: $1) }
  }

  private func force(
    _ values: [Int: Double], employed: [Int: Double] = [:], breaks: [Int] = [],
    denominator: Denominator = .labourForce
  ) throws -> LabourForce {
    let plan = Town.plan(
      denominator: denominator,
      breaks: breaks.map {
        SeriesBreak(measure: .labourForce, year: Year($0), note: Town.text("new definition"))
      })
    return try LabourForce(
      Town.problem(rows(values) + rows(employed, .employed), plan: plan))
  }

  @Test("is what was published, in every draw, in every year that has a figure")
  func known() throws {
    let force = try force([2018: 400, 2019: 410, 2021: 405])
    for draw in 0..<20 {
      #expect(force.persons(Year(2018), draw: draw) == Persons(400))
      #expect(force.persons(Year(2021), draw: draw) == Persons(405))
    }
  }

  @Test("grows by 0.6 of its mean log change, within the spread of its changes")
  func forecast() throws {
    let force = try force([2019: 400, 2020: 410, 2021: 400 * 1.05])
    let logs = (0..<20_000).map { Double.log(force.persons(Year(2023), draw: $0).value) }
    let (mean, sd) = moments(logs)
    let steps = [Double.log(1.025), Double.log(1.05 / 1.025)]
    let drift = 0.6 * (steps[0] + steps[1]) / 2
    // Two steps: sd |a − b| / √2, at least half a per cent; two years ahead √(2 + 4/2).
    let spread = max(0.005, abs(steps[0] - steps[1]) / 2.0.squareRoot()) * 2
    #expect(
      near(mean, Double.log(420) + 2 * drift, Tolerance.monteCarlo(sd: spread, count: 20_000)))
    #expect(near(sd, spread, Tolerance.monteCarlo(sd: spread, count: 40_000)))
  }

  @Test("does not fall because its definition was changed")
  func definition() throws {
    let values = [2018: 400.0, 2019: 404, 2020: 408, 2021: 300]
    func drift(_ breaks: [Int]) throws -> Double {
      let force = try force(values, breaks: breaks)
      let logs = (0..<2000).map { Double.log(force.persons(Year(2022), draw: $0).value / 300) }
      return moments(logs).mean
    }
    // With the break marked the changes are those before it: about one per cent.
    let marked = try drift([2021])
    #expect(near(marked, 0.6 * Double.log(408.0 / 400) / 2, 0.001))
    // Unmarked, the break is a fall (negative control).
    #expect(try drift([]) < -0.03)
  }

  @Test("has one luck a draw: neighbouring years err together")
  func together() throws {
    let force = try force([2019: 400, 2020: 410, 2021: 400 * 1.05])
    let years = [2022, 2023].map { year in
      (0..<2001).map { force.persons(Year(year), draw: $0).value }
    }
    let medians = years.map { $0.sorted()[1000] }
    #expect(
      (0..<2001).allSatisfy { (years[0][$0] > medians[0]) == (years[1][$0] > medians[1]) })
  }

  @Test("is the denominator itself, or the part of it in work")
  func share() throws {
    let values = [2020: 400.0, 2021: 400]
    let whole = try force(values, employed: [2021: 380])
    #expect((0..<50).allSatisfy { whole.share(draw: $0) == 1 })
    let part = try force(values, employed: [2021: 380], denominator: .employed)
    #expect(part.employedShare == 0.95)
    let shares = (0..<10_000).map { part.share(draw: $0) }
    #expect(shares.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect(near(moments(shares).mean, 0.95, Tolerance.monteCarlo(sd: 0.0095, count: 10_000)))
  }

  @Test("is never smaller than the people in work: a year that says so is passed over")
  func conflict() throws {
    let force = try force(
      [2020: 400, 2021: 400], employed: [2020: 388, 2021: 410], denominator: .employed)
    #expect(force.employedShare == 0.97)
  }

  @Test("that nobody published is an error")
  func missing() {
    #expect(throws: LabourForce.Missing.self) { try force([:]) }
  }
}
