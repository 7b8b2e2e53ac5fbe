import Probability
import Testing

@testable import EnrolmentModel

@Suite("The simulation")
struct SimulatorTests {
  private static let counselling = CounsellingCampaign.key
  private static let sites = QuarantineSitesReturned.key

  private func month(_ number: Int, _ year: Int) -> Month { Month(Year(year), number) }

  /// A strong counselling campaign and all sites back.
  private static let strong = Town.scenario(
    "strong",
    [
      counselling: Town.setting(["coverage": 0.8, "effect": 0.3]),
      sites: Town.setting(["coverage": 1]),
    ])

  @Test("of levers of zero strength is the baseline to the last bit, one by one and together")
  func zeroStrength() throws {
    let zeros: [String: LeverSetting] = [
      Self.counselling: Town.setting(["coverage": 0, "effect": 0.3]),
      Self.sites: Town.setting(["coverage": 0]),
      CovidDisruption.key: Town.setting(["coverage": 0, "closed-months": 6]),
    ]
    let noEffect = Town.scenario(
      "no-effect", [Self.counselling: Town.setting(["coverage": 0.8, "effect": 0])])
    let scenarios =
      [Town.baseline, noEffect, Town.scenario("all", zeros), Self.strong]
      + zeros.map { Town.scenario($0, [$0: $1]) }
    let simulator = try Town.simulate(scenarios, Town.problem(draws: 750, until: 2024))
    let base = simulator.bits(0)
    for (index, scenario) in scenarios.enumerated() where scenario.name != "strong" {
      let isSame = simulator.bits(index) == base
      #expect(isSame, "\(scenario.name)")
    }
    // A lever that is strong is no baseline (negative control).
    #expect(simulator.bits(3) != base)
  }

  @Test("of levers that start after the report is the baseline to the last bit")
  func afterHorizon() throws {
    let levers = [
      Self.counselling: Town.setting(
        from: month(1, 2023), until: month(12, 2023), ["coverage": 1, "effect": 0.5]),
      CovidDisruption.key: Town.setting(
        from: month(1, 2023), until: month(12, 2023), ["coverage": 1, "closed-months": 6]),
    ]
    let scenarios = [Town.baseline, Town.scenario("later", levers)]
    let short = try Town.simulate(scenarios, Town.problem(draws: 500))
    #expect(short.bits(1) == short.bits(0))
    // Reported a year longer, 2022 is still the baseline and 2023 is not.
    let long = try Town.simulate(scenarios, Town.problem(draws: 500, until: 2023))
    let half = long.bits(0).count / 2
    #expect(long.bits(1).prefix(half) == long.bits(0).prefix(half))
    #expect(long.bits(1).suffix(half) != long.bits(0).suffix(half))
  }

  @Test("has the same bytes for any number of threads and any order of blocks")
  func threads() throws {
    let problem = try Town.problem(draws: 2200, until: 2023)
    let scenarios = [Town.baseline, Self.strong]
    let serial = try Town.simulate(scenarios, problem)
    func isSame(_ executor: some BlockExecutor) throws -> Bool {
      let other = try Town.simulate(scenarios, problem, executor: executor)
      return serial.bits(0) == other.bits(0) && serial.bits(1) == other.bits(1)
        && serial.shared.denominator(year: 1) == other.shared.denominator(year: 1)
    }
    #expect(try isSame(BackwardExecutor()))
    for threads in [1, 2, 8] { #expect(try isSame(SideBySideExecutor(threads: threads))) }
  }

  @Test("gives a scenario the same luck whichever scenarios stand beside it")
  func neighbours() throws {
    let problem = try Town.problem(draws: 500)
    let covid = Town.scenario("covid", [CovidDisruption.key: LeverSetting()])
    let many = try Town.simulate([Town.baseline, covid, Self.strong], problem)
    let alone = try Town.simulate([Self.strong], problem)
    #expect(many.bits(2) == alone.bits(0))
  }

  @Test("moves no rate of 2022 by a college intake of 2022, but moves later ones")
  func collegeIntake() throws {
    let pools = ["craft", "evening"].map { ("pool/school-leavers/\($0)", Distribution.constant(0)) }
    let scenario = Town.scenario(
      "college", [Self.counselling: Town.setting(["coverage": 1, "effect": 0.5])])
    let simulator = try Town.simulate(
      [Town.baseline, scenario],
      Town.problem(
        changing: Dictionary(uniqueKeysWithValues: pools), draws: 500, until: 2025))
    let (base, moved) = (
      simulator.values(0, .turns(level: 0)), simulator.values(1, .turns(level: 0))
    )
    #expect(zip(base, moved).contains { $1 > $0 * 1.05 })
    #expect(zip(base, moved).allSatisfy { $1 >= $0 })
    for year in [2022, 2023] {
      #expect(simulator.values(0, .trainedRate, year) == simulator.values(1, .trainedRate, year))
      #expect(
        simulator.values(0, .certifiedRate, year) == simulator.values(1, .certifiedRate, year))
    }
    let (rate, later) = (
      simulator.values(0, .trainedRate, 2025), simulator.values(1, .trainedRate, 2025)
    )
    #expect(zip(rate, later).allSatisfy { $1 >= $0 } && rate != later)
  }

  @Test("keeps its bounds in wild draws: nothing negative, 0 ≤ certified ≤ trained ≤ 1")
  func bounds() throws {
    let wild: [String: Distribution] = [
      "rate/residual-scale": .constant(0.3), "rate/certified-residual-scale": .constant(0.5),
      "rate/drift": .normal(mean: 0, sd: 0.3), "rate/hazard": .normal(mean: 0, sd: 0.5),
      "rate/increment-level": .normal(mean: 0, sd: 0.5), "rate/certified-drift": .constant(0.3),
      "theta/sigma_eta": .constant(0.6),
    ]
    let simulator = try Town.simulate(
      [Town.baseline, Self.strong], Town.problem(changing: wild, draws: 1000, until: 2025))
    var touched = (low: false, high: false, equal: false)
    for scenario in 0..<2 {
      for year in 2022...2025 {
        let trained = simulator.values(scenario, .trainedRate, year)
        let certified = simulator.values(scenario, .certifiedRate, year)
        #expect(zip(trained, certified).allSatisfy { 0 <= $1 && $1 <= $0 && $0 <= 1 })
        touched.low = touched.low || trained.contains(0)
        touched.high = touched.high || trained.contains(1)
        touched.equal = touched.equal || zip(trained, certified).contains { $0 == $1 && $0 < 1 }
        for level in 0..<3 {
          for column in [Ensemble.Column.turns, Ensemble.Column.completers].map({ $0(level) }) {
            #expect(simulator.values(scenario, column, year).allSatisfy { $0 >= 0 })
          }
        }
      }
    }
    // The bounds were reached, so they were tested.
    #expect(touched == (true, true, true))
  }

  @Test("takes the fit's turns for the baseline, to the last bit")
  func baseline() throws {
    let simulator = try Town.simulate(Town.problem(draws: 500))
    for level in 0..<3 {
      #expect(
        simulator.values(0, .turns(level: level))
          == simulator.input.fit.turns(level: level, year: Year(2022)))
    }
  }
}
