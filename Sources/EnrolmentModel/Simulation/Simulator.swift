internal import Probability
internal import RealModule

// Goals, in order of priority:
// 1. Without a lever the baseline is reproduced to the last bit.
// 2. The same bytes for any number of threads, order of scenarios, set of levers.
// 3. What levers do not touch is computed once a draw.
// 4. Speed: the loop over draws allocates nothing.

/// The chain of one trajectory, for all scenarios together:
/// demand and capacity → turns → persons → completers → newly trained → rate.
public struct Simulator: Sendable {
  /// Draws that a block of work holds, a multiple of the lanes.
  static let blockSize = 512

  /// What was simulated.
  public let input: SimulationInput
  /// The trajectories, in the order of the scenarios.
  public let ensembles: [Ensemble]
  /// What all scenarios share.
  public let shared: SharedOutcomes

  /// Simulates scenarios on one fit.
  ///
  /// - Parameters:
  ///   - scenarios: What to simulate.
  ///   - input: The fit and the blocks around it.
  ///   - executor: Runs blocks of work.
  public init(
    _ scenarios: [Scenario], _ input: SimulationInput, executor: some BlockExecutor
  ) {
    self.input = input
    let problem = input.fit.problem
    let years = input.years
    let draws = input.fit.batch.draws
    let ensembles = scenarios.map {
      Ensemble(
        scenario: $0.name, draws: draws, levels: problem.plan.levels.count, years: years.count)
    }
    let shared = SharedOutcomes(draws: draws, years: years.count)
    var compiling = LeverDoses(problem.book.tables)
    let compiled = scenarios.map {
      CompiledScenario($0, problem, years: years, doses: &compiling)
    }
    let doses = compiling
    let columns = ensembles.map(\.columns)
    let acting = compiled.map(\.acting)
    let blocks = (draws.count + Self.blockSize - 1) / Self.blockSize
    executor.forEach(blocks) { block in
      let first = draws.lowerBound + block * Self.blockSize
      Self.simulate(
        first..<min(draws.upperBound, first + Self.blockSize),
        Trajectory(input.model, input.fit.draws, doses: doses), acting, columns, shared)
    }
    withExtendedLifetime(compiled) {}
    self.ensembles = ensembles
    self.shared = shared
  }

  /// Simulates a block of draws and writes them at their places.
  private static func simulate(
    _ block: Range<Int>, _ trajectory: Trajectory, _ scenarios: [CompiledScenario.Acting],
    _ columns: [Ensemble.Columns], _ shared: SharedOutcomes
  ) {
    for draw in stride(from: block.lowerBound, to: block.upperBound, by: Lanes.width) {
      trajectory.simulateBaseline(from: draw)
      trajectory.write(shared: shared)
      for (scenario, own) in zip(scenarios, columns) {
        trajectory.simulate(scenario)
        trajectory.write(to: own)
      }
    }
  }

  /// The baseline's trajectories, where they were simulated.
  var baseline: Ensemble? { ensembles.first { $0.scenario == Scenario.baseline } }
}
