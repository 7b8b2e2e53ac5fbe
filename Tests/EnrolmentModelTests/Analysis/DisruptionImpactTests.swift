import Probability
import Testing

@testable import EnrolmentModel

@Suite("What the closures cost")
struct DisruptionImpactTests {
  private static let open = Town.rows.filter { $0.measure != .closureEvent }
  private static let impact = Result { DisruptionImpact(on: try Town.sharedBench.get()) }

  @Test("where no site ever closed there is no year to tell of")
  func open() throws {
    #expect(DisruptionImpact(on: try Town.bench(Self.open)).years.isEmpty)
  }

  @Test("tells of 2020 with three months closed and of 2021 with nine")
  func years() throws {
    let own = try Self.impact.get()
    #expect(own.years.map(\.year.number) == [2020, 2021])
    #expect(near(own.years[0].closedMonths, 3, 0.1) && near(own.years[1].closedMonths, 9, 0.1))
  }

  @Test("what is lost is the year without closures less the year as it was, draw by draw")
  func lost() throws {
    let own = try Self.impact.get()
    let fit = try Town.sharedBench.get().input.fit
    let plan = fit.problem.plan
    for cost in own.years {
      let path = cost.year - plan.historyFrom
      let undisturbed = plan.levels.indices.map {
        fit.draws.values(.undisturbed(level: $0, year: path))
      }
      let actual = fit.totalTurns(cost.year)
      let lost = actual.indices.map { draw in
        undisturbed.reduce(0) { $0 + $1[draw] } - actual[draw]
      }
      let expected = Summary(lost, [0.1, 0.5, 0.9]).quantiles
      let found = try #require(cost.lostTurns.last)
      #expect(found.level == "total" && cost.lostTurns.count == plan.levels.count + 1)
      #expect(zip(found.quantiles, expected).allSatisfy { near($0, $1, 1e-6) })
      #expect(cost.without[1] > cost.actual[1])
    }
  }

  @Test("nine months cost more than three, in turns, people and points")
  func more() throws {
    let own = try Self.impact.get()
    let (short, long) = (own.years[0], own.years[1])
    #expect(
      try #require(long.lostTurns.last).quantiles[1] > #require(short.lostTurns.last).quantiles[1])
    #expect(long.missingPersons[1] > short.missingPersons[1] && short.missingPersons[1] > 0)
    #expect(long.missingPoints[1] > short.missingPoints[1])
    // Fewer people are missing than turns: some come twice, drop out or were trained before.
    #expect(long.missingPersons[1] < long.without[1] - long.actual[1])
  }

  @Test("if closing took nothing from any level, nothing is lost")
  func harmless() throws {
    let none = Dictionary(
      uniqueKeysWithValues: ["college", "craft", "evening"].map {
        ("closure-effect/\($0)", Distribution.constant(1e-9))
      })
    let changing = none.merging(["carry-over": .constant(0)]) { $1 }
    let own = DisruptionImpact(on: try Town.bench(changing: changing, draws: 500))
    for cost in own.years {
      let lost = try #require(cost.lostTurns.last).quantiles
      #expect(lost.allSatisfy { near($0, 0, 0.01) })
    }
  }
}
