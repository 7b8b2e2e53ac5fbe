import Testing

@testable import EnrolmentModel

@Suite("The incentive for lower-secondary leavers")
struct LowerSecondaryIncentiveTests {
  @Test("raises the vocational stream of those who can have it")
  func apply() {
    let found = LowerSecondaryIncentive.conditions(LeverDose(0.25, 0.5, schedule: .secondHalf))
    #expect(found.streamGain == 0.125 * .secondHalf)
    #expect(LowerSecondaryIncentive.conditions(LeverDose(0, 9)).streamGain == .zero)
  }
}
