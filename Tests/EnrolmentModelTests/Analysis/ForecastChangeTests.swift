import Probability
import Testing

@testable import EnrolmentModel

@Suite("From one forecast to another")
struct ForecastChangeTests {
  private typealias State = ForecastChange.State

  private static func state(
    _ rows: [Evidence] = Town.rows, asOf: Day = Town.day(2022, 3, 4),
    changing: [String: Distribution] = [:], scenario: Scenario = Town.baseline,
    targets: [Target] = Town.targets
  ) throws -> ForecastChange.State {
    let usual = try Town.problem(rows, changing: changing, draws: 500)
    let problem = FitProblem(
      plan: usual.plan, book: usual.book, segments: usual.segments,
      selection: EvidenceSelection(rows, plan: usual.plan, asOf: asOf), asOf: asOf,
      treatment: usual.treatment, draws: 500, seed: usual.seed, until: usual.until)
    return State(
      study: Study(
        problem: problem, targets: targets, scenarios: [scenario], baseline: Town.baseline),
      scenario: scenario, rows: rows)
  }

  private static func change(_ old: State, _ new: State) throws -> ForecastChange {
    try ForecastChange(from: old, to: new, executor: SerialExecutor())
  }

  private static func ends(_ state: State) throws -> [ForecastChange.Key: ForecastChange.Standing] {
    try Workbench(state.study, for: [state.scenario], executor: SerialExecutor())
      .standings(of: state.scenario)
  }

  /// The causes after which a median moved.
  private func moved(_ change: ForecastChange) -> [ForecastChange.Cause] {
    var before = change.start
    return change.steps.compactMap { step in
      defer { before = step.standings }
      return zip(before, step.standings).contains { $0.median != $1.median } ? step.cause : nil
    }
  }

  @Test("nothing changed, so nothing moves")
  func nothing() throws {
    let change = try Self.change(Self.state(), Self.state())
    #expect(
      moved(change).isEmpty
        && change.steps.map(\.cause) == [.newData, .revisedData, .assumptions, .levers])
    #expect(change.rows.new.isEmpty && change.rows.revised.isEmpty)
  }

  @Test("starts at the earlier answer and ends at the later one, to the last bit")
  func ends() throws {
    let old = try Self.state(asOf: Town.day(2020, 6, 1))
    let new = try Self.state(
      changing: ["carry-over": .constant(0.2)],
      scenario: Town.scenario(
        "strong", [CounsellingCampaign.key: Town.setting(["coverage": 0.8, "effect": 0.3])]))
    let change = try Self.change(old, new)
    let (first, last) = (try Self.ends(old), try Self.ends(new))
    #expect(!change.targets.isEmpty)
    for (index, target) in change.targets.enumerated() {
      let key = ForecastChange.Key(target)
      #expect(change.start[index].median == first[key]?.median)
      #expect(change.steps.last?.standings[index].median == last[key]?.median)
      #expect(change.steps.last?.standings[index].probability == last[key]?.probability)
    }
  }

  @Test("a figure about something new moves the first step alone")
  func newData() throws {
    let fresh = Town.row(
      levels: [0], year: 2022, months: 1...2, value: 500, published: Town.day(2022, 3, 1))
    let change = try Self.change(Self.state(), Self.state(Town.rows + [fresh]))
    #expect(moved(change) == [.newData])
    #expect(change.rows.new == [fresh] && change.rows.revised.isEmpty)
  }

  @Test("a corrected figure moves the second step alone")
  func revised() throws {
    guard
      let index = Town.rows.firstIndex(where: {
        $0.measure == .enrolment && $0.isOneFullYear && $0.levels.count == 3
      }),
      let value = Town.rows[index].number
    else {
      Issue.record("the town has no total")
      return
    }
    var rows = Town.rows
    let year = rows[index].year.number
    rows[index] = Town.row(year: year, value: value * 1.2)
    let change = try Self.change(Self.state(), Self.state(rows))
    #expect(moved(change) == [.revisedData])
    #expect(change.rows.new.isEmpty && change.rows.revised.count == 2)
  }

  @Test("an assumption, a lever and a target each move their own step")
  func others() throws {
    let assumption = try Self.change(
      Self.state(), Self.state(changing: ["carry-over": .constant(0.5)]))
    #expect(moved(assumption) == [.assumptions])
    let lever = try Self.change(
      Self.state(),
      Self.state(
        scenario: Town.scenario(
          "baseline", [CounsellingCampaign.key: Town.setting(["coverage": 0.8, "effect": 0.3])])))
    #expect(moved(lever) == [.levers])
    let lower = try Self.change(
      Self.state(), Self.state(targets: [Town.target(.enrolment, "total", 15_000)]))
    let (before, after) = (lower.start[0].probability, lower.steps[2].standings[0].probability)
    #expect(moved(lower).isEmpty && after > before)
  }

  @Test("what an earlier program printed is the start, and the model a step of its own")
  func printed() throws {
    let change = try Self.change(Self.state(), Self.state())
    let old = ForecastChange.Standing(median: 20_000, probability: 0.5)
    let longer = change.preceded(by: change.targets.map { $0.level == "total" ? old : nil })
    let total = try #require(change.targets.firstIndex { $0.level == "total" })
    #expect(longer.start[total].median == 20_000 && longer.steps[0].cause == .model)
    #expect(longer.steps[0].standings[total].median == change.start[total].median)
    #expect(longer.start[0].median == change.start[0].median)
  }
}
