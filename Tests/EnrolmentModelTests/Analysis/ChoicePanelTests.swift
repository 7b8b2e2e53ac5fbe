import Probability
import Testing

@testable import EnrolmentModel

@Suite("The answer under each choice that no evidence settles")
struct ChoicePanelTests {
  private static func panel(_ target: Target) throws -> ChoicePanel {
    try ChoicePanel(
      target, in: Town.baseline,
      Study(
        problem: Town.problem(draws: 500), targets: Town.targets, scenarios: [],
        baseline: Town.baseline), executor: SerialExecutor())
  }
  private static let trained = Result { try panel(Town.trainedTarget) }

  private static func row(
    _ panel: ChoicePanel, _ definition: ChoicePanel.Definition
  ) throws -> ChoicePanel.Row {
    try #require(panel.rows.first { $0.choice == .definition(definition) })
  }

  @Test("shows all four treatments, the default first, and their spread")
  func treatments() throws {
    let own = try Self.trained.get()
    let treatments = own.rows.prefix(4).map(\.choice)
    #expect(treatments[0] == .treatment(.intervention))
    #expect(Set(treatments) == Set(Treatment.allCases.map { .treatment($0) }))
    let values = own.rows.prefix(4).map(\.probability.value)
    #expect(own.treatmentRange == (values.min() ?? 0)...(values.max() ?? 0))
    #expect(Set(values).count > 1)
  }

  @Test("of the definitions each target has those that its indicator can mean")
  func definitions() throws {
    let turns = try Self.panel(Town.turnsTarget)
    #expect(turns.rows.count == 4)
    let certified = try Self.panel(Town.certifiedTarget)
    #expect(
      certified.rows.dropFirst(4).map(\.choice)
        == [.definition(.everyCompletion), .definition(.ofLabourForce)])
    #expect(try Self.trained.get().rows.count == 7)
  }

  @Test("the default row is the run itself")
  func defaultRow() throws {
    let bench = try Town.bench(draws: 500)
    let own = try Self.trained.get().rows[0]
    #expect(own.probability == bench.chance(Town.baseline, Town.trainedTarget))
    #expect(
      own.quantiles
        == Summary(bench.outcome(Town.baseline, Town.trainedTarget), [0.1, 0.5, 0.9]).quantiles)
  }

  @Test("readings change the assumptions that they are about, and no other")
  func overrides() throws {
    let book = try Town.book(Town.plan())
    func changed(_ definition: ChoicePanel.Definition) -> [String] {
      definition.overrides(book, Town.plan()).map(\.key)
    }
    #expect(changed(.withoutShortCourses) == ["counts-as-trained/evening"])
    #expect(
      changed(.everyCompletion)
        == ["already-trained/college", "already-trained/craft", "already-trained/evening"])
    #expect(changed(.ofLabourForce).isEmpty)
    #expect(
      ChoicePanel.Definition.everyCompletion.overrides(book, Town.plan()).allSatisfy {
        $0.distribution == .constant(0)
      })
  }

  @Test("a share of the labour force is no larger than one of the people in work")
  func labourForce() throws {
    let own = try Self.trained.get()
    let share = try Self.row(own, .ofLabourForce)
    #expect(zip(share.quantiles, own.rows[0].quantiles).allSatisfy { $0 <= $1 })
    #expect(share.probability.value <= own.rows[0].probability.value)
  }

  @Test("where short courses do not count, the rate no longer moves with them")
  func shortCourses() throws {
    let programme = Town.scenario(
      "programme",
      [
        ShortCourseProgramme.key: Town.setting([
          "coverage": 1, "effect": 1, "added-seats": 1,
        ])
      ])
    // Only evening courses are in the programme's pool here.
    let pools: [String: Distribution] = [
      "pool/rural-workers/college": .constant(0), "pool/rural-workers/craft": .constant(0),
    ]
    let bench = try Town.bench(changing: pools, draws: 500)
    let with = bench.outcome(programme, Town.trainedTarget)
    #expect(with != bench.outcome(Town.baseline, Town.trainedTarget))
    let strict = try Town.bench(
      changing: pools.merging(["counts-as-trained/evening": .constant(0)]) { $1 }, draws: 500)
    #expect(
      strict.outcome(programme, Town.trainedTarget)
        == strict.outcome(Town.baseline, Town.trainedTarget))
  }
}
