import Probability
import Testing

@testable import EnrolmentModel

@Suite("The least effort that reaches a target")
struct LeastEffortMixTests {
  private static let keys = [
    CounsellingCampaign.key, EnterpriseTraining.key, ShortCourseProgramme.key,
  ]

  private static let scenario = Town.scenario(
    "three",
    [
      keys[0]: Town.setting(["coverage": 0.5, "effect": 0.3]),
      keys[1]: Town.setting(["coverage": 0.5, "effect": 0.3]),
      keys[2]: Town.setting(["coverage": 0.5, "effect": 0.3, "added-seats": 0.3]),
    ])

  private static let bench = Result {
    try Town.bench(changing: [
      "cost/\(keys[0])": .constant(40), "cost/\(keys[1])": .constant(10),
      "cost/\(keys[2])": .constant(22),
    ])
  }

  private static func mix(
    _ goal: Double, budget: Double? = nil
  ) throws -> LeastEffortMix {
    LeastEffortMix(
      Town.turnsTarget, goal: goal, budget: budget, levers: scenario, on: try bench.get())
  }

  /// P(target) with nothing and with everything.
  private static func ends() throws -> (none: Double, all: Double) {
    let bench = try bench.get()
    return (
      bench.chance(scenario.keeping([]), Town.turnsTarget).value,
      bench.chance(scenario, Town.turnsTarget).value
    )
  }

  @Test("costs ascend along the frontier and P never falls, from nothing at no cost")
  func frontier() throws {
    let own = try Self.mix(0.9999)
    #expect(own.frontier[0].cost == 0 && own.frontier[0].lever == nil)
    for (before, after) in zip(own.frontier, own.frontier.dropFirst()) {
      #expect(after.cost > before.cost)
      #expect(after.probability.value > before.probability.value)
    }
    #expect(own.frontier.count > 4)
    guard case .nothingHelps = own.end else {
      Issue.record("\(own.end)")
      return
    }
    // All that helps is spent: three levers at full strength, 72 billion.
    #expect(agree(own.mix.cost, 72))
    #expect(near(own.mix.probability.value, try Self.ends().all, 1e-9))
  }

  @Test(
    "trying all 27 mixes of half-steps finds none that is cheaper", arguments: [0.25, 0.5, 0.75])
  func bruteForce(part: Double) throws {
    let (none, all) = try Self.ends()
    let goal = none + part * (all - none)
    let bench = try Self.bench.get()
    let costs = [40.0, 10, 22]
    var least = Double.infinity
    for code in 0..<27 {
      let strengths = [code % 3, code / 3 % 3, code / 9].map { Double($0) / 2 }
      let mixed = Self.scenario.scaled(Dictionary(uniqueKeysWithValues: zip(Self.keys, strengths)))
      if bench.chance(mixed, Town.turnsTarget).value >= goal {
        least = min(least, zip(strengths, costs).reduce(0) { $0 + $1.0 * $1.1 })
      }
    }
    let own = try Self.mix(goal)
    #expect(agree(own.mix.cost, least), "\(own.mix.cost) for \(least)")
    #expect(own.mix.probability.value >= goal)
  }

  @Test("the mix that is proposed meets the goal when it is run again")
  func pruned() throws {
    let (none, all) = try Self.ends()
    let goal = none + 0.6 * (all - none)
    let own = try Self.mix(goal)
    guard case .goalMet = own.end else {
      Issue.record("\(own.end)")
      return
    }
    let again = try Self.bench.get().chance(
      Self.scenario.scaled(own.mix.strengths), Town.turnsTarget)
    #expect(again == own.mix.probability && again.value >= goal)
    #expect(own.mix.cost <= own.frontier[own.frontier.count - 1].cost)
  }

  @Test("no step costs more than the budget, and a budget that binds says so")
  func budget() throws {
    let own = try Self.mix(0.9999, budget: 21)
    #expect(own.frontier.allSatisfy { $0.cost <= 21 })
    guard case .budgetSpent = own.end else {
      Issue.record("\(own.end)")
      return
    }
    let more = try Self.mix(0.9999, budget: 1000)
    guard case .nothingHelps = more.end else {
      Issue.record("\(more.end)")
      return
    }
    #expect(more.mix.cost > own.mix.cost)
  }

  @Test("a goal that is met already costs nothing")
  func alreadyMet() throws {
    let own = try Self.mix(0.5 * (try Self.ends().none))
    #expect(own.mix.cost == 0 && own.frontier.count == 1)
    guard case .goalMet = own.end else {
      Issue.record("\(own.end)")
      return
    }
  }

  @Test("what money cannot buy is no part of a mix: closures and the day of counting")
  func unbought() throws {
    let bench = try Town.bench(changing: ["cost/\(CovidDisruption.key)": .constant(0)])
    var levers = Self.scenario.levers
    levers[CovidDisruption.key] = LeverSetting()
    let own = LeastEffortMix(
      Town.turnsTarget, goal: 0.9999, budget: nil, levers: Town.scenario("x", levers), on: bench)
    #expect(own.frontier.allSatisfy { $0.strengths[CovidDisruption.key] == nil })
    #expect(Set(own.mix.strengths.keys) == Set(Self.keys))
  }
}
