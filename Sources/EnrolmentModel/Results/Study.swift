/// A run from evidence to verdict: fits, simulates, judges.
///
/// Scenarios that change an assumption the fit reads get a fit of their own;
/// all others share one.
public struct Study: Sendable {
  /// The problem under the default treatment.
  public let problem: FitProblem
  /// The targets.
  public let targets: [Target]
  /// The scenarios in the order asked for.
  public let scenarios: [Scenario]
  /// The scenario that differences are taken against.
  public let baseline: Scenario

  /// The most draws behind a treatment's probability.
  static let treatmentDraws = 10_000

  /// Why a run came to nothing.
  public enum Failure: Error, Sendable {
    /// The fit failed.
    case fit(FitFailure)
    /// The evidence lacks a rate or the labour force.
    case input(SimulationInput.Problem)
    /// A scenario changes the intake shares to something that is no year.
    case segments(String, IntakeSegments.Problem)
  }

  /// Makes a study.
  ///
  /// - Parameters:
  ///   - problem: The problem under the default treatment.
  ///   - targets: The targets.
  ///   - scenarios: The scenarios in the order asked for.
  ///   - baseline: The scenario that differences are taken against.
  public init(
    problem: FitProblem, targets: [Target], scenarios: [Scenario], baseline: Scenario
  ) {
    self.problem = problem
    self.targets = targets
    self.scenarios = scenarios
    self.baseline = baseline
  }

  /// Runs.
  ///
  /// - Parameters:
  ///   - executor: Runs blocks of work.
  ///   - progress: Called with a stage's name as it begins.
  /// - Returns: The result.
  /// - Throws: `Failure`.
  public func run(
    executor: some BlockExecutor, progress: (LocalizedText) -> Void
  ) throws(Failure) -> RunResult {
    try run(executor: executor, reading: { _ in }, progress: progress).result
  }

  /// Runs, and reads more off the main simulations while they are held.
  ///
  /// - Parameters:
  ///   - executor: Runs blocks of work.
  ///   - read: Called with the simulators; the first holds the baseline first.
  ///   - progress: Called with a stage's name as it begins.
  /// - Returns: The result, and what was read.
  /// - Throws: `Failure`.
  public func run<Detail>(
    executor: some BlockExecutor, reading read: ([Simulator]) -> Detail,
    progress: (LocalizedText) -> Void
  ) throws(Failure) -> (result: RunResult, detail: Detail) {
    progress(LocalizedText(vi: "Ước lượng quá khứ và mô phỏng", en: "Fitting and simulating"))
    let main = try simulate(problem, executor)
    progress(LocalizedText(vi: "Đánh giá", en: "Judging"))
    let asked = Set(scenarios.map(\.name))
    let rows = main.flatMap { Judge($0, baseline: main[0]).rows(executor: executor) }
      .filter { asked.contains($0.scenario) }
    progress(
      LocalizedText(
        vi: "Các cách xử lý năm gián đoạn", en: "Treatments of the disruption years"))
    let treatments = try treatmentProbabilities(rows, executor)
    return (result(main, rows + ranges(rows, treatments), treatments), read(main))
  }

  // MARK: Simulations

