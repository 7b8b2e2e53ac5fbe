import Probability
import Testing

@testable import EnrolmentModel

@Suite("The counselling campaign")
struct CounsellingCampaignTests {
  @Test("adds coverage times effect to the pool's demand, by its schedule")
  func apply() {
    var conditions = YearConditions()
    let schedule = MonthVector(months: [0, 0.5] + [Double](repeating: 1, count: 10))
    CounsellingCampaign.apply(
      LeverDose(values: [0.5, 0.25, 0, 0], schedule: schedule, yearShare: 1), to: &conditions)
    #expect(
      conditions.gain(.schoolLeavers).months == [0, 0.0625] + [Double](repeating: 0.125, count: 10))
    #expect(conditions.returned == .zero && conditions.baselineClosures == 1)
  }

  @Test("has half the reported effect and its whole spread, since the studies are weak")
  func prior() {
    #expect(CounsellingCampaign.quantities[1].prior.mean == 0.01)
    #expect(CounsellingCampaign.quantities[1].prior.standardDeviation == 0.02)
    #expect(CounsellingCampaign.pool == .schoolLeavers)
  }
}
