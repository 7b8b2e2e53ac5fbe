import Testing

@testable import EnrolmentModel

@Suite("The national skills assessment")
struct NationalSkillsAssessmentTests {
  @Test("certifies those who pass and had none: 1,000 · 0.5 · 0.25, a fifth of them trained newly")
  func apply() {
    let found = NationalSkillsAssessment.conditions(LeverDose(1000, 0.5, 0.25, 0.2))
    #expect(agree(found.certifiedDirectly, 125) && agree(found.trainedDirectly, 25))
    #expect(found.gain(.firms) == .zero && found.uncountedDays == nil)
  }

  @Test("counts the part of its persons that falls in the year, and less while it rises")
  func year() {
    let half = NationalSkillsAssessment.conditions(LeverDose(1000, 1, 1, 0, yearShare: 0.5))
    #expect(agree(half.certifiedDirectly, 500))
    let rising = NationalSkillsAssessment.conditions(
      LeverDose(1000, 1, 1, 0, schedule: 0.5 * .secondHalf))
    #expect(agree(rising.certifiedDirectly, 500))
  }

  @Test("adds no turn at all and raises the certified rate in every draw")
  func route() throws {
    let bench = try Town.sharedBench.get()
    let scenario = Town.scenario("x", [NationalSkillsAssessment.key: LeverSetting()])
    #expect(
      bench.outcome(scenario, Town.turnsTarget) == bench.outcome(Town.baseline, Town.turnsTarget))
    let pairs = zip(
      bench.outcome(scenario, Town.certifiedTarget),
      bench.outcome(Town.baseline, Town.certifiedTarget))
    #expect(pairs.allSatisfy { $0 >= $1 } && pairs.contains { $0 > $1 })
  }

  @Test("never takes the certified rate over the trained one, however many are assessed")
  func bound() throws {
    let bench = try Town.bench(draws: 250)
    let scenario = Town.scenario(
      "x",
      [
        NationalSkillsAssessment.key: Town.setting([
          "candidates": 10_000_000, "pass-rate": 1, "without-certificate": 1,
          "not-yet-trained": 0,
        ])
      ])
    let pairs = zip(
      bench.outcome(scenario, Town.certifiedTarget), bench.outcome(scenario, Town.trainedTarget))
    #expect(pairs.allSatisfy { $0 <= $1 && $1 <= 1 })
  }
}
