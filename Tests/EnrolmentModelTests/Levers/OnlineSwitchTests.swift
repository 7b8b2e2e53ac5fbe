import Probability
import Testing

@testable import EnrolmentModel

@Suite("The online switch")
struct OnlineSwitchTests {
  @Test("keeps coverage times effect of the shut seats online, and none on site")
  func apply() {
    let found = OnlineSwitch.conditions(LeverDose(0.5, 0.25, schedule: .secondHalf))
    #expect(found.keptOnline == 0.125 * MonthVector.secondHalf)
    #expect(found.keptOnSite == .zero && found.keepsSeats)
  }

  @Test("at its ends it keeps nothing or every shut seat that can go online")
  func ends() {
    #expect(!OnlineSwitch.conditions(LeverDose(0, 1)).keepsSeats)
    #expect(OnlineSwitch.conditions(LeverDose(1, 1)).keptOnline.months == MonthVector.all(1))
  }

  @Test("does nothing where no site closes, and costs completion where it teaches")
  func closures() throws {
    let setting = [OnlineSwitch.key: Town.setting(["coverage": 1, "effect": 1])]
    let open = try Town.bench(changing: ["remaining-closures": .constant(1e-9)], draws: 500)
    let pairs = zip(
      open.outcome(Town.scenario("x", setting), Town.turnsTarget),
      open.outcome(Town.baseline, Town.turnsTarget))
    #expect(pairs.allSatisfy { agree($0, $1, 1e-6) })
    let shut = try Town.bench(changing: ["remaining-closures": .constant(4)], draws: 500)
    #expect(
      mean(shut.outcome(Town.scenario("x", setting), Town.turnsTarget))
        > mean(shut.outcome(Town.baseline, Town.turnsTarget)))
  }
}
