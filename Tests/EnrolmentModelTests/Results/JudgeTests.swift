import Testing

@testable import EnrolmentModel

@Suite("The verdict on an ensemble made by hand")
struct JudgeTests {
  private static let draws = 500

  /// A simulation whose numbers are overwritten: college has 1000 + draw turns, craft 2000 and
  /// evening 3000; the other scenario has 10 more in college in the first 100 draws.
  private static func rows(
    certified: Bool = true
  ) throws -> [ResultRow] {
    let targets = [
      Town.target(.enrolment, "total", 6250), Town.target(.trainedLabourRate, "all", 0.65),
      Town.target(.certifiedLabourRate, "all", 0.45),
      Town.target(.enrolment, "college", 1, year: 2023),
    ]
    let rows = Town.rows.filter { certified || $0.measure != .certifiedLabourRate }
    let simulator = try Town.simulate(
      [Town.baseline, Town.scenario("other")], Town.problem(rows, draws: draws), targets: targets)
    for (index, ensemble) in simulator.ensembles.enumerated() {
      for draw in 0..<draws {
        let more = index == 1 && draw < 100 ? 10.0 : 0
        ensemble.start(.turns(level: 0), year: 0)[draw] = 1000 + Double(draw) + more
        ensemble.start(.turns(level: 1), year: 0)[draw] = 2000
        ensemble.start(.turns(level: 2), year: 0)[draw] = 3000
        // From 60 % up by a hundredth of a point a draw; certified falls from 50 % as much.
        ensemble.start(.trainedRate, year: 0)[draw] = 0.6 + Double(draw) / 5000
        ensemble.start(.certifiedRate, year: 0)[draw] = 0.5 - Double(draw) / 5000
        simulator.shared.start(.denominator, year: 0)[draw] = 1_000_000
        simulator.shared.start(.trainedPerTurn, year: 0)[draw] = 1e-6
        simulator.shared.start(.certifiedPerTurn, year: 0)[draw] = 0
      }
    }
    let judge = Judge([simulator])
    judge.add([simulator], executor: SerialExecutor())
    return judge.rows
  }

  private func value(
    _ rows: [ResultRow], _ indicator: Indicator, _ level: String, _ statistic: Statistic,
    unit: String? = nil, scenario: String = "baseline"
  ) -> Double? {
    let found = rows.filter {
      $0.scenario == scenario && $0.indicator == indicator && $0.level == level
        && $0.statistic == statistic && $0.unit == unit ?? indicator.unit
    }
    return found.count == 1 ? found[0].value : nil
  }

  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    value.map { agree($0, expected) } ?? false
  }

  @Test("has the distribution of each level, group and total")
  func distributions() throws {
    let rows = try Self.rows()
    #expect(isNear(value(rows, .enrolment, "total", .mean), 6249.5))
    #expect(isNear(value(rows, .enrolment, "total", .p10), 6049.9))
    #expect(isNear(value(rows, .enrolment, "college", .p90), 1449.1))
    #expect(value(rows, .enrolment, "craft-and-evening", .p50) == 5000)
    #expect(value(rows, .enrolment, "craft-and-evening", .sd) == 0)
    #expect(isNear(value(rows, .trainedStock, "all", .p50), 649_900))
  }

  @Test("has the probability of each target with its error, and the gaps to it")
  func reach() throws {
    let rows = try Self.rows()
    #expect(value(rows, .enrolment, "total", .target) == 6250)
    // Draws 250 to 499 reach it: none of the first replicate, all of the second.
    #expect(value(rows, .enrolment, "total", .probability) == 0.5)
    #expect(value(rows, .enrolment, "total", .probabilitySE) == 0.5)
    #expect(isNear(value(rows, .enrolment, "total", .gapP50), -0.5))
    #expect(isNear(value(rows, .enrolment, "total", .gapP10), -200.1))
    #expect(isNear(value(rows, .planFulfilment, "total", .p50), 6249.5 / 6250))
    // A target of another year is none of this year's.
    #expect(value(rows, .enrolment, "college", .target) == nil)
  }

  @Test("has a rate's gap in people and in turns, but not in turns that no plan could add")
  func rateGaps() throws {
    let rows = try Self.rows()
    #expect(isNear(value(rows, .trainedLabourRate, "all", .gapP90, unit: "fraction"), 0.03982))
    #expect(isNear(value(rows, .trainedLabourRate, "all", .gapP90, unit: "persons"), 39_820))
    #expect(isNear(value(rows, .trainedLabourRate, "all", .gapP90, unit: "turns"), 39_820))
    // At P10 it is 40,020 turns short, and all seats are 40,000.
    #expect(isNear(value(rows, .trainedLabourRate, "all", .gapP10, unit: "persons"), -40_020))
    #expect(value(rows, .trainedLabourRate, "all", .gapP10, unit: "turns") == nil)
    // Nothing within the year certifies anybody, so no turns reach that target.
    #expect(value(rows, .certifiedLabourRate, "all", .gapP50, unit: "turns") == nil)
    #expect(value(rows, .certifiedLabourRate, "all", .gapP50, unit: "persons") != nil)
  }

  @Test("has the differences from the baseline paired by draw; ties do not beat it")
  func differences() throws {
    let rows = try Self.rows()
    func other(_ statistic: Statistic, _ level: String = "total") -> Double? {
      value(rows, .enrolment, level, statistic, scenario: "other")
    }
    #expect(other(.beatsBaseline) == 0.2 && other(.beatsBaseline, "craft") == 0)
    #expect(other(.deltaP10) == 0 && other(.deltaP50) == 0 && other(.deltaP90) == 10)
    #expect(value(rows, .enrolment, "total", .deltaP50) == nil)
    #expect(value(rows, .labourForce, "all", .deltaP50, scenario: "other") == nil)
  }

  @Test("has the probability of both rates and of one only")
  func joint() throws {
    let rows = try Self.rows()
    // Trained from draw 250 on, certified up to draw 250: both in one draw of 500.
    #expect(isNear(value(rows, .bothRates, "all", .probability), 1.0 / 500))
    #expect(isNear(value(rows, .oneRateOnly, "all", .probability), 499.0 / 500))
  }

  @Test("has no row of a certified rate that nobody published")
  func unknown() throws {
    let rows = try Self.rows(certified: false)
    #expect(
      !rows.contains { [.certifiedLabourRate, .bothRates, .oneRateOnly].contains($0.indicator) })
    #expect(rows.contains { $0.indicator == .trainedLabourRate })
  }
}
