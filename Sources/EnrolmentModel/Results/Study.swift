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
    try run(executor, keeping: .chain, reading: { _ in }, progress).result
  }

  /// Runs, and reads more off the first batch of the main simulations while it is held.
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
    try run(executor, keeping: .everything, reading: read, progress)
  }

  private func run<Detail>(
    _ executor: some BlockExecutor, keeping kept: Fitter.Detail,
    reading read: ([Simulator]) -> Detail, _ progress: (LocalizedText) -> Void
  ) throws(Failure) -> (result: RunResult, detail: Detail) {
    progress(LocalizedText(vi: "Ước lượng quá khứ và mô phỏng", en: "Fitting and simulating"))
    return try Self(
      problem: problem.prepared(for: [baseline] + scenarios, executor), targets: targets,
      scenarios: scenarios,
      baseline: baseline
    ).runPrepared(executor, kept, read, progress)
  }

  private func runPrepared<Detail>(
    _ executor: some BlockExecutor, _ kept: Fitter.Detail, _ read: ([Simulator]) -> Detail,
    _ progress: (LocalizedText) -> Void
  ) throws(Failure) -> (result: RunResult, detail: Detail) {
    let (main, detail) = try judged(executor, kept, read, progress)
    progress(
      LocalizedText(
        vi: "Các cách xử lý năm gián đoạn", en: "Treatments of the disruption years"))
    let asked = Set(scenarios.map(\.name))
    let rows = main.rows.filter { asked.contains($0.scenario) }
    let treatments = try treatmentProbabilities(rows, executor)
    return (result(main, rows + ranges(rows, treatments), treatments), detail)
  }

  /// What all batches of draws say under the default treatment.
  private struct Judged {
    let rows: [ResultRow]
    let doubts: RateDoubts
    let diagnostics: FitDiagnostics
  }

  /// Fits, simulates and judges batch by batch, so that memory does not grow with the draws.
  private func judged<Detail>(
    _ executor: some BlockExecutor, _ kept: Fitter.Detail, _ read: ([Simulator]) -> Detail,
    _ progress: (LocalizedText) -> Void
  ) throws(Failure) -> (Judged, Detail) {
    let groups = try self.groups(problem, keeping: kept, executor)
    let batches = problem.batches
    var first = try simulate(groups, batches[0], executor)
    let judge = Judge(first, isWhole: batches.count == 1)
    var doubts = RateDoubtsTally(first[0])
    judge.add(first, executor: executor)
    doubts.add(first[0])
    let detail = read(first)
    first = []
    for (index, batch) in batches.enumerated().dropFirst() {
      progress(.batch(index + 1, of: batches.count))
      let simulators = try simulate(groups, batch, executor)
      judge.add(simulators, executor: executor)
      doubts.add(simulators[0])
    }
    guard let diagnostics = groups[0].diagnostics else { preconditionFailure("no batch was made") }
    let judged = Judged(rows: judge.rows, doubts: doubts.doubts, diagnostics: diagnostics)
    return (judged, detail)
  }

  // MARK: Simulations

  /// Scenarios grouped by the fit they need, the baseline's group first.
  private func groups(
    _ problem: FitProblem, keeping kept: Fitter.Detail = .chain, _ executor: some BlockExecutor
  ) throws(Failure) -> [ScenarioGroup] {
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
    var fitted: [ScenarioGroup] = []
    for group in groups {
      let changed = try self.changed(problem, group.key, group.scenarios[0].name)
      fitted.append(try ScenarioGroup(group.scenarios, changed, targets, keeping: kept, executor))
    }
    return fitted
  }

  private func simulate(
    _ groups: [ScenarioGroup], _ batch: DrawBatch, _ executor: some BlockExecutor
  ) throws(Failure) -> [Simulator] {
    var simulators: [Simulator] = []
    for group in groups { simulators.append(try group.simulate(batch, executor)) }
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
      let changed = problem.with(treatment: treatment, draws: draws)
      let simulators = try simulate(
        try groups(changed, executor), changed.batches[0], executor)
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
      targets.compactMap { target -> TreatmentProbability? in
        guard let year = simulator.input.years.firstIndex(of: target.year),
          let values = samples.values(ensemble, target.indicator, target.level, year: year)
        else { return nil }
        let reached = values.count { $0 >= target.atLeast }
        return TreatmentProbability(
          scenario: ensemble.scenario, treatment: treatment, target: target,
          probability: Double(reached) / Double(values.count))
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
    _ main: Judged, _ rows: [ResultRow], _ treatments: [TreatmentProbability]
  ) -> RunResult {
    RunResult(
      plan: problem.plan, asOf: problem.asOf, targets: targets, scenarios: scenarios,
      rows: rows, diagnostics: main.diagnostics, draws: problem.draws,
      seed: problem.seed, selection: problem.selection, rateModels: main.doubts.probabilities,
      residualShare: main.doubts.residualShare,
      treatmentDraws: min(Self.treatmentDraws, problem.draws), treatments: treatments)
  }
}

extension LocalizedText {
  /// The progress of a run in many batches.
  fileprivate static func batch(_ number: Int, of count: Int) -> Self {
    Self(
      vi: "Ước lượng và mô phỏng: đợt \(number)/\(count)",
      en: "Fitting and simulating: batch \(number) of \(count)")
  }
}
