import Probability
import Testing

@testable import EnrolmentModel

@Suite("Streaming after lower secondary")
struct LowerSecondaryStreamingTests {
  private static let setting = [
    LowerSecondaryStreaming.key: Town.setting(ramp: 0, ["coverage": 1, "effect": 0.5])
  ]

  @Test("raises the vocational stream by coverage times effect while leavers choose")
  func apply() {
    let found = LowerSecondaryStreaming.conditions(LeverDose(0.5, 0.25, schedule: .secondHalf))
    #expect(found.streamGain == 0.125 * .secondHalf)
    #expect(found.gain(.schoolLeavers) == .zero)
  }

  @Test("shares its pool with the incentive: 50 % and 50 % are 75 %, in either order")
  func netted() {
    let levers: [(any Lever.Type, LeverDose)] = [
      (LowerSecondaryStreaming.self, LeverDose(1, 0.5)),
      (LowerSecondaryIncentive.self, LeverDose(1, 0.5)),
    ]
    #expect(conditions(of: levers).streamGain == 0.75 * .wholeYear)
    #expect(conditions(of: levers.reversed()).streamGain == 0.75 * .wholeYear)
  }

  @Test("acts over its own months where the incentive acts over others")
  func ownMonths() {
    let firstHalf = MonthVector.wholeYear - .secondHalf
    let levers: [(any Lever.Type, LeverDose)] = [
      (LowerSecondaryStreaming.self, LeverDose(1, 0.5, schedule: firstHalf)),
      (LowerSecondaryIncentive.self, LeverDose(1, 0.25, schedule: .secondHalf)),
    ]
    #expect(conditions(of: levers).streamGain == 0.5 * firstHalf + 0.25 * .secondHalf)
    // A ramp of one takes nothing from the other's full months.
    let ramp: (any Lever.Type, LeverDose) = (
      LowerSecondaryStreaming.self, LeverDose(1, 0.5, schedule: 0.5 * .secondHalf)
    )
    #expect(
      conditions(of: levers + [ramp]).streamGain == 0.5 * firstHalf + 0.4375 * .secondHalf)
  }

  @Test("with the incentive it never falls short of either alone, however strong both are")
  func strong() {
    for (first, second) in [(2.0, 2.0), (9, 9), (9, 0.5), (0.5, 9), (1, 1)] {
      let found = conditions(of: [
        (LowerSecondaryStreaming.self, LeverDose(1, first)),
        (LowerSecondaryIncentive.self, LeverDose(1, second)),
      ])
      #expect(found.streamGain.months.min() ?? 0 >= max(first, second), "\(first) and \(second)")
    }
    let lowered = conditions(of: [
      (LowerSecondaryStreaming.self, LeverDose(1, -0.9)),
      (LowerSecondaryIncentive.self, LeverDose(1, -0.9)),
    ])
    #expect(lowered.streamGain.months.allSatisfy { $0 >= -1 && $0 <= -0.9 })
  }

  @Test("moves no rate within the year where the stream leads to long courses only")
  func yearsLater() throws {
    let pools: [String: Distribution] = [
      "pool/lower-secondary/craft": .constant(0), "pool/lower-secondary/evening": .constant(0),
    ]
    let bench = try Town.bench(changing: pools, draws: 500)
    let scenario = Town.scenario("x", Self.setting)
    #expect(
      mean(bench.outcome(scenario, Town.turnsTarget))
        > mean(bench.outcome(Town.baseline, Town.turnsTarget)))
    for target in [Town.trainedTarget, Town.certifiedTarget] {
      #expect(bench.outcome(scenario, target) == bench.outcome(Town.baseline, target))
    }
  }
}
