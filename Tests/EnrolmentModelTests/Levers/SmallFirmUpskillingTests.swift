import Testing

@testable import EnrolmentModel

@Suite("Upskilling in small firms")
struct SmallFirmUpskillingTests {
  @Test("adds coverage times effect to the demand of firms")
  func apply() {
    let found = SmallFirmUpskilling.conditions(LeverDose(0.5, 0.25, schedule: .secondHalf))
    #expect(found.gain(.firms) == 0.125 * MonthVector.secondHalf)
    #expect(found.gain(.ruralWorkers) == .zero)
  }

  @Test("fishes in one pool with enterprise training: 50 % and 20 % are 60 %")
  func netted() {
    var found = SmallFirmUpskilling.conditions(LeverDose(1, 0.5))
    EnterpriseTraining.apply(LeverDose(0.5, 0.4), to: &found)
    #expect(found.gain(.firms).months.allSatisfy { agree($0, 0.6) })
  }
}
