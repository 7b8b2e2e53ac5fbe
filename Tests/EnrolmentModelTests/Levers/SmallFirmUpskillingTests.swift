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
    let found = conditions(of: [
      (SmallFirmUpskilling.self, LeverDose(1, 0.5)),
      (EnterpriseTraining.self, LeverDose(0.5, 0.4)),
    ])
    #expect(found.gain(.firms).months.allSatisfy { agree($0, 0.6) })
  }
}
