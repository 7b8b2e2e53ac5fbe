internal import Probability

/// What the fit of the past says, and how it would speak under other choices.
public struct FitStudy: Sendable {
  /// The baseline under one choice.
  public struct Variant: Sendable {
    /// Which choice.
    public let choice: Choice
    /// P10, P50, P90 of the plan year's total turns.
    public let turns: [Double]
    /// P10, P50, P90 of the plan year's trained rate.
    public let rate: [Double]
    /// Probability of each of the plan year's targets.
    public let probabilities: [(target: Target, probability: EstimatedProbability)]
    /// How well the reweighting worked.
    public let diagnostics: FitDiagnostics
  }

  /// A choice that the evidence does not settle.
  public enum Choice: Hashable, Sendable {
    /// A treatment of the disruption years; the first is the default.
    case treatment(Treatment)
    /// A prior held at its P10 or P90.
    case held(key: String, probability: Double)
  }

  /// How much of a year's enrolment is published.
  public enum Coverage: String, Sendable {
    /// A result or estimate of the whole year and all levels.
    case observed
    /// Something less.
    case partly = "partly-observed"
    /// Nothing.
    case missing
  }

  /// A year of the latent path.
  public struct PathYear: Sendable {
    /// The year.
    public let year: Year
    /// How much of it is published.
    public let coverage: Coverage
    /// P10, P50, P90 of the total turns.
    public let total: [Double]
    /// P10, P50, P90 by level.
    public let levels: [[Double]]
    /// Months of closure, the largest over levels.
    public let closedMonths: Double
  }

  /// The fit under the default treatment.
  public let fit: EnrolmentFit
  /// The path, year by year.
  public let path: [PathYear]
  /// The baseline under every choice, the default first.
  public let variants: [Variant]
  /// The naive forecasts.
  public let naive: [NaiveForecast]
  /// Complete series under every forecasting model.
  public let ladders: [SeriesLadder]
  /// What each row moves, the largest first.
  public let influences: [EvidenceInfluence]
  /// The probability of the rate target under each rate model.
  public let doubts: RateDoubts

  /// Draws behind a choice that is not the default.
  static let variantDraws = 10_000

  /// The priors whose ends are shown.
  static let heldKeys = [
    AssumptionKey.carryOver, AssumptionKey.sigmaEta, AssumptionKey.catchUp,
    AssumptionKey.remainingClosures,
  ]

  /// Studies a fit.
  ///
  /// - Parameters:
  ///   - study: The problem, targets and baseline.
  ///   - executor: Runs blocks of work.
  ///   - progress: Called with a stage's name as it begins.
  /// - Throws: `Study.Failure`.
  public init(
    _ study: Study, executor: some BlockExecutor, progress: (LocalizedText) -> Void
  ) throws(Study.Failure) {
    let problem = study.problem
    progress(LocalizedText(vi: "Ước lượng quá khứ", en: "Fitting the past"))
    let main = try Self.simulate(problem, study, executor)
    fit = main.input.fit
    doubts = RateDoubts(main)
    path = Self.path(main.input.fit)
    naive = NaiveForecast.all(problem, targets: study.targets)
    ladders = SeriesLadder.all(problem)
    progress(LocalizedText(vi: "Các lựa chọn khác", en: "Other choices"))
    var variants = [Self.variant(.treatment(problem.treatment), main)]
    for (choice, changed) in Self.choices(problem) {
      variants.append(Self.variant(choice, try Self.simulate(changed, study, executor)))
    }
    self.variants = variants
    progress(LocalizedText(vi: "Từng dòng số liệu", en: "Row by row"))
    do {
      influences = try EvidenceInfluence.all(
        main.input.fit, refitDraws: min(problem.draws, Self.variantDraws), executor: executor)
    } catch { throw .fit(error) }
  }

  private static func simulate(
    _ problem: FitProblem, _ study: Study, _ executor: some BlockExecutor
  ) throws(Study.Failure) -> Simulator {
    let input = try Study.input(problem, study.targets, executor)
    return Simulator([study.baseline], input, executor: executor)
  }

  private static func choices(_ problem: FitProblem) -> [(Choice, FitProblem)] {
    let draws = min(problem.draws, variantDraws)
    let treatments = Treatment.allCases.filter { $0 != problem.treatment }.map {
      (Choice.treatment($0), problem.with(treatment: $0, draws: draws))
    }
    let held = heldKeys.flatMap { key in
      [0.1, 0.9].compactMap { probability -> (Choice, FitProblem)? in
        guard let entry = problem.book.entries[key] else { return nil }
        let value = entry.distribution.quantile(probability)
        let book = problem.book.replacing([entry.with(.constant(value))])
        return (
          .held(key: key, probability: probability),
          problem.with(treatment: problem.treatment, draws: draws)
            .with(book: book, segments: problem.segments)
        )
      }
    }
    return treatments + held
  }

  private static let quantiles = [0.1, 0.5, 0.9]

  private static func variant(_ choice: Choice, _ simulator: Simulator) -> Variant {
    let problem = simulator.input.fit.problem
    let samples = OutcomeSamples(simulator).all(simulator.ensembles[0], year: 0)
    func sample(_ indicator: Indicator, _ level: String) -> [Double] {
      samples.first { $0.indicator == indicator && $0.level == level }?.values ?? []
    }
    let targets = simulator.input.targets.filter { target in
      target.year == problem.plan.year
        && samples.contains { $0.indicator == target.indicator && $0.level == target.level }
    }
    return Variant(
      choice: choice,
      turns: Summary(sample(.enrolment, "total"), quantiles).quantiles,
      rate: Summary(sample(.trainedLabourRate, "all"), quantiles).quantiles,
      probabilities: targets.map { target in
        let values = sample(target.indicator, target.level)
        return (target, EstimatedProbability(problem) { values[$0] >= target.atLeast })
      }, diagnostics: simulator.input.fit.diagnostics)
  }

  private static func path(_ fit: EnrolmentFit) -> [PathYear] {
    let problem = fit.problem
    let calendars = problem.calendars
    return fit.keptYears.map { year in
      PathYear(
        year: year, coverage: coverage(year, problem),
        total: Summary(fit.totalTurns(year), quantiles).quantiles,
        levels: problem.plan.levels.indices.map {
          Summary(fit.turns(level: $0, year: year), quantiles).quantiles
        }, closedMonths: calendars.map { $0.closedMonths(of: year) }.max() ?? 0)
    }
  }

  private static func coverage(_ year: Year, _ problem: FitProblem) -> Coverage {
    let rows = problem.enrolmentRows.filter { $0.year <= year && $0.lastYear >= year }
    let full = rows.filter { $0.isFullYear && $0.kind != .plan && $0.year == $0.lastYear }
    if Set(full.flatMap(\.levels)).count == problem.plan.levels.count { return .observed }
    return rows.isEmpty ? .missing : .partly
  }
}
