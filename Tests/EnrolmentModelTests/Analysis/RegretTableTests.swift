import Probability
import Testing

@testable import EnrolmentModel

@Suite("Packages in worlds of closures")
struct RegretTableTests {
  private static let programme = Town.scenario(
    "programme",
    [
      ShortCourseProgramme.key: Town.setting([
        "coverage": 0.8, "effect": 0.3, "added-seats": 0.5,
      ])
    ])
  private static let online = Town.scenario(
    "online", [OnlineSwitch.key: Town.setting(["coverage": 1, "effect": 1])])

  private static let table = Result {
    RegretTable(
      of: Town.turnsTarget, for: [Town.baseline, programme, online],
      on: try Town.sharedBench.get())
  }

  @Test("nothing is regretted of the best package of a world, and nothing below zero of any")
  func regrets() throws {
    let own = try Self.table.get()
    for world in own.worlds.indices {
      let column = own.rows.map { $0.regrets[world] }
      #expect(column.allSatisfy { $0 >= 0 } && column.contains(0))
      let best = own.rows.map { $0.probabilities[world].value }.max()
      #expect(
        own.rows.allSatisfy { near($0.regrets[world], (best ?? 0) - $0.probabilities[world].value) }
      )
    }
    #expect(own.rows.contains { $0.largestRegret > 0 })
    let robust = try #require(own.mostRobust)
    #expect(own.rows.allSatisfy { $0.largestRegret >= robust.largestRegret })
  }

  @Test("the world of the baseline's own assumption leaves every package as it is")
  func assumed() throws {
    let own = try Self.table.get()
    let bench = try Town.sharedBench.get()
    #expect(own.worlds[0].closedMonths == nil)
    for row in own.rows {
      #expect(row.probabilities[0] == bench.chance(row.scenario, Town.turnsTarget))
    }
  }

  @Test("a world replaces the closures of a package, whatever the package says of them")
  func replaces() throws {
    let bench = try Town.sharedBench.get()
    let closed = Town.scenario(
      "closed", [CovidDisruption.key: Town.setting(["coverage": 1, "closed-months": 6])])
    let own = RegretTable(of: Town.turnsTarget, for: [Town.baseline, closed], on: bench)
    // In its own world the package keeps its closures; in each other they are the world's.
    #expect(own.rows[1].probabilities[0].value < own.rows[0].probabilities[0].value)
    for world in own.worlds.indices.dropFirst() {
      #expect(own.rows[0].probabilities[world] == own.rows[1].probabilities[world])
    }
  }

  @Test("more months of closure never make turns likelier")
  func order() throws {
    let own = try Self.table.get()
    let base = own.rows[0].medians
    #expect(own.worlds.map(\.closedMonths) == [nil, 0, 1, 3, 6])
    #expect(base[1] >= base[2] && base[2] >= base[3] && base[3] >= base[4] && base[1] > base[4])
  }

  @Test("teaching online is worth nothing where nothing closes, and most where all does")
  func online() throws {
    let own = try Self.table.get()
    #expect(own.rows[2].medians[1] == own.rows[0].medians[1])
    #expect(own.rows[2].medians[4] > own.rows[0].medians[4])
  }
}
