import Testing

@testable import EnrolmentModel

@Suite("How realistic the plan's figures are")
struct PlanRealismTests {
  @Test("a figure's percentile is the share of draws below it, without levers and with")
  func percentiles() throws {
    let bench = try Town.sharedBench.get()
    let package = Town.scenario(
      "package", [ShortCourseProgramme.key: Town.setting(["coverage": 1, "effect": 0.5])])
    let own = PlanRealism(with: package, on: bench)
    #expect(own.gauges.count == Town.targets.count)
    for gauge in own.gauges {
      let without = bench.outcome(Town.baseline, gauge.target)
      let with = bench.outcome(package, gauge.target)
      func below(_ values: [Double]) -> Double {
        Double(values.count { $0 < gauge.target.atLeast }) / Double(values.count)
      }
      #expect(gauge.percentileWithout == below(without) && gauge.percentileWith == below(with))
    }
    // The levers add turns, so the plan's figure sits lower in what would happen.
    let turns = try #require(own.gauges.first { $0.target == Town.turnsTarget })
    #expect(turns.percentileWith < turns.percentileWithout)
  }

  @Test("a package without levers changes nothing")
  func empty() throws {
    let own = PlanRealism(with: Town.baseline, on: try Town.sharedBench.get())
    #expect(own.gauges.allSatisfy { $0.percentileWith == $0.percentileWithout })
    #expect(own.gauges.map(\.target.indicator.isRate).first == true)
  }
}
