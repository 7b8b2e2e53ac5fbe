import Probability
import Testing

@testable import EnrolmentModel

@Suite("The ledger of overlaps")
struct OverlapLedgerTests {
  private static let both = Town.scenario(
    "both",
    [
      EnterpriseTraining.key: Town.setting(ramp: 0, ["coverage": 0.5, "effect": 0.4]),
      SmallFirmUpskilling.key: Town.setting(ramp: 0, ["coverage": 0.3, "effect": 1]),
    ])

  @Test("two levers of 20 % and 30 % on one pool are 44 % together, not 50 %")
  func netted() throws {
    let bench = try Town.bench(changing: Town.enoughSeats)
    let own = OverlapLedger(of: Self.both, on: bench)
    let entry = try #require(own.entries.first)
    #expect(own.entries.count == 1 && entry.pool == .firms)
    #expect(entry.levers == [EnterpriseTraining.key, SmallFirmUpskilling.key])
    #expect(agree(entry.together / entry.sumAlone, 0.44 / 0.5, 1e-9))
    #expect(agree(entry.overlap, entry.sumAlone - entry.together) && entry.overlap > 0)
    // Control: levers that were not netted would add up.
    #expect(!agree(entry.together, entry.sumAlone, 1e-3))
  }

  @Test("levers on different pools, or one alone, have no entry")
  func apart() throws {
    let bench = try Town.sharedBench.get()
    let apart = Town.scenario(
      "apart",
      [CounsellingCampaign.key: LeverSetting(), EnterpriseTraining.key: LeverSetting()])
    #expect(OverlapLedger(of: apart, on: bench).entries.isEmpty)
    #expect(OverlapLedger(of: Self.both.keeping([]), on: bench).entries.isEmpty)
  }

  @Test("a lever with two audiences stands in both pools")
  func twoAudiences() throws {
    var levers = Self.both.levers
    levers[MediaCampaign.key] = LeverSetting()
    levers[CounsellingCampaign.key] = LeverSetting()
    let own = OverlapLedger(of: Town.scenario("all", levers), on: try Town.sharedBench.get())
    #expect(own.entries.map(\.pool) == [.schoolLeavers, .firms])
    #expect(own.entries.allSatisfy { $0.levers.first == MediaCampaign.key })
    #expect(own.entries.map(\.levers.count) == [2, 3])
  }
}