  /// Scenarios grouped by the fit they need, the baseline's group first.
  private func groups() -> [(key: [Assumption], scenarios: [Scenario])] {
    var groups: [(key: [Assumption], scenarios: [Scenario])] = []
    let all = [baseline] + scenarios.filter { $0.name != baseline.name }
    for scenario in all {
      let key = scenario.assumptions.sorted { $0.key < $1.key }
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].scenarios.append(scenario)
      } else {
        groups.append((key: key, scenarios: [scenario]))
      }
    }
    return groups
  }

  private func simulate(
    _ problem: FitProblem, _ executor: some BlockExecutor
  ) throws(Failure) -> [Simulator] {
    var simulators: [Simulator] = []
    for group in groups() {
      let changed = try self.changed(problem, group.key, group.scenarios[0].name)
      let input = try Self.input(changed, targets, executor)
      simulators.append(Simulator(group.scenarios, input, executor: executor))
    }
    return simulators
  }

  /// The problem under the assumptions that a scenario changes.
  func problem(under scenario: Scenario) throws(Failure) -> FitProblem {
    try changed(problem, scenario.assumptions, scenario.name)
  }

  private func changed(
    _ problem: FitProblem, _ overrides: [Assumption], _ scenario: String
  ) throws(Failure) -> FitProblem {
    guard !overrides.isEmpty else { return problem }
    let book = problem.book.replacing(overrides)
    do {
      return problem.with(book: book, segments: try IntakeSegments(book, for: problem.plan))
    } catch { throw .segments(scenario, error) }
  }

  /// The fit and the blocks around it.
  public static func input(
    _ problem: FitProblem, _ targets: [Target], _ executor: some BlockExecutor
  ) throws(Failure) -> SimulationInput {
    let fit: EnrolmentFit
    do { fit = try EnrolmentFit(problem, executor: executor) } catch { throw .fit(error) }
    do { return try SimulationInput(fit: fit, targets: targets) } catch { throw .input(error) }
  }

  // MARK: Treatments

  private func treatmentProbabilities(
    _ rows: [ResultRow], _ executor: some BlockExecutor
  ) throws(Failure) -> [TreatmentProbability] {
    let draws = min(Self.treatmentDraws, problem.draws)
    var found = rows.filter { $0.statistic == .probability }.compactMap { row in
      target(row).map {
        TreatmentProbability(
          scenario: row.scenario, treatment: problem.treatment, target: $0,
          probability: row.value)
      }
    }
    for treatment in Treatment.allCases where treatment != problem.treatment {
      let simulators = try simulate(problem.with(treatment: treatment, draws: draws), executor)
      for simulator in simulators {
        found += Self.probabilities(simulator, treatment, targets)
      }
    }
    return found
  }

  private func target(_ row: ResultRow) -> Target? {
    targets.first {
      $0.indicator == row.indicator && $0.level == row.level && $0.year == row.year
    }
  }

  private static func probabilities(
    _ simulator: Simulator, _ treatment: Treatment, _ targets: [Target]
  ) -> [TreatmentProbability] {
    let samples = OutcomeSamples(simulator)
    return simulator.ensembles.flatMap { ensemble in
      simulator.input.years.indices.flatMap { year in
        samples.all(ensemble, year: year).compactMap { sample -> TreatmentProbability? in
          let date = simulator.input.years[year]
          guard
            let target = targets.first(where: {
              $0.indicator == sample.indicator && $0.level == sample.level && $0.year == date
            })
          else { return nil }
          let reached = sample.values.count { $0 >= target.atLeast }
          return TreatmentProbability(
            scenario: ensemble.scenario, treatment: treatment, target: target,
            probability: Double(reached) / Double(sample.values.count))
        }
      }
    }
  }

  /// The least and largest probability of each target over the treatments.
  private func ranges(
    _ rows: [ResultRow], _ treatments: [TreatmentProbability]
  ) -> [ResultRow] {
    rows.filter { $0.statistic == .probability }.flatMap { row -> [ResultRow] in
      guard let target = target(row) else { return [] }
      let all = treatments.filter { $0.scenario == row.scenario && $0.target == target }
        .map(\.probability)
      guard let low = all.min(), let high = all.max() else { return [] }
      let writer = RowWriter(
        scenario: row.scenario, indicator: row.indicator, level: row.level, year: row.year)
      return [writer.row(.probabilityLow, low), writer.row(.probabilityHigh, high)]
    }
  }

  // MARK: Result

  private func result(
    _ simulators: [Simulator], _ rows: [ResultRow], _ treatments: [TreatmentProbability]
  ) -> RunResult {
    let main = simulators[0]
    let doubts = RateDoubts(main)
    return RunResult(
      plan: problem.plan, asOf: problem.asOf, targets: targets, scenarios: scenarios,
      rows: rows, diagnostics: main.input.fit.diagnostics, draws: problem.draws,
      seed: problem.seed, selection: problem.selection, rateModels: doubts.probabilities,
      residualShare: doubts.residualShare,
      treatmentDraws: min(Self.treatmentDraws, problem.draws), treatments: treatments)
  }
}
