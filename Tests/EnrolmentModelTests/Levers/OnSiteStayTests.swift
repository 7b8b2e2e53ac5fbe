import Testing

@testable import EnrolmentModel

@Suite("Teaching, isolating and staying on site")
struct OnSiteStayTests {
  @Test("keeps coverage times effect of the shut seats on site, and none online")
  func apply() {
    let found = OnSiteStay.conditions(LeverDose(0.5, 0.25, schedule: .secondHalf))
    #expect(found.keptOnSite == 0.125 * MonthVector.secondHalf)
    #expect(found.keptOnline == .zero)
  }

  @Test("does not keep a seat that teaching online keeps already")
  func together() {
    let conditions = YearConditions()
    OnSiteStay.apply(LeverDose(1, 0.5), to: conditions)
    OnlineSwitch.apply(LeverDose(1, 1), to: conditions)
    let pools = LevelPools(
      schoolLeavers: 0, firms: 0, ruralWorkers: 0, lowerSecondary: 0, upperSecondary: 0,
      shutSeats: 1, onlineSuitability: 1)
    #expect(pools.kept(conditions).months == MonthVector.all(1))
  }
}
