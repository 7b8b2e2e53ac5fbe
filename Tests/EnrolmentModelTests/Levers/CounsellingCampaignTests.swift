import Probability
import Testing

@testable import EnrolmentModel

@Suite("The counselling campaign")
struct CounsellingCampaignTests {
  @Test("adds coverage times effect to the pool's demand, by its schedule")
  func apply() {
    let schedule = MonthVector(months: [0, 0.5] + [Double](repeating: 1, count: 10))
    let found = CounsellingCampaign.conditions(LeverDose(0.5, 0.25, schedule: schedule))
    #expect(
      found.gain(.schoolLeavers).months == [0, 0.0625] + [Double](repeating: 0.125, count: 10))
    #expect(found.returned == .zero && found.baselineClosures == 1)
  }

  @Test("acts on school leavers only: a level that takes none of them keeps every turn")
  func onlySchoolLeavers() throws {
    let problem = try Town.problem(changing: ["pool/school-leavers/evening": .constant(0)])
    let simulator = try Town.simulate(
      [Town.baseline, Town.scenario("x", [CounsellingCampaign.key: LeverSetting()])], problem)
    func turns(_ scenario: Int, _ level: Int) -> [Double] {
      simulator.values(scenario, .turns(level: level))
    }
    #expect(turns(1, 2) == turns(0, 2))
    // Control: levels with school leavers do move.
    #expect(turns(1, 0) != turns(0, 0) && turns(1, 1) != turns(0, 1))
  }

  @Test("has half the reported effect and its whole spread, since the studies are weak")
  func prior() {
    #expect(CounsellingCampaign.quantities[1].prior.mean == 0.01)
    #expect(CounsellingCampaign.quantities[1].prior.standardDeviation == 0.02)
    #expect(CounsellingCampaign.pool == .schoolLeavers)
  }
}
