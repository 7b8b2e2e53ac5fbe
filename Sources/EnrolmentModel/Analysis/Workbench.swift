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
  /// The fits of scenarios that change assumptions.
  private let others: [(assumptions: [Assumption], input: SimulationInput)]

  /// Fits once for all questions; once more for each set of assumptions that scenarios change.
  ///
  /// - Parameters:
  ///   - study: The problem, targets and baseline.
  ///   - scenarios: What will be asked about, the main one first; questions
  ///     without a scenario of their own are answered under its assumptions.
  ///   - draws: How many draws; the study's where nothing is said.
  ///   - executor: Runs blocks of work.
  /// - Throws: `Study.Failure`.
  public init(
    _ study: Study, for scenarios: [Scenario] = [], draws: Int? = nil, executor: Executor
  ) throws(Study.Failure) {
    let draws = draws ?? study.problem.draws
    var fits: [(assumptions: [Assumption], input: SimulationInput)] = []
    let asked = scenarios.isEmpty ? [study.baseline] : scenarios
    for scenario in asked where !fits.contains(where: { $0.assumptions == scenario.assumptions }) {
      let problem = try study.problem(under: scenario).prepared(
        for: [study.baseline] + asked, executor)
      fits.append(
        (
          assumptions: scenario.assumptions,
          input: try Study.input(
            problem.with(treatment: problem.treatment, draws: draws), study.targets, executor)
        ))
    }
    input = fits[0].input
    others = fits
    baseline = study.baseline
    self.executor = executor
  }

  private init(_ input: SimulationInput, of bench: Self) {
    self.input = input
    baseline = bench.baseline
    executor = bench.executor
    others = bench.others
  }

  /// The bench with the fit under a scenario's assumptions.
  private func own(_ scenario: Scenario) -> Self {
    others.first { $0.assumptions == scenario.assumptions }.map { Self($0.input, of: self) }
      ?? self
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
  /// Each is simulated under its own assumptions where the bench was made for it.
  ///
  /// - Parameters:
  ///   - scenarios: Any number of scenarios.
  ///   - reduce: Makes one result of a scenario's simulation.
  /// - Returns: One result a scenario, in order.
  func map<Result>(
    _ scenarios: [Scenario], _ reduce: (Simulator, Int) -> Result
  ) -> [Result] {
    let batch = max(1, WorkbenchLimit.trajectories / max(1, input.fit.problem.draws))
    var results: [Result] = []
    while results.count < scenarios.count {
      let first = scenarios[results.count]
      let together = scenarios[results.count...].prefix(batch)
        .prefix { $0.assumptions == first.assumptions }
      let simulator = own(first).simulate(Array(together))
      results += simulator.ensembles.indices.map { reduce(simulator, $0) }
    }
    return results
  }
}

/// What a ``Workbench`` holds.
enum WorkbenchLimit {
  /// Trajectories at once, over all scenarios of a batch.
  static let trajectories = 1_000_000
}
