import Testing

@testable import EnrolmentModel

@Suite("The media campaign")
struct MediaCampaignTests {
  @Test("has two audiences, each with a coverage and an effect of its own")
  func apply() {
    let found = MediaCampaign.conditions(
      LeverDose(0.5, 0.25, 0.25, 0.5, schedule: .secondHalf))
    #expect(found.gain(.schoolLeavers) == 0.125 * MonthVector.secondHalf)
    #expect(found.gain(.firms) == 0.125 * MonthVector.secondHalf)
    #expect(found.gain(.ruralWorkers) == .zero)
    #expect(MediaCampaign.pools == [.schoolLeavers, .firms])
  }

  @Test("is netted with counselling among school leavers: 20 % and 50 % are 60 %")
  func netted() {
    let found = conditions(of: [
      (MediaCampaign.self, LeverDose(1, 0.2, 0, 0)),
      (CounsellingCampaign.self, LeverDose(1, 0.5)),
    ])
    #expect(found.gain(.schoolLeavers).months.allSatisfy { agree($0, 0.6) })
  }
}
