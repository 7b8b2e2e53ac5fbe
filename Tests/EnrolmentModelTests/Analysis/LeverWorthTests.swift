import Probability
import Testing

@testable import EnrolmentModel

@Suite("What turns are worth for the rates")
struct LeverWorthTests {
  private static let package = Town.scenario(
    "package",
    [
      CounsellingCampaign.key: LeverSetting(), ShortCourseProgramme.key: LeverSetting(),
      NationalSkillsAssessment.key: LeverSetting(),
    ])
  private static let worth = Result { LeverWorth(of: package, on: try Town.sharedBench.get()) }

  @Test("this year's college intake moves neither rate within the year: exactly nothing")
  func college() throws {
    let own = try #require(try Self.worth.get().levels.first)
    #expect(own.level == Town.college && own.completesWithinYear == 0)
    #expect(own.trained == [0, 0, 0] && own.certified == [0, 0, 0])
  }

  @Test("short courses end within the year and move the trained rate a little")
  func evening() throws {
    let own = try #require(try Self.worth.get().levels.last)
    #expect(own.level == Town.evening && own.completesWithinYear > 0.8)
    #expect(own.trained[0] > 0 && own.trained[0] < own.trained[1])
    #expect(own.trained[1] < own.trained[2])
    // 1,000 turns are 0.9 · 0.85 · 0.7 · 0.9 · 0.8 ≈ 386 people of about 410,000: 0.1 points at
    // a yield of one, which the draws hold between 0.2 and 2.
    #expect(own.trained[1] > 0.02 && own.trained[1] < 0.2)
  }

  @Test("courses of three to twelve months end within the year in part")
  func craft() throws {
    let own = try Self.worth.get().levels[1]
    #expect(own.completesWithinYear > 0.05 && own.completesWithinYear < 0.9)
    #expect(own.trained[1] > 0 && own.certified[1] > 0)
  }

  @Test("a lever alone adds what the baseline with it has more")
  func alone() throws {
    let bench = try Town.sharedBench.get()
    let own = try Self.worth.get()
    #expect(own.levers.map(\.lever).count == 3)
    for lever in own.levers {
      let scenario = Self.package.keeping([lever.lever])
      func change(_ target: Target) -> Double {
        mean(bench.outcome(scenario, target)) - mean(bench.outcome(Town.baseline, target))
      }
      #expect(near(lever.turns, change(Town.turnsTarget), 1e-6))
      #expect(near(lever.points.trained, 100 * change(Town.trainedTarget), 1e-9))
      #expect(near(lever.points.certified, 100 * change(Town.certifiedTarget), 1e-9))
      #expect(lever.probabilities.count == own.targets.count)
    }
  }

  @Test("an assessment adds no turn, and points per turn are then not told")
  func assessment() throws {
    let own = try #require(
      try Self.worth.get().levers.first { $0.lever == NationalSkillsAssessment.key })
    #expect(own.turns == 0 && own.trainedPerThousand == nil && own.points.certified > 0)
  }
}
