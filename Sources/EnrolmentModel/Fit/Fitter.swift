internal import LinearAlgebra
internal import Probability
internal import RealModule

/// Makes batches of draws from the posterior of a problem.
///
/// The modes are found once; every batch then is drawn around them.
final class Fitter: Sendable {
  let problem: FitProblem
  let sampler: FitSampler
  /// The rows that entered, in the order of the fit's observations.
  let rows: [Evidence]

  /// How many years before the plan year are kept: the earliest increment of
  /// the rate, less the longest course.
  static let yearsBack = 10

  /// What is kept of each draw.
  enum Detail {
    /// What the chain reads.
    case chain
    /// Also undisturbed years and what each row takes from the likelihood.
    case everything
  }

  /// Finds the modes.
  ///
  /// - Parameters:
  ///   - problem: What to fit.
  ///   - detail: What is kept of each draw.
  ///   - executor: Runs blocks of work.
  /// - Throws: `FitFailure` where assumptions or evidence admit no fit.
  init(
    _ problem: FitProblem, keeping detail: Detail = .everything, _ executor: some BlockExecutor
  ) throws(FitFailure) {
    // Threads inside the library would change last digits and fight with the executor's.
    LinearAlgebraThreads.useOne()
    self.problem = problem
    do throws(FactorizationError) {
      (sampler, rows) = try Self.sampler(problem, detail, executor)
    } catch { throw .factorization(error) }
  }

  private static func sampler(
    _ problem: FitProblem, _ detail: Detail, _ executor: some BlockExecutor
  ) throws(FactorizationError) -> (FitSampler, [Evidence]) {
    let intake = IntakeModel(
      plan: problem.plan, book: problem.book, segments: problem.segments,
      calendars: problem.calendars, specialYears: problem.specialYears,
      firstYear: problem.firstPathYear - problem.plan.historyFrom,
      lastKnownMonth: problem.lastClosureMonth, treatment: problem.treatment)
    let observations = try ObservationSet(
      problem.enrolmentRows, plan: problem.plan, book: problem.book)
    let grid = ThetaGrid(problem.book)
    let modes = try Self.modes(problem, grid, intake, observations, executor)
    let sampler = FitSampler(
      problem, intake, observations, modes: modes, weights: grid.weights,
      columns: Self.columns(problem, intake, detail)
        + (detail == .everything ? Self.details(problem, intake, observations) : []))
    return (sampler, observations.observations.map(\.row))
  }

  /// Draws a batch.
  ///
  /// - Parameters:
  ///   - batch: Which draws.
  ///   - executor: Runs blocks of work.
  ///   - known: What the first batch of all has found; nothing for the first.
  /// - Returns: The fit of the batch.
  /// - Throws: `FitFailure` where no weight is worth anything.
  func fit(
    _ batch: DrawBatch, _ executor: some BlockExecutor, widths known: WidthFloor? = nil
  ) throws(FitFailure) -> EnrolmentFit {
    let draws = FitDraws(
      batch.draws, columns: sampler.columns, twins: Self.twins(sampler.intake),
      layout: sampler.intake.layout)
    let results = executor.map(batch.replicates.count) { place in
      Result { () throws(ImportanceWeightsError) in
        try sampler.run(batch.replicates.lowerBound + place, into: draws)
      }
    }
    var replicates: [FitSampler.Replicate] = []
    do throws(ImportanceWeightsError) {
      for result in results { replicates.append(try result.get()) }
    } catch { throw .weights(error) }
    let widths = known ?? WidthFloor(problem, draws)
    widths.apply(to: draws)
    return EnrolmentFit(
      self, draws, batch, widths: widths,
      diagnostics: Self.diagnostics(
        replicates, widths, nodes: sampler.nodes.count, executor))
  }

  private static func modes(
    _ problem: FitProblem, _ grid: ThetaGrid, _ intake: IntakeModel,
    _ observations: ObservationSet, _ executor: some BlockExecutor
  ) throws(FactorizationError) -> [(prior: PathPrior, mode: LaplaceApproximation)] {
    typealias Mode = (prior: PathPrior, mode: LaplaceApproximation)
    @Sendable func mode(_ theta: Theta, from start: [Double]) throws(FactorizationError) -> Mode {
      let prior = try PathPrior(
        theta, book: problem.book, plan: problem.plan, centre: problem.centre,
        from: intake.layout.firstYear)
      return (prior, try LaplaceApproximation(prior, intake, observations, from: start))
    }
    // The middle of the grid first; its mode is where the others start.
    let middle = try mode(grid.nodes[grid.nodes.count / 2], from: [])
    let start = middle.mode.modeVector
    let found = executor.map(grid.nodes.count) { index -> Result<Mode, FactorizationError> in
      Result { () throws(FactorizationError) in try mode(grid.nodes[index], from: start) }
    }
    var modes: [Mode] = []
    for result in found { modes.append(try result.get()) }
    return modes
  }

