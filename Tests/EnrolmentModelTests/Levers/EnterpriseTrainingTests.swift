import Probability
import Testing

@testable import EnrolmentModel

@Suite("Training and retraining with firms")
struct EnterpriseTrainingTests {
  @Test("adds coverage times effect to the demand of firms and to nobody else's")
  func apply() {
    let found = EnterpriseTraining.conditions(LeverDose(0.25, 0.5, schedule: .secondHalf))
    #expect(found.gain(.firms) == 0.125 * MonthVector.secondHalf)
    #expect(found.gain(.schoolLeavers) == .zero && found.gain(.ruralWorkers) == .zero)
    #expect(found.seatsAdded == .zero && found.certifiedDirectly == 0)
  }

  @Test("at its range ends it adds nothing, takes the pool away, or adds nine times the pool")
  func ends() {
    #expect(EnterpriseTraining.conditions(LeverDose(0, 9)).gain(.firms) == .zero)
    let taken = EnterpriseTraining.conditions(LeverDose(1, -0.9)).gain(.firms).months
    #expect(taken.allSatisfy { agree($0, -0.9) })
    #expect(
      EnterpriseTraining.conditions(LeverDose(1, 9)).gain(.firms).months == MonthVector.all(9))
  }

  /// What the plan's own words promise, against what its people are: mostly trained already.
  @Test("raises turns and hardly the rate: a turn is worth less than half of a short course's")
  func hardlyTheRate() throws {
    let bench = try Town.bench(changing: Town.enoughSeats)
    func change(_ key: String) -> (turns: Double, points: Double, values: [Double]) {
      let scenario = Town.scenario(
        key, [key: Town.setting(ramp: 0, ["coverage": 1, "effect": 0.5])])
      let rate = bench.outcome(scenario, Town.trainedTarget)
      let base = bench.outcome(Town.baseline, Town.trainedTarget)
      return (
        mean(bench.outcome(scenario, Town.turnsTarget))
          - mean(bench.outcome(Town.baseline, Town.turnsTarget)),
        mean(rate) - mean(base), base
      )
    }
    let firms = change(EnterpriseTraining.key)
    let courses = change(ShortCourseProgramme.key)
    // The pools are equal, so the turns are.
    #expect(firms.turns > 1000 && agree(firms.turns, courses.turns, 1e-9))
    #expect(firms.points > 0 && firms.points < 0.5 * courses.points)
    // Every third turn of the town's firms is won, and the rate moves by less than its doubt.
    #expect(firms.points < 0.2 * moments(firms.values).sd)
  }
}
