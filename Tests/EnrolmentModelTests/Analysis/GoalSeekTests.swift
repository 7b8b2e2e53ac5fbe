import Probability
import Testing

@testable import EnrolmentModel

@Suite("How strong a lever would have to be")
struct GoalSeekTests {
  private static let programme = Town.scenario(
    "programme",
    [
      ShortCourseProgramme.key: Town.setting([
        "coverage": 0.2, "effect": 0.5, "added-seats": 0.5,
      ])
    ])

  private static func seek(
    _ goal: Double, _ target: Target = Town.turnsTarget, turning levers: [String]? = nil,
    of scenario: Scenario = programme
  ) throws -> (seek: GoalSeek, bench: Workbench<SerialExecutor>) {
    let bench = try Town.sharedBench.get()
    let levers = levers ?? scenario.orderedLevers.map { $0.lever.key }
    return (
      GoalSeek(target, goal: goal, turning: levers, of: scenario, on: bench), bench
    )
  }

  /// P(target) without the lever and with all of it.
  private static let ends = Result {
    let bench = try Town.sharedBench.get()
    let none = bench.chance(programme.scaled([ShortCourseProgramme.key: 0]), Town.turnsTarget)
    let all = bench.chance(programme.scaled([ShortCourseProgramme.key: 5]), Town.turnsTarget)
    return (none: none.value, all: all.value)
  }

  @Test("a goal within reach is met at the strength named, and not one step below")
  func reached() throws {
    let ends = try Self.ends.get()
    try #require(ends.all > ends.none + 0.05)
    let goal = (ends.none + ends.all) / 2
    let (own, bench) = try Self.seek(goal)
    guard case .reached(let strength) = own.answer else {
      Issue.record("\(own.answer)")
      return
    }
    let again = bench.chance(
      Self.programme.scaled([ShortCourseProgramme.key: strength]), Town.turnsTarget)
    #expect(again.value >= goal && again.value <= goal + 3 * again.standardError)
    let below = own.points.last { $0.strength < strength }
    #expect(try #require(below).probability.value < goal)
    // Written into a scenario by hand it is the same: 0.2 · strength of the districts.
    let written = Town.scenario(
      "written",
      [
        ShortCourseProgramme.key: Town.setting([
          "coverage": 0.2 * strength, "effect": 0.5, "added-seats": min(1, 0.5 * strength),
        ])
      ])
    #expect(near(bench.chance(written, Town.turnsTarget).value, again.value, 0.005))
  }

  @Test("with other dice the named strength gives the wanted P within its Monte-Carlo error")
  func otherDice() throws {
    let ends = try Self.ends.get()
    let goal = (ends.none + ends.all) / 2
    guard case .reached(let strength) = try Self.seek(goal).seek.answer else {
      Issue.record("not reached")
      return
    }
    let own = try Town.sharedBench.get().chance(
      Self.programme.scaled([ShortCourseProgramme.key: strength]), Town.turnsTarget)
    let other = try Town.bench(draws: 4000, seed: 1).chance(
      Self.programme.scaled([ShortCourseProgramme.key: strength]), Town.turnsTarget)
    let error = own.standardError + other.standardError
    #expect(near(other.value, goal, 4 * error))
  }

  @Test("a goal out of reach names the best that the lever can do, at all districts")
  func unreachable() throws {
    let ends = try Self.ends.get()
    try #require(ends.all < 0.995)
    let (own, _) = try Self.seek(0.9999)
    guard case .unreachable(let strength, let best) = own.answer else {
      Issue.record("\(own.answer)")
      return
    }
    #expect(own.most == 5 && best == own.points.map(\.probability.value).max())
    #expect(own.points.first { $0.strength == strength }?.probability.value == best)
    #expect(near(best, ends.all, 1e-9) && best < own.goal)
  }

  @Test("a goal that is met already says so, at no strength")
  func alreadyMet() throws {
    let (own, _) = try Self.seek(0.5 * (try Self.ends.get().none))
    guard case .alreadyMet = own.answer else {
      Issue.record("\(own.answer)")
      return
    }
    #expect(own.points[0].strength == 0)
  }

  @Test("a target that no draw of the lever moves is independent of it")
  func independent() throws {
    let scenario = Town.scenario(
      "assessment", [NationalSkillsAssessment.key: LeverSetting()])
    guard case .independent = try Self.seek(0.99, of: scenario).seek.answer else {
      Issue.record("turns depend on the assessment")
      return
    }
    // Control: the certified rate does depend on it.
    let certified = try Self.seek(0.9999, Town.certifiedTarget, of: scenario).seek.answer
    if case .independent = certified { Issue.record("the certified rate does not depend on it") }
  }

  @Test("levers that are not turned stay as they are")
  func others() throws {
    var levers = Self.programme.levers
    levers[EnterpriseTraining.key] = Town.setting(["coverage": 0.5, "effect": 0.4])
    let both = Town.scenario("both", levers)
    let (own, bench) = try Self.seek(0.9999, turning: [ShortCourseProgramme.key], of: both)
    let rest = bench.chance(both.keeping([EnterpriseTraining.key]), Town.turnsTarget)
    #expect(own.points[0].probability == rest)
    let alone = bench.chance(Town.baseline, Town.turnsTarget)
    #expect(rest.value > alone.value)
  }

  @Test("more of the lever never lowers P, since it only adds turns")
  func monotone() throws {
    let (own, _) = try Self.seek(0.9999)
    let values = own.points.map(\.probability.value)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 } && values.count == 9)
  }
}
