import Probability
import Testing

@testable import EnrolmentModel

/// The simulation eight draws at a time, against every draw as the first of an eight of its own.
@Suite("Draws side by side")
struct EightDrawsTests {
  /// Every lever at once, so that no part of the chain is left out.
  private static let all = Town.scenario(
    "all", Dictionary(uniqueKeysWithValues: LeverCatalogue.all.map { ($0.key, LeverSetting()) }))
  private static let closing = Town.scenario(
    "closing", [CovidDisruption.key: Town.setting(["coverage": 1, "closed-months": 5])])
  /// Each lever alone, in about every tenth draw: some draws have neighbours whom it moves, and
  /// some have none.
  private static let rare = LeverCatalogue.all.map { lever in
    let setting = LeverSetting(
      quantities: [lever.quantities[0].key: .normal(mean: -0.64, sd: 0.5)])
    return Town.scenario("rare-\(lever.key)", [lever.key: setting])
  }
  private static let scenarios = [all, Town.baseline, closing] + rare

  /// What a chain that began at each of some draws wrote.
  private struct Rerun {
    let simulator: Simulator
    let trajectory: Trajectory
    private let compiled: [CompiledScenario]
    let ensembles: [Ensemble]
    let shared: SharedOutcomes

    init(_ simulator: Simulator) {
      self.simulator = simulator
      let input = simulator.input
      var doses = LeverDoses()
      compiled = EightDrawsTests.scenarios.map {
        CompiledScenario($0, input.fit.problem, years: input.years, doses: &doses)
      }
      trajectory = Trajectory(input.model, input.fit.draws, doses: doses)
      let count = input.fit.problem.draws
      ensembles = EightDrawsTests.scenarios.map {
        Ensemble(scenario: $0.name, draws: 0..<count, levels: 3, years: input.years.count)
      }
      shared = SharedOutcomes(draws: 0..<count, years: input.years.count)
    }

    func run(from draw: Int) {
      trajectory.simulateBaseline(from: draw)
      trajectory.write(shared: shared)
      for (scenario, ensemble) in zip(compiled, ensembles) {
        trajectory.simulate(scenario.acting)
        trajectory.write(to: ensemble.columns)
      }
    }

    /// Whether everything written is what the simulator has, to the last bit.
    var isSame: Bool {
      let years = simulator.input.years.indices
      let columns: [Ensemble.Column] =
        (0..<3).flatMap { [.turns(level: $0), .completers(level: $0), .newlyTrained(level: $0)] }
        + [.trainedRate, .certifiedRate]
      func isSame(_ one: [Double], _ other: [Double]) -> Bool {
        one.map(\.bitPattern) == other.map(\.bitPattern)
      }
      return years.allSatisfy { year in
        zip(ensembles, simulator.ensembles).allSatisfy { own, other in
          columns.allSatisfy { isSame(own.values($0, year: year), other.values($0, year: year)) }
        }
          && zip(common(shared, year), common(simulator.shared, year)).allSatisfy(isSame)
      }
    }

    private func common(_ shared: SharedOutcomes, _ year: Int) -> [[Double]] {
      RateModel.allCases.map { shared.trainedRate($0, year: year) } + [
        shared.labourForce(year: year), shared.denominator(year: year),
        shared.residual(year: year), shared.yieldPerTurn(certified: false, year: year),
        shared.yieldPerTurn(certified: true, year: year), shared.chainYield(year: year),
        shared.chainDrift(year: year),
      ]
    }
  }

  /// A simulation with luck in everything, forced to have closures, scarce seats and three years.
  private func simulate(draws: Int) throws -> Simulator {
    let changing: [String: Distribution] = [
      "capacity-over-demand": .logNormal(median: 1, logSD: 0.25),
      "remaining-closures": .logNormal(median: 2, logSD: 0.9),
    ]
    let plan = Town.plan(denominator: .employed)
    let problem = try Town.problem(plan: plan, changing: changing, draws: draws, until: 2025)
    return try Town.simulate(Self.scenarios, problem)
  }

  @Test(
    "give each draw what it has as the first of eight, also where the last eight are not full",
    arguments: [251, 257])
  func places(draws: Int) throws {
    let rerun = Rerun(try simulate(draws: draws))
    // Each draw is written again and again, and last as the first of its eight.
    for draw in 0..<draws { rerun.run(from: draw) }
    #expect(rerun.isSame)
    // A draw left to its neighbour is told apart (negative control).
    rerun.trajectory.simulateBaseline(from: 100)
    rerun.shared.write(rerun.trajectory.labourForce[0].value, .denominator, year: 0, from: 101)
    #expect(!rerun.isSame)
  }

  @Test("are the same whether a block holds eight draws, twenty-four, a hundred or all of them")
  func blocks() throws {
    let simulator = try simulate(draws: 257)
    for size in [8, 24, 104, 264] {
      let rerun = Rerun(simulator)
      // Blocks last to first, each with a trajectory that remembers the block before.
      for block in (0...(256 / size)).reversed() {
        for draw in stride(from: block * size, to: min(257, (block + 1) * size), by: Lanes.width) {
          rerun.run(from: draw)
        }
      }
      #expect(rerun.isSame, "\(size)")
    }
  }

  @Test("fill whole blocks with a multiple of the lanes, so that blocks share no eight")
  func blockSize() { #expect(Simulator.blockSize % Lanes.width == 0) }

  @Test("leave nothing of one scenario to the next: in any order they are the same")
  func order() throws {
    let simulator = try simulate(draws: 257)
    let other = Simulator(
      Self.scenarios.reversed(), simulator.input, executor: SerialExecutor())
    for index in Self.scenarios.indices {
      #expect(simulator.bits(index) == other.bits(Self.scenarios.count - 1 - index))
    }
    // Control: no two scenarios are the same.
    #expect(Set(Self.scenarios.indices.map(simulator.bits)).count == Self.scenarios.count)
  }
}
