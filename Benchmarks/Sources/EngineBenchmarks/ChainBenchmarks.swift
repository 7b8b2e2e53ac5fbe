internal import EnrolmentModel
internal import Foundation
internal import Measuring
internal import Probability
internal import Scenarios

/// The fit, the chain and the quantiles of its outcomes.
final class ChainBenchmarks {
  /// Scenarios that the numpy chain knows the levers of, by name or file.
  static let words = [
    "baseline", "counselling-campaign", "covid-disruption", "quarantine-sites-returned",
    files[0],
  ]
  /// Those of them that are also simulated alone: the least and the most work.
  static let alone = ["baseline", "covid-disruption"]
  /// Those of them that are not in `scenarios/`.
  static let files = ["Benchmarks/Scenarios/three-levers.yaml"]

  let draws: Int
  /// Five scenarios of levers that both sides know.
  let scenarios: [Scenario]
  let input: SimulationInput
  private let own: [Scenario]
  private let serial = SerialExecutor()

  /// Reads the project and fits it.
  ///
  /// - Parameter draws: Draws of the chain.
  /// - Throws: What reading or fitting throws.
  init(draws: Int) throws {
    self.draws = draws
    let study = try Self.study(draws, Self.words)
    scenarios = study.scenarios
    own = try Self.study(draws, []).scenarios
    input = try Study.input(study.problem, study.targets, ThreadedExecutor(threads: nil))
  }

  private static func study(_ draws: Int, _ words: [String]) throws -> Study {
    try Project.load(
      ProjectLocation(data: "notebooks-data", scenarios: "scenarios"), scenarios: words,
      settings: RunSettings(asOf: nil, until: nil, draws: draws, seed: 72), findings: Findings()
    ).study
  }

  func run(_ bench: Bench) throws {
    try fit(bench)
    for scenario in scenarios where Self.alone.contains(scenario.name) {
      let one = chain(bench, scenario.name, "chain, \(scenario.name) alone", [scenario])
      compare(bench, one, [scenario])
    }
    let five = chain(bench, "five", "chain, five scenarios that numpy knows", scenarios)
    compare(bench, five, scenarios)
    let plan = chain(bench, "scenarios", "chain, the five of scenarios/", own)
    compare(bench, plan, own)
    threads(bench, five)
    quantiles(bench)
  }

  // MARK: Parts

  private func fit(_ bench: Bench) throws {
    let study = try Self.study(100_000, [])
    try bench.measure("fit", "fit of past enrolment", draws: 100_000) {
      try EnrolmentFit(study.problem, executor: serial).diagnostics
    }
  }

  private func chain(
    _ bench: Bench, _ key: String, _ name: String, _ scenarios: [Scenario]
  ) -> Timing {
    bench.measure("chain/\(key)", name, draws: draws) {
      Simulator(scenarios, input, executor: serial).ensembles.count
    }
  }

  private func threads(_ bench: Bench, _ five: Timing) {
    let two = bench.measure(
      "chain/five/2", "chain, five scenarios that numpy knows", draws: draws, threads: 2
    ) {
      Simulator(scenarios, input, executor: ThreadedExecutor(threads: 2)).ensembles.count
    }
    bench.report.add(
      Ratio(
        "threads/2", "chain, five scenarios: one thread over two",
        wall: five.wall.median / two.wall.median, bound: .atLeast(1.8)))
  }

  /// The chain against its random numbers alone, per scenario.
  private func compare(_ bench: Bench, _ chain: Timing, _ scenarios: [Scenario]) {
    let numbers = DrawnNumbers(input.fit.problem, scenarios)
    let key = chain.key.replacing("chain/", with: "")
    let alone = bench.measure(
      "numbers/\(key)", "the \(numbers.count) random numbers a draw needs: \(chain.name)",
      draws: draws
    ) { numbers.generate(draws) }
    let name = "\(chain.name): over its random numbers alone"
    guard scenarios.count > 1 else {
      return bench.report.add(
        Ratio("numbers/\(key)", name, chain, over: alone, bound: .atMost(3)))
    }
    bench.report.add(Ratio("numbers/\(key)/together", name + ", all together", chain, over: alone))
    bench.report.add(
      Ratio(
        "numbers/\(key)", name + ", per scenario", chain, over: alone,
        factor: 1 / Double(scenarios.count), bound: .atMost(3)))
  }

  private func quantiles(_ bench: Bench) {
    let simulator = Simulator(scenarios, input, executor: serial)
    let figures = Figures(simulator)
    bench.measure(
      "quantiles/figures", "means and quantiles of all outcomes, five scenarios", draws: draws
    ) {
      figures.all()
    }
    let total = figures.total(simulator.ensembles[0])
    bench.measure("quantiles/quantiles", "three quantiles of one column", draws: draws) {
      total.withUnsafeBufferPointer { OrderStatistics.quantiles($0, [0.1, 0.5, 0.9]) }
    }
  }
}
