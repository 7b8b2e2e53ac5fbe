import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The quality of institutions")
struct InstitutionQualityTests {
  @Test("moves the odds of completion by coverage times log(1 + effect), over half a year by half")
  func completion() {
    let found = InstitutionQuality.conditions(LeverDose(0.5, 0.2, schedule: .secondHalf))
    #expect(agree(found.completionLogOdds, 0.5 * Double.log(1.2) / 2))
  }

  @Test("adds seats by investment less those of weak sites that close")
  func seats() {
    let found = InstitutionQuality.conditions(LeverDose(1, 0, 0.125, 0.5))
    #expect(found.seatsAdded.months == MonthVector.all(0.375))
    let closing = InstitutionQuality.conditions(LeverDose(1, 0, 1, 0))
    #expect(closing.seatsAdded.months == MonthVector.all(-1))
  }

  @Test("more completion never lowers a rate, and it moves no turn")
  func neverLowers() throws {
    let bench = try Town.sharedBench.get()
    let scenario = Town.scenario(
      "x",
      [
        InstitutionQuality.key: Town.setting([
          "coverage": 1, "effect": 2, "closed-seats": 0, "added-seats": 0,
        ])
      ])
    #expect(
      bench.outcome(scenario, Town.turnsTarget) == bench.outcome(Town.baseline, Town.turnsTarget))
    let pairs = zip(
      bench.outcome(scenario, Town.trainedTarget), bench.outcome(Town.baseline, Town.trainedTarget))
    #expect(pairs.allSatisfy { $0 >= $1 } && pairs.contains { $0 > $1 })
  }
}
