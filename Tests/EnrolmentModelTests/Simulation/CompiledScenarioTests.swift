import Probability
import Testing

@testable import EnrolmentModel

@Suite("A scenario ready for the draws")
struct CompiledScenarioTests {
  /// A compiled scenario with the doses that it reads.
  private struct Compiled {
    let scenario: CompiledScenario
    let years: Range<Int>
    let doses: LeverDoses

    var isIdle: Bool { years.allSatisfy { scenario.acting.levers($0).isEmpty } }

    /// The conditions of the eight draws from one on.
    func conditions(year: Int, from draw: Int) -> [DrawnConditions] {
      let values = Room<LeverValues>(doses.count, LeverValues())
      let conditions = YearConditions()
      // What another year left there is forgotten.
      conditions.addSeats(gain: .one, schedule: .one)
      doses.fill(values, by: Room(doses.numbersCount, .zero), from: draw)
      scenario.acting.fill(conditions, year: year, doses: values)
      return conditions.draws
    }

    func conditions(year: Int, draws: Int) -> [DrawnConditions] {
      stride(from: 0, to: draws, by: Lanes.width).flatMap { conditions(year: year, from: $0) }
    }
  }

  private func compile(
    _ levers: [String: LeverSetting], years: [Int] = [2022, 2023]
  ) throws -> Compiled {
    var doses = LeverDoses()
    let scenario = CompiledScenario(
      Town.scenario("x", levers), try Town.problem(until: 2025), years: years.map { Year($0) },
      doses: &doses)
    return Compiled(scenario: scenario, years: years.indices, doses: doses)
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
    for (year, months) in [2.0, 1].enumerated() {
      let found = compiled.conditions(year: year, from: 0)
      #expect(found.allSatisfy { agree($0.leverClosures, months) && $0.seatsAdded == .zero })
    }
    // Years that are not reported keep their part.
    let alone = try compile([CovidDisruption.key: setting], years: [2022])
    #expect(alone.conditions(year: 0, from: 0).allSatisfy { agree($0.leverClosures, 2) })
  }

  @Test("cuts drawn quantities to their range")
  func range() throws {
    let wild = LeverSetting(quantities: ["coverage": .normal(mean: 0.5, sd: 10)])
    let compiled = try compile([QuarantineSitesReturned.key: wild])
    let drawn = compiled.conditions(year: 0, draws: 200).map { $0.returned[11] }
    #expect(drawn.allSatisfy { (0...1).contains($0) } && drawn.contains(0) && drawn.contains(1))
  }

  @Test("takes from the catalogue what the planner leaves out")
  func prior() throws {
    let compiled = try compile([QuarantineSitesReturned.key: LeverSetting(ramp: 0)])
    let drawn = compiled.conditions(year: 0, draws: 4000).map { $0.returned[11] }
    #expect(near(moments(drawn).mean, 0.8, Tolerance.monteCarlo(sd: 0.12, count: 4000)))
  }

  @Test("gives a draw the same conditions wherever it stands among the eight")
  func places() throws {
    let levers = LeverCatalogue.all.map { ($0.key, LeverSetting()) }
    let compiled = try compile(Dictionary(uniqueKeysWithValues: levers))
    let whole = compiled.conditions(year: 0, from: 24)
    for lane in 0..<Lanes.width {
      #expect(compiled.conditions(year: 0, from: 24 + lane)[0].bits == whole[lane].bits)
    }
    #expect(Set(whole.map(\.bits)).count == Lanes.width)
  }
}
