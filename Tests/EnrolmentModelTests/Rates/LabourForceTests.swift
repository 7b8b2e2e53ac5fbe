import Probability
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

  private func persons(_ force: LabourForce, _ year: Int, draws: Int) -> [Double] {
    [Double](draws: draws) { force.persons(Year(year), from: $0).value }
  }

  @Test("is what was published, in every draw, in every year that has a figure")
  func known() throws {
    let force = try force([2018: 400, 2019: 410, 2021: 405])
    for draw in stride(from: 0, to: 24, by: Lanes.width) {
      #expect(force.persons(Year(2018), from: draw) == Persons(.all(400)))
      #expect(force.persons(Year(2021), from: draw) == Persons(.all(405)))
    }
  }

  @Test("grows by 0.6 of its mean log change, within the spread of its changes")
  func forecast() throws {
    let force = try force([2019: 400, 2020: 410, 2021: 400 * 1.05])
    let logs = persons(force, 2023, draws: 20_000).map { Double.log($0) }
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
      let logs = persons(force, 2022, draws: 2000).map { Double.log($0 / 300) }
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
    let years = [2022, 2023].map { persons(force, $0, draws: 2001) }
    let medians = years.map { $0.sorted()[1000] }
    #expect(
      (0..<2001).allSatisfy { (years[0][$0] > medians[0]) == (years[1][$0] > medians[1]) })
  }

  @Test("is the denominator itself, or the part of it in work")
  func share() throws {
    let values = [2020: 400.0, 2021: 400]
    let whole = try force(values, employed: [2021: 380])
    #expect((0..<50).allSatisfy { whole.share(from: $0) == .one })
    let part = try force(values, employed: [2021: 380], denominator: .employed)
    #expect(part.employedShare == 0.95)
    let shares = [Double](draws: 10_000) { part.share(from: $0) }
    #expect(shares.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect(near(moments(shares).mean, 0.95, Tolerance.monteCarlo(sd: 0.0095, count: 10_000)))
  }

  @Test("is never smaller than the people in work: a year that says so is passed over")
  func conflict() throws {
    let force = try force(
      [2020: 400, 2021: 400], employed: [2020: 388, 2021: 410], denominator: .employed)
    #expect(force.employedShare == 0.97)
  }

  @Test("is that of each draw wherever it stands among the eight")
  func places() throws {
    let drifting = try force(
      [2019: 400, 2020: 410, 2021: 400 * 1.05], employed: [2021: 380], denominator: .employed)
    // Years enough for the ensemble's forecast.
    let ensemble = try force(
      [
        2014: 400, 2015: 404, 2016: 416, 2017: 416, 2018: 404, 2019: 400, 2020: 404, 2021: 416,
      ])
    for force in [drifting, ensemble] {
      let (whole, shares) = (force.persons(Year(2022), from: 16), force.share(from: 16))
      #expect(Set(whole.value.values).count == Lanes.width)
      for lane in 0..<Lanes.width {
        let own = force.persons(Year(2022), from: 16 + lane).value[0]
        #expect(own.bitPattern == whole.value[lane].bitPattern)
        #expect(force.share(from: 16 + lane)[0].bitPattern == shares[lane].bitPattern)
      }
    }
  }

  @Test("that nobody published is an error")
  func missing() {
    #expect(throws: LabourForce.Missing.self) { try force([:]) }
  }
}
