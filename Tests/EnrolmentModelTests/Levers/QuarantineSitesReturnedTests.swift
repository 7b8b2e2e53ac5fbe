import Probability
import Testing

@testable import EnrolmentModel

@Suite("Quarantine sites returned")
struct QuarantineSitesReturnedTests {
  @Test("gives seats back once: of two returns the larger counts, month by month")
  func apply() {
    let early = MonthVector(months: [Double](repeating: 0.5, count: 12))
    let late = MonthVector(months: (1...12).map { $0 > 6 ? 1 : 0 })
    let found = conditions(
      of: [early, late].map { (QuarantineSitesReturned.self, LeverDose(0.75, schedule: $0)) })
    #expect(
      found.returned.months
        == [Double](repeating: 0.375, count: 6) + [Double](repeating: 0.75, count: 6))
    #expect(found.gain(.schoolLeavers) == .zero)
  }

  @Test("does nothing at all where demand is the limit, and adds turns where seats are")
  func limit() throws {
    let sites: [String: Distribution] = Dictionary(
      uniqueKeysWithValues: ["college", "craft", "evening"].map {
        ("requisitioned-share/\($0)", .constant(0.3))
      })
    func turns(_ capacity: Double) throws -> (base: [Double], own: [Double]) {
      let bench = try Town.bench(
        changing: sites.merging(["capacity-over-demand": .constant(capacity)]) { $1 }, draws: 500)
      let scenario = Town.scenario(
        "x", [QuarantineSitesReturned.key: Town.setting(ramp: 0, ["coverage": 1])])
      return (
        bench.outcome(Town.baseline, Town.turnsTarget), bench.outcome(scenario, Town.turnsTarget)
      )
    }
    let demand = try turns(20)
    #expect(demand.own == demand.base)
    let seats = try turns(0.9)
    #expect(zip(seats.own, seats.base).allSatisfy { $0 >= $1 } && seats.own != seats.base)
  }
}
