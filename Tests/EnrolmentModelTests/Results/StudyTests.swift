import Probability
import Testing

@testable import EnrolmentModel

@Suite("A run from evidence to verdict")
struct StudyTests {
  private static let strong = Town.scenario(
    "strong", [CounsellingCampaign.key: Town.setting(["coverage": 0.8, "effect": 0.3])])

  private static func run(
    _ scenarios: [Scenario], draws: Int = 500, until: Int = 2023
  ) throws -> RunResult {
    try Study(
      problem: Town.problem(draws: draws, until: until), targets: Town.targets,
      scenarios: scenarios, baseline: Town.baseline
    ).run(executor: SerialExecutor()) { _ in }
  }

  @Test("gives its rows sorted as the contract has them, each once")
  func sorted() throws {
    let rows = try Self.run([Self.strong, Town.baseline]).rows
    let keys = rows.map { row in
      [
        row.scenario, row.indicator.rawValue, row.level, "\(row.year)", row.unit,
        row.statistic.rawValue,
      ].map { Array($0.utf8) }
    }
    // Years have four digits here, so their bytes are in order of their numbers.
    let isSorted = zip(keys, keys.dropFirst()).allSatisfy { first, second in
      for (left, right) in zip(first, second) where left != right {
        return left.lexicographicallyPrecedes(right)
      }
      return false
    }
    #expect(isSorted && rows.count > 500)
  }

  @Test("gives only the scenarios asked for, the same whichever stand beside them")
  func asked() throws {
    let alone = try Self.run([Self.strong])
    let both = try Self.run([Town.baseline, Self.strong])
    #expect(Set(alone.rows.map(\.scenario)) == ["strong"])
    #expect(alone.rows == both.rows.filter { $0.scenario == "strong" })
    #expect(alone.rows.contains { $0.statistic == .deltaP50 })
  }

  @Test("shows every probability with its range over the four treatments")
  func treatments() throws {
    let result = try Self.run([Town.baseline])
    let rows = result.rows.filter { $0.statistic == .probability && $0.unit != "x" }
      .filter { ![.bothRates, .oneRateOnly].contains($0.indicator) }
    #expect(rows.count == 5)
    for row in rows {
      func value(_ statistic: Statistic) -> Double? {
        result.value("baseline", row.indicator, row.level, row.year, statistic)
      }
      let all = result.treatments.filter {
        $0.target.indicator == row.indicator && $0.target.level == row.level
      }
      #expect(Set(all.map(\.treatment)) == Set(Treatment.allCases))
      #expect(value(.probabilityLow) == all.map(\.probability).min())
      #expect(value(.probabilityHigh) == all.map(\.probability).max())
      #expect(
        value(.probabilityLow) ?? 2 <= row.value && row.value <= value(.probabilityHigh) ?? -1)
    }
  }

  @Test("compares a scenario that changes an assumption with the baseline, too")
  func changedAssumption() throws {
    let changed = Town.scenario(
      "changed", assumptions: [Town.assumption("completion/evening", .constant(0.2))])
    let result = try Self.run([changed, Town.baseline], until: 2022)
    func value(_ indicator: Indicator, _ statistic: Statistic) -> Double? {
      result.value("changed", indicator, "evening", Year(2022), statistic)
    }
    // Completion is no business of the fit: the turns are the baseline's, fewer complete.
    #expect(value(.enrolment, .deltaP50) == 0 && value(.enrolment, .beatsBaseline) == 0)
    #expect(value(.personsTrained, .deltaP90) ?? 0 < 0)
    #expect(value(.personsTrained, .beatsBaseline) == 0)
  }

  @Test("fits anew where a scenario changes an assumption that the fit reads")
  func refit() throws {
    let changed = Town.scenario(
      "changed", assumptions: [Town.assumption("carry-over", .constant(1))])
    let result = try Self.run([changed, Town.baseline], until: 2022)
    let medians = ["changed", "baseline"].map {
      result.value($0, .enrolment, "total", Year(2022), .p50) ?? .nan
    }
    // All that 2021 lost is carried on, not a tenth of it.
    #expect(medians[0] > medians[1] * 1.02)
  }

  @Test("says where a scenario's intake shares are no year")
  func segments() throws {
    let changed = Town.scenario(
      "changed", assumptions: [Town.assumption("intake-share/craft/01-06", .constant(0.9))])
    #expect(throws: Study.Failure.self) { try Self.run([changed]) }
  }

  @Test("names the stages as they begin, in both languages")
  func progress() throws {
    nonisolated(unsafe) var stages: [LocalizedText] = []
    let study = Study(
      problem: try Town.problem(draws: 250), targets: [], scenarios: [Town.baseline],
      baseline: Town.baseline)
    _ = try study.run(executor: SerialExecutor()) { stages.append($0) }
    #expect(stages.count == 2 && stages.allSatisfy { $0.vi != $0.en })
  }
}
