/// A fit that many scenarios are simulated on, and the outcome that is asked about.
///
/// Every question is answered with the same luck, so that two answers differ
/// by what was changed and not by the dice.
public struct Workbench<Executor: BlockExecutor>: Sendable {
  /// The fit and the blocks around it.
  public let input: SimulationInput
  /// The scenario that differences are taken against.
  public let baseline: Scenario
  let executor: Executor

  /// Fits once for all questions.
  ///
  /// - Parameters:
  ///   - study: The problem, targets and baseline.
  ///   - draws: How many draws; the study's where nothing is said.
  ///   - executor: Runs blocks of work.
  /// - Throws: `Study.Failure`.
  public init(_ study: Study, draws: Int? = nil, executor: Executor) throws(Study.Failure) {
    let problem = study.problem
    let changed = problem.with(treatment: problem.treatment, draws: draws ?? problem.draws)
    input = try Study.input(changed, study.targets, executor)
    baseline = study.baseline
    self.executor = executor
  }

  /// The plan.
  public var plan: Plan { input.fit.problem.plan }

  /// Targets of the plan year, rates first.
  public var targets: [Target] {
    let own = input.targets.filter {
      $0.year == plan.year && (input.knowsCertified || $0.indicator != .certifiedLabourRate)
    }
    return own.filter { $0.indicator.isRate } + own.filter { !$0.indicator.isRate }
  }

  /// Simulates scenarios.
  func simulate(_ scenarios: [Scenario]) -> Simulator {
    Simulator(scenarios, input, executor: executor)
  }

  /// The values of a target's indicator in the plan year, one a draw.
  func values(_ simulator: Simulator, _ scenario: Int, _ target: Target) -> [Double] {
    OutcomeSamples(simulator).values(
      simulator.ensembles[scenario], target.indicator, target.level, year: 0) ?? []
  }

  /// The share of draws that reach a target, with its Monte-Carlo error.
  func probability(_ values: [Double], _ target: Target) -> EstimatedProbability {
    EstimatedProbability(input.fit.problem) { values[$0] >= target.atLeast }
  }

  /// Scenarios in batches that fit the memory, each reduced as soon as it is simulated.
  ///
  /// - Parameters:
  ///   - scenarios: Any number of scenarios.
  ///   - reduce: Makes one result of a scenario's simulation.
  /// - Returns: One result a scenario, in order.
  func map<Result>(
    _ scenarios: [Scenario], _ reduce: (Simulator, Int) -> Result
  ) -> [Result] {
    let batch = max(1, Self.valuesInMemory / max(1, input.fit.problem.draws))
    return stride(from: 0, to: scenarios.count, by: batch).flatMap { start in
      let simulator = simulate(Array(scenarios[start..<min(scenarios.count, start + batch)]))
      return simulator.ensembles.indices.map { reduce(simulator, $0) }
    }
  }

  /// Trajectories that are held at once, over all scenarios of a batch.
  private static var valuesInMemory: Int { 1_000_000 }
}
