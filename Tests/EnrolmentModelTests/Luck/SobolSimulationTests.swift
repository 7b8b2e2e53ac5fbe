import Probability
import Testing

@testable import EnrolmentModel

@Suite("A simulation on Sobol' points")
struct SobolSimulationTests {
  private static let strong = Town.scenario(
    "strong",
    [
      CounsellingCampaign.key: Town.setting(["coverage": 0.8]),
      QuarantineSitesReturned.key: LeverSetting(),
    ])

  private static func problem(
    _ draws: Int = 2200, until: Int = 2022, luck: Luck = .sobol
  ) throws -> FitProblem {
    try Town.problem(draws: draws, until: until, luck: luck)
  }

  @Test("leaves the fit as it is and moves the chain")
  func fit() throws {
    let random = try Town.simulate(Self.problem(luck: .random))
    let sobol = try Town.simulate(Self.problem())
    for level in 0..<3 {
      #expect(sobol.values(0, .turns(level: level)) == random.values(0, .turns(level: level)))
    }
    #expect(sobol.values(0, .trainedRate) != random.values(0, .trainedRate))
  }

  @Test("has the same bytes for any number of threads and any order of blocks")
  func threads() throws {
    let problem = try Self.problem(until: 2023)
    let scenarios = [Town.baseline, Self.strong]
    let serial = try Town.simulate(scenarios, problem)
    func isSame(_ executor: some BlockExecutor) throws -> Bool {
      let other = try Town.simulate(scenarios, problem, executor: executor)
      return serial.bits(0) == other.bits(0) && serial.bits(1) == other.bits(1)
    }
    #expect(try isSame(BackwardExecutor()))
    for threads in [2, 8] { #expect(try isSame(SideBySideExecutor(threads: threads))) }
  }

  @Test("gives a scenario the same luck whichever scenarios stand beside it")
  func neighbours() throws {
    let problem = try Self.problem(500)
    let covid = Town.scenario("covid", [CovidDisruption.key: LeverSetting()])
    let many = try Town.simulate([Town.baseline, covid, Self.strong], problem)
    #expect(try many.bits(2) == Town.simulate([Self.strong], problem).bits(0))
    #expect(try many.bits(1) == Town.simulate([covid], problem).bits(0))
  }

  @Test("reported longer moves no figure of a shorter report")
  func longer() throws {
    let scenarios = [Town.baseline, Self.strong]
    let short = try Town.simulate(scenarios, Self.problem(500))
    let long = try Town.simulate(scenarios, Self.problem(500, until: 2025))
    for scenario in 0...1 {
      let bits = short.bits(scenario)
      #expect(Array(long.bits(scenario).prefix(bits.count)) == bits)
    }
  }

  @Test("of levers of zero strength is the baseline to the last bit")
  func zeroStrength() throws {
    let none = Town.scenario(
      "none", [CounsellingCampaign.key: Town.setting(["coverage": 0, "effect": 0.3])])
    let simulator = try Town.simulate([Town.baseline, none], Self.problem(500))
    #expect(simulator.bits(1) == simulator.bits(0))
  }

  @Test("takes any number of draws, one included")
  func few() throws {
    for draws in [1, 7, 100, 257] {
      let rates = try Town.simulate(Self.problem(draws)).values(0, .trainedRate)
      #expect(rates.count == draws && rates.allSatisfy { $0 > 0 && $0 < 1 })
    }
  }

  /// Over ten seeds with 20 replicates each a ratio of variances above 1.72 comes by chance once in
  /// 10,000 (F with 190 and 190 degrees of freedom).
  @Test("has the means of a random one, and a smaller error where no fit makes it")
  func error() throws {
    let (random, sobol) = (try Self.replicates(.random), try Self.replicates(.sobol))
    for model in RateModel.allCases {
      let (one, two) = (random.map { $0.rates(model) }, sobol.map { $0.rates(model) })
      let gain = Self.variance(one) / Self.variance(two)
      #expect(gain > 1.72, "\(model): \(gain)")
      // The tables of candidates differ by seed too, so the spread over seeds counts.
      let (usual, even) = (moments(one.map(mean)), moments(two.map(mean)))
      let error = ((usual.sd * usual.sd + even.sd * even.sd) / 10).squareRoot()
      // Student's t with 18 degrees of freedom: above 5 once in 10,000.
      #expect(abs(usual.mean - even.mean) < 5 * error, "\(model): \(usual.mean), \(even.mean)")
    }
    // Turns are the fit's alone, so nothing is gained there.
    #expect(random.map(\.turns) == sobol.map(\.turns))
  }

  /// Means by replicate of one seed.
  private struct Means {
    let models: [RateModel: [Double]]
    let turns: [Double]

    func rates(_ model: RateModel) -> [Double] { models[model] ?? [] }
  }

  /// The means of ten seeds.
  private static func replicates(_ luck: Luck) throws -> [Means] {
    try (1...10).map { seed in
      let problem = try Town.problem(draws: 20_000, seed: UInt64(seed), luck: luck)
      let simulator = try Town.simulate(problem)
      func means(_ values: [Double]) -> [Double] {
        (0..<problem.replicates).map { replicate in
          let first = problem.firstDraw(of: replicate)
          return mean(Array(values[first..<problem.firstDraw(of: replicate + 1)]))
        }
      }
      return Means(
        models: Dictionary(
          uniqueKeysWithValues: RateModel.allCases.map {
            ($0, means(simulator.shared.trainedRate($0, year: 0)))
          }),
        turns: means(simulator.values(0, .turns(level: 0))))
    }
  }

  /// The mean over seeds of the variance between replicates.
  private static func variance(_ seeds: [[Double]]) -> Double {
    mean(
      seeds.map {
        let sd = moments($0).sd
        return sd * sd
      })
  }
}
