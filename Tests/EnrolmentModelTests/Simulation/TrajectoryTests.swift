import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("One trajectory of the chain")
struct TrajectoryTests {
  /// One level with certain shares and even luck: only the turns differ from draw to draw.
  private func problem(
    _ changing: [String: Distribution] = [:], asOf: Day = Town.day(2022, 3, 4), until: Int = 2022
  ) throws -> FitProblem {
    let certain: [String: Distribution] = [
      "intake-profile/base-sd": .constant(0), "intake-profile/year-sd": .constant(0),
      "remaining-closures": .constant(0), "closure-effect/evening": .constant(0.4),
      "catch-up-within-year": .constant(0), "carry-over": .constant(0.1),
      "distinct-persons/evening": .constant(0.9), "completion/evening": .constant(0.8),
      "already-trained/evening": .constant(0.3), "in-labour-force/evening": .constant(0.9),
      "stays-in-city/evening": .constant(0.8), "counts-as-trained/evening": .constant(1),
      "capacity-over-demand": .constant(5), "closure-completion-shift": .constant(-0.5),
      "pool/school-leavers/evening": .constant(0.5),
    ]
    let rows = Town.rows.filter { $0.levels.isEmpty && $0.measure != .closureEvent }
    return try Town.problem(
      rows + ObservationSetTests.linearRows(), plan: Town.oneLevelPlan(),
      changing: certain.merging(changing) { _, new in new }, draws: 500, asOf: asOf, until: until)
  }

  /// Half of the year, plus the part of November and December that ends in time; see CompletionLag.
  private let sameYear = 0.5 + (4 + 2.0 / 3) / 15 + 1.0 / 18

  @Test("completes this year's courses and the end of last year's: worked by hand in every draw")
  func completers() throws {
    let simulator = try Town.simulate(problem())
    let fit = simulator.input.fit
    let (now, before) = (
      fit.turns(level: 0, year: Year(2022)), fit.turns(level: 0, year: Year(2021))
    )
    let found = simulator.values(0, .completers(level: 0))
    let new = simulator.values(0, .newlyTrained(level: 0))
    for draw in found.indices {
      let expected = 0.72 * (sameYear * now[draw] + (1 - sameYear) * before[draw])
      #expect(agree(found[draw], expected))
      #expect(agree(new[draw], expected * 0.7 * 0.9 * 0.8))
    }
  }

  @Test("moves the rate by what a turn yields times the turns that levers add")
  func yield() throws {
    let scenario = Town.scenario(
      "more",
      [
        CounsellingCampaign.key: Town.setting(
          from: Month(Year(2022), 1), ramp: 0, ["coverage": 1, "effect": 0.1])
      ])
    let simulator = try Town.simulate(
      [Town.baseline, scenario], problem(asOf: Town.day(2022, 1, 15)), targets: [])
    let yields = simulator.shared.yieldPerTurn(certified: false, year: 0)
    let turns = (0..<2).map { simulator.values($0, .turns(level: 0)) }
    let rates = (0..<2).map { simulator.values($0, .trainedRate) }
    for draw in yields.indices {
      let more = turns[1][draw] - turns[0][draw]
      #expect(agree(more, 0.05 * turns[0][draw], 1e-9))
      // A difference of rates of size one has an error of 1e-16; it is about 1e-4 here.
      #expect(agree(rates[1][draw] - rates[0][draw], yields[draw] * more, 1e-9))
    }
    #expect(yields.allSatisfy { $0 > 0 })
  }

  private func covid(_ months: Double) -> Scenario {
    Town.scenario(
      "covid", [CovidDisruption.key: Town.setting(["coverage": 1, "closed-months": months])])
  }

  @Test("carries a share of what further closures take into the next year")
  func carryOver() throws {
    let simulator = try Town.simulate([Town.baseline, covid(5)], problem(until: 2023), targets: [])
    let ratios = [2022, 2023].map { year in
      zip(
        simulator.values(1, .turns(level: 0), year), simulator.values(0, .turns(level: 0), year)
      ).map { $0 / $1 }
    }
    for draw in ratios[0].indices {
      #expect(ratios[0][draw] < 0.9)
      #expect(agree(ratios[1][draw], Double.exp(0.1 * (1 - ratios[0][draw]))))
    }
  }

  @Test("completes less while sites are closed: six months take half of the log-odds' shift")
  func completion() throws {
    // Nothing is lost by closures here but the completion.
    let simulator = try Town.simulate(
      [Town.baseline, covid(6)], problem(["closure-effect/evening": .constant(0)]), targets: [])
    let odds = 4 * Double.exp(-0.25)
    let (base, shut) = (
      simulator.values(0, .completers(level: 0)), simulator.values(1, .completers(level: 0))
    )
    #expect(zip(base, shut).allSatisfy { agree($1 / $0, odds / (1 + odds) / 0.8) })
    #expect(simulator.values(0, .turns(level: 0)) == simulator.values(1, .turns(level: 0)))
  }

  @Test("puts no lever's closures into months that are known already")
  func knownMonths() throws {
    func closures(from: Int, months: Double) -> Scenario {
      let span = (Month(Year(2022), from), Month(Year(2022), 12))
      return Town.scenario(
        "from-\(from)",
        [
          CovidDisruption.key: LeverSetting(
            from: span.0, until: span.1, ramp: 0,
            quantities: ["coverage": .constant(1), "closed-months": .constant(months)])
        ])
    }
    // Half of the twelve months are over and were open, so half of six closed months remain.
    let simulator = try Town.simulate(
      [closures(from: 1, months: 6), closures(from: 7, months: 3), closures(from: 7, months: 6)],
      problem(asOf: Town.day(2022, 6, 30)), targets: [])
    let turns = (0..<3).map { simulator.values($0, .turns(level: 0)) }
    #expect(zip(turns[0], turns[1]).allSatisfy { agree($0, $1) })
    // Six months after June are more than three (negative control).
    #expect(zip(turns[0], turns[2]).allSatisfy { $0 > $1 })
  }
}
