import Probability
import Testing

@testable import EnrolmentModel

@Suite("A scenario ready for the draws")
struct CompiledScenarioTests {
  /// A compiled scenario with the doses that it reads.
  private struct Compiled {
    let scenario: CompiledScenario
    let doses: LeverDoses

    var isIdle: Bool { scenario.levers.allSatisfy(\.isEmpty) }

    func conditions(year: Int, draw: Int) -> YearConditions {
      let values = Room<SIMD4<Double>>(doses.count, .zero)
      doses.fill(values, draw: draw)
      return scenario.conditions(year: year, doses: values)
    }
  }

  private func compile(
    _ levers: [String: LeverSetting], years: [Int] = [2022, 2023]
  ) throws -> Compiled {
    var doses = LeverDoses()
    let scenario = CompiledScenario(
      Town.scenario("x", levers), try Town.problem(until: 2025), years: years.map { Year($0) },
      doses: &doses)
    return Compiled(scenario: scenario, doses: doses)
  }

  @Test("share one dose where two scenarios set a lever alike, and draw two where they do not")
  func shared() throws {
    var doses = LeverDoses()
    let own = Town.setting(from: Month(Year(2022), 7), until: Month(Year(2022), 9), [:])
    let other = LeverSetting(quantities: ["coverage": .constant(0.5)])
    for setting in [LeverSetting(), own, other] {
      _ = CompiledScenario(
        Town.scenario("x", [QuarantineSitesReturned.key: setting]),
        try Town.problem(until: 2025), years: [Year(2022)], doses: &doses)
    }
    #expect(doses.count == 2)
  }

  @Test("without levers, or with levers outside the years, is idle")
  func idle() throws {
    #expect(try compile([:]).isIdle)
    let later = Town.setting(
      from: Month(Year(2024), 1), until: Month(Year(2024), 6), ["coverage": 1])
    #expect(try compile([QuarantineSitesReturned.key: later]).isIdle)
    #expect(try !compile([QuarantineSitesReturned.key: LeverSetting()]).isIdle)
  }

  @Test("puts written months of closure into the years in proportion to their months")
  func yearShare() throws {
    let setting = Town.setting(
      from: Month(Year(2022), 7), until: Month(Year(2023), 3),
      ["coverage": 1, "closed-months": 3])
    let compiled = try compile([CovidDisruption.key: setting])
    let closures = [0, 1].map { compiled.conditions(year: $0, draw: 0).leverClosures }
    #expect(zip(closures, [2, 1]).allSatisfy { agree($0, $1) })
    // Years that are not reported keep their part.
    #expect(
      agree(
        try compile([CovidDisruption.key: setting], years: [2022])
          .conditions(year: 0, draw: 0).leverClosures, 2))
  }

  @Test("cuts drawn quantities to their range")
  func range() throws {
    let wild = LeverSetting(quantities: ["coverage": .normal(mean: 0.5, sd: 10)])
    let compiled = try compile([QuarantineSitesReturned.key: wild])
    let drawn = (0..<200).map { compiled.conditions(year: 0, draw: $0).returned[11] }
    #expect(drawn.allSatisfy { (0...1).contains($0) } && drawn.contains(0) && drawn.contains(1))
  }

  @Test("takes from the catalogue what the planner leaves out")
  func prior() throws {
    let compiled = try compile([QuarantineSitesReturned.key: LeverSetting(ramp: 0)])
    let drawn = (0..<4000).map { compiled.conditions(year: 0, draw: $0).returned[11] }
    #expect(near(moments(drawn).mean, 0.8, Tolerance.monteCarlo(sd: 0.12, count: 4000)))
  }
}