  /// What the chain reads.
  private static func columns(
    _ problem: FitProblem, _ intake: IntakeModel, _ detail: Detail
  ) -> [FitDraws.Column] {
    let plan = problem.plan
    let last = problem.until - plan.historyFrom
    let levels = plan.levels.indices
    var columns = levels.flatMap { level in
      let first = firstYear(problem, level, detail) - plan.historyFrom
      return (max(0, first)...last).map { FitDraws.Column.turns(level: level, year: $0) }
    }
    for (special, year) in intake.specialYears.enumerated()
    where year >= plan.year - plan.historyFrom && year <= last {
      for level in levels {
        columns += (0..<intake.layout.segments).map {
          .share(level: level, special: special, segment: $0)
        }
      }
    }
    columns += levels.map { .loss(level: $0) } + [.catchUp, .carryOver, .remaining]
    let twins = twins(intake)
    return columns.filter { twins[$0] == nil }
  }

  /// Columns that equal those of another level of the same group.
  private static func twins(_ intake: IntakeModel) -> [FitDraws.Column: FitDraws.Column] {
    var twins: [FitDraws.Column: FitDraws.Column] = [:]
    for level in 0..<intake.layout.levels {
      let kin = intake.layout.kin[level]
      guard kin < level else { continue }
      if intake.sharesEffect(level, kin) { twins[.loss(level: level)] = .loss(level: kin) }
      for special in intake.specialYears.indices {
        let twin = intake.twin(special: special, level: level)
        for segment in 0..<intake.layout.segments where twin >= 0 {
          twins[.share(level: level, special: special, segment: segment)] =
            .share(level: twin, special: special, segment: segment)
        }
      }
    }
    return twins
  }

  /// The first year of a level that is kept: for the chain, the first that may be completed in it.
  private static func firstYear(_ problem: FitProblem, _ level: Int, _ detail: Detail) -> Year {
    let earliest = problem.plan.year + -yearsBack
    guard detail == .chain else { return earliest }
    let longest = CompletionLag(problem.plan.levels[level]).longest
    return max(earliest, problem.firstChainYear + -longest)
  }

  private static func details(
    _ problem: FitProblem, _ intake: IntakeModel, _ observations: ObservationSet
  ) -> [FitDraws.Column] {
    undisturbedYears(problem.plan, intake).flatMap { year in
      problem.plan.levels.indices.map { FitDraws.Column.undisturbed(level: $0, year: year) }
    } + (0..<observations.count).map { .rowShare($0) }
  }

  /// Years with closures, those after them, and the plan year.
  private static func undisturbedYears(_ plan: Plan, _ intake: IntakeModel) -> [Int] {
    let planYear = plan.year - plan.historyFrom
    let closed = zip(intake.specialYears, intake.hasClosure).filter(\.1).map(\.0)
    return Set(closed + [planYear]).filter { $0 <= planYear }.sorted()
  }

  private static func diagnostics(
    _ replicates: [FitSampler.Replicate], _ widths: WidthFloor, nodes: Int,
    _ executor: some BlockExecutor
  ) -> FitDiagnostics {
    var byNode = [[Double]](repeating: [], count: nodes)
    for replicate in replicates {
      for (node, weight) in zip(replicate.nodeOfProposal, replicate.logWeights) {
        byNode[node].append(weight)
      }
    }
    let all = replicates.flatMap(\.logWeights)
    let top = all.max() ?? 0
    // A tail needs a few hundred weights before its shape says anything.
    let samples = [all] + byNode.filter { $0.count >= 250 }
    let shapes = executor.map(samples.count) {
      ImportanceWeights.paretoShape(logWeights: samples[$0])
    }
    var sum = 0.0
    var mass = 0.0
    for (weights, shape) in zip(samples, shapes).dropFirst() {
      let share = weights.reduce(0) { $0 + Double.exp($1 - top) }
      sum += share * shape
      mass += share
    }
    let overall = shapes[0]
    return FitDiagnostics(
      effectiveSampleSize: replicates.reduce(0) { $0 + $1.effectiveSampleSize },
      proposals: all.count, paretoK: mass > 0 ? sum / mass : overall, paretoKOverall: overall,
      widthFloor: widths.floors, widthFitted: widths.fitted)
  }
}
