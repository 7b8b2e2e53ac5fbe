import Probability
import Testing

@testable import EnrolmentModel

@Suite("The COVID disruption")
struct CovidDisruptionTests {
  private let key = CovidDisruption.key

  /// Two months of closure for certain in the rest of the year.
  private func problem(until: Int = 2022) throws -> FitProblem {
    try Town.problem(
      changing: ["remaining-closures": .constant(2)], draws: 500, until: until)
  }

  private func scenario(_ name: String, coverage: Double, months: Double) -> Scenario {
    Town.scenario(name, [key: Town.setting(["coverage": coverage, "closed-months": months])])
  }

  @Test("takes the part it covers out of the baseline's closures and puts its own there")
  func apply() {
    let found = CovidDisruption.conditions(LeverDose(0.75, 4, schedule: .one, yearShare: 0.5))
    #expect(found.baselineClosures == 0.25 && found.leverClosures == 1.5)
    #expect(found.leverClosureMonths == .one)
  }

  @Test("replaces the baseline's months and never adds: the same months are the baseline")
  func replaces() throws {
    let simulator = try Town.simulate(
      [Town.baseline, scenario("same", coverage: 1, months: 2)], problem(until: 2024))
    #expect(simulator.bits(0) == simulator.bits(1))
  }

  @Test("that covers half leaves half: one month stays, one is put in, as in the baseline")
  func half() throws {
    let simulator = try Town.simulate(
      [Town.baseline, scenario("half", coverage: 0.5, months: 2)], problem())
    for level in 0..<3 {
      let (base, half) = (
        simulator.values(0, .turns(level: level)), simulator.values(1, .turns(level: level))
      )
      #expect(zip(base, half).allSatisfy { agree($0, $1) })
    }
  }

  @Test("of no months gives turns back, of more months takes them, where seats are no limit")
  func direction() throws {
    let changing: [String: Distribution] = [
      "remaining-closures": .constant(2), "capacity-over-demand": .constant(5),
    ]
    let simulator = try Town.simulate(
      [
        Town.baseline, scenario("none", coverage: 1, months: 0),
        scenario("more", coverage: 1, months: 5),
      ], Town.problem(changing: changing, draws: 500))
    for level in 0..<3 {
      let turns = (0..<3).map { simulator.values($0, .turns(level: level)) }
      #expect(turns[0].indices.allSatisfy { turns[1][$0] >= turns[0][$0] })
      #expect(turns[0].indices.allSatisfy { turns[2][$0] <= turns[0][$0] })
      #expect(turns[1] != turns[0] && turns[2] != turns[0])
    }
  }
}
