import Probability
import Testing

@testable import EnrolmentModel

@Suite("The programme of elementary and short courses")
struct ShortCourseProgrammeTests {
  @Test("adds demand and seats where it holds classes, in its own pool")
  func apply() {
    let found = ShortCourseProgramme.conditions(
      LeverDose(0.5, 0.25, 0.75, schedule: .secondHalf))
    #expect(found.gain(.ruralWorkers) == 0.125 * MonthVector.secondHalf)
    #expect(found.poolSeatsAdded[.ruralWorkers] == 0.375 * MonthVector.secondHalf)
    #expect(found.seatsAdded == .zero && found.poolSeatsAdded[.firms] == .zero)
  }

  @Test("moves turns and the trained rate within the year")
  func moves() throws {
    let bench = try Town.sharedBench.get()
    let scenario = Town.scenario(
      "x", [ShortCourseProgramme.key: Town.setting(["coverage": 1, "effect": 0.5])])
    for target in [Town.turnsTarget, Town.trainedTarget] {
      #expect(mean(bench.outcome(scenario, target)) > mean(bench.outcome(Town.baseline, target)))
    }
  }

  @Test("without seats of its own it wins fewer turns where seats are the limit")
  func seats() throws {
    let bench = try Town.bench(changing: ["capacity-over-demand": .constant(1)])
    func turns(_ seats: Double) -> Double {
      mean(
        bench.outcome(
          Town.scenario(
            "x",
            [
              ShortCourseProgramme.key: Town.setting([
                "coverage": 1, "effect": 0.5, "added-seats": seats,
              ])
            ]), Town.turnsTarget))
    }
    #expect(turns(1) > turns(0))
  }
}
