import Testing

@testable import EnrolmentModel

@Suite("The reporting cut-off")
struct ReportingCutOffTests {
  @Test("counts without so many days of December, where it is in force in December")
  func apply() {
    #expect(ReportingCutOff.conditions(LeverDose(12)).uncountedDays == 12)
    let summer = MonthVector(months: (1...12).map { (6...8).contains($0) ? 1 : 0 })
    #expect(ReportingCutOff.conditions(LeverDose(12, schedule: summer)).uncountedDays == nil)
  }

  @Test("moves the reported figure and no person: 12 days fewer take 12/25 of December")
  func reported() throws {
    let bench = try Town.sharedBench.get()
    let scenario = Town.scenario("x", [ReportingCutOff.key: Town.setting(["uncounted-days": 18])])
    let simulator = bench.simulate([Town.baseline, scenario])
    #expect(simulator.values(0, .trainedRate) == simulator.values(1, .trainedRate))
    for level in 0..<3 {
      let (base, cut) = (
        simulator.values(0, .turns(level: level)), simulator.values(1, .turns(level: level))
      )
      // December has a sixth of a usual year in the town, closures and luck move it.
      let parts = zip(base, cut).map { 1 - $1 / $0 }
      #expect(parts.allSatisfy { $0 >= 0 && $0 <= 12.0 / 25 })
      #expect(mean(parts) > 0.02 && mean(parts) < 0.2)
    }
  }

  @Test("at its end a month without thirty days is counted as one day, never as less than none")
  func ends() throws {
    let bench = try Town.bench(draws: 250)
    let scenario = Town.scenario("x", [ReportingCutOff.key: Town.setting(["uncounted-days": 30])])
    #expect(bench.outcome(scenario, Town.turnsTarget).allSatisfy { $0 > 0 })
    #expect(
      bench.outcome(
        Town.scenario("y", [ReportingCutOff.key: Town.setting(["uncounted-days": 6])]),
        Town.turnsTarget)
        == bench.outcome(Town.baseline, Town.turnsTarget))
  }
}
