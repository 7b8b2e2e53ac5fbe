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

  /// Mean and variance over replicates of the mean of some values.
  private func replicates(
    _ values: [Double], _ problem: FitProblem
  ) -> (mean: Double, variance: Double) {
    let means = (0..<problem.replicates).map { replicate in
      let draws = problem.firstDraw(of: replicate)..<problem.firstDraw(of: replicate + 1)
      return mean(Array(values[draws]))
    }
    let own = moments(means)
    return (own.mean, own.sd * own.sd)
  }

  /// With 20 replicates of each, a ratio of variances above 6 comes by chance once in 10,000.
  @Test("has the means of a random one, and a far smaller error where no fit makes it")
  func error() throws {
    let (usual, even) = (try Self.problem(20_000, luck: .random), try Self.problem(20_000))
    let (random, sobol) = (try Town.simulate(usual), try Town.simulate(even))
    for model in RateModel.allCases {
      let one = replicates(random.shared.trainedRate(model, year: 0), usual)
      let two = replicates(sobol.shared.trainedRate(model, year: 0), even)
      // The tables of candidates differ as well, each worth about 1,600 draws.
      let spread = moments(random.shared.trainedRate(model, year: 0)).sd
      #expect(near(one.mean, two.mean, Tolerance.monteCarlo(sd: spread, count: 800)), "\(model)")
      #expect(one.variance > 6 * two.variance, "\(model): \(one.variance) to \(two.variance)")
    }
    // Turns are the fit's alone, so nothing is gained there.
    let turns = (random.values(0, .turns(level: 0)), sobol.values(0, .turns(level: 0)))
    #expect(replicates(turns.0, usual).variance == replicates(turns.1, even).variance)
  }
}
