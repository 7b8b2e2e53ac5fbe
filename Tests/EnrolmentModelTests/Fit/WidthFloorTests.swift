import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The least width of a forecast")
struct WidthFloorTests {
  private let count = 40_000

  /// Draws of three levels in 2022 to 2025: fixed turns, or spread by `sd` on the log scale.
  private func draws(_ problem: FitProblem, sd: Double = 0) throws -> FitDraws {
    let parts = try FitParts(problem)
    let columns = (0..<3).flatMap { level in
      (10...13).map { FitDraws.Column.turns(level: level, year: $0) }
    }
    let draws = FitDraws(0..<count, columns: columns, layout: parts.layout)
    for case .turns(let level, let year) in columns {
      for draw in 0..<count {
        // Alternating so that the log's standard deviation is sd.
        let sign = draw % 2 == 0 ? 1.0 : -1
        draws.column(.turns(level: level, year: year))[draw] =
          Double(1000 * (level + 1)) * Double.exp(sd * sign)
      }
    }
    return draws
  }

  private func floors(lastFullYear: Int?) throws -> [Double] {
    let rows = lastFullYear.map { [Town.row(year: $0, value: 6000)] } ?? []
    let problem = try Town.problem(rows, until: 2025)
    let floors = WidthFloor(problem, try draws(problem)).floors
    return (2022...2025).map { floors[Year($0)] ?? .nan }
  }

  @Test("is √(π/2) times the running maximum of the error by lead, times the factor")
  func byHand() throws {
    // Errors by lead: 3, 5, 4, 4, 6, 7, 9 %; the factor is 2; √(π/2) is 1.2533.
    let unit = (Double.pi / 2).squareRoot() * 2
    func expected(_ errors: [Double]) -> [Double] { errors.map { $0 * unit } }
    #expect(
      zip(try floors(lastFullYear: 2021), expected([0.03, 0.05, 0.05, 0.05]))
        .allSatisfy { agree($0, $1) })
    #expect(
      zip(try floors(lastFullYear: 2017), expected([0.06, 0.07, 0.09, 0.09]))
        .allSatisfy { agree($0, $1) })
  }

  @Test("is nothing where no year was ever fully observed")
  func never() throws {
    #expect(try floors(lastFullYear: nil)[0] == 0)
  }

  @Test("widens a narrower year to the floor, all levels alike")
  func widens() throws {
    let problem = try Town.problem([Town.row(year: 2021, value: 6000)], until: 2022)
    let draws = try draws(problem)
    let floor = WidthFloor(problem, draws)
    // A mean of 40,000 equal logs is off by their rounding.
    #expect(near(floor.fitted[Year(2022)] ?? 1, 0, 1e-10))
    floor.apply(to: draws)
    let levels = (0..<3).map { draws.values(.turns(level: $0, year: 10)) }
    let totals = levels[0].indices.map { levels[0][$0] + levels[1][$0] + levels[2][$0] }
    let (mean, sd) = moments(totals.map { Double.log($0) })
    let expected = (Double.pi / 2).squareRoot() * 0.06
    #expect(near(mean, Double.log(6000), Tolerance.monteCarlo(sd: expected, count: Double(count))))
    // The standard error of a normal sample's sd is sd/√(2n).
    #expect(
      near(sd, expected, Tolerance.monteCarlo(sd: expected, count: 2 * Double(count))))
    #expect(totals.indices.allSatisfy { agree(levels[2][$0] / totals[$0], 0.5) })
    // A year that is not reported is not touched.
    #expect(draws.values(.turns(level: 0, year: 11)).allSatisfy { $0 == 1000 })
  }

  @Test("adds to what width there is: variances add up to the floor's")
  func adds() throws {
    let problem = try Town.problem([Town.row(year: 2021, value: 6000)], until: 2022)
    let draws = try draws(problem, sd: 0.05)
    let floor = WidthFloor(problem, draws)
    #expect(agree(floor.fitted[Year(2022)] ?? 0, 0.05, 1 / Double(count)))
    floor.apply(to: draws)
    let sd = moments(draws.values(.turns(level: 1, year: 10)).map { Double.log($0) }).sd
    let expected = (Double.pi / 2).squareRoot() * 0.06
    #expect(near(sd, expected, Tolerance.monteCarlo(sd: expected, count: 2 * Double(count))))
  }

  @Test("leaves a wider year alone, to the last bit")
  func wide() throws {
    let problem = try Town.problem([Town.row(year: 2021, value: 6000)], until: 2022)
    let draws = try draws(problem, sd: 0.2)
    let before = draws.values(.turns(level: 1, year: 10))
    WidthFloor(problem, draws).apply(to: draws)
    #expect(draws.values(.turns(level: 1, year: 10)) == before)
  }
}
