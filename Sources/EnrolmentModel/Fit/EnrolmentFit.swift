/// The fit of past enrolment as of a date: equally weighted draws and how good they are.
public struct EnrolmentFit: Sendable {
  /// What was fitted.
  public let problem: FitProblem
  /// The draws.
  public let draws: FitDraws
  /// How well the reweighting worked.
  public let diagnostics: FitDiagnostics
  /// The rows that entered, in the order of the fit's observations.
  public let rows: [Evidence]
  let intake: IntakeModel

  /// The batch of draws.
  let batch: DrawBatch
  /// The least width, as the first batch of all found it.
  let widths: WidthFloor

  /// Fits, with all draws at once.
  ///
  /// - Parameters:
  ///   - problem: What to fit.
  ///   - executor: Runs blocks of work.
  /// - Throws: `FitFailure` where assumptions or evidence admit no fit.
  public init(
    _ problem: FitProblem, executor: some BlockExecutor
  ) throws(FitFailure) {
    let fitter = try Fitter(problem, executor)
    self = try fitter.fit(DrawBatch(problem, replicates: 0..<problem.replicates), executor)
  }

  init(
    _ fitter: Fitter, _ draws: FitDraws, _ batch: DrawBatch, widths: WidthFloor,
    diagnostics: FitDiagnostics
  ) {
    problem = fitter.problem
    rows = fitter.rows
    intake = fitter.sampler.intake
    self.draws = draws
    self.batch = batch
    self.widths = widths
    self.diagnostics = diagnostics
  }

  private init(_ fit: Self, _ draws: FitDraws) {
    problem = fit.problem
    rows = fit.rows
    intake = fit.intake
    self.draws = draws
    batch = fit.batch
    widths = fit.widths
    diagnostics = fit.diagnostics
  }

  /// The same without draws.
  var withoutDraws: Self {
    Self(self, FitDraws(0..<0, columns: [], layout: intake.layout))
  }
}

extension EnrolmentFit {
  /// The draws of a level's turns in a year of the path.
  ///
  /// - Parameters:
  ///   - level: The level's position in the plan.
  ///   - year: A year that the fit keeps.
  /// - Returns: One value a draw.
  public func turns(level: Int, year: Year) -> [Double] {
    draws.values(.turns(level: level, year: year - problem.plan.historyFrom))
  }

  /// The draws of the total turns in a year.
  ///
  /// - Parameter year: A year that the fit keeps.
  /// - Returns: One value a draw.
  public func totalTurns(_ year: Year) -> [Double] {
    var total = [Double](repeating: 0, count: draws.count)
    for level in problem.plan.levels.indices {
      let column = draws.column(.turns(level: level, year: year - problem.plan.historyFrom))
      for draw in total.indices { total[draw] += column[draw] }
    }
    return total
  }

  /// The years whose turns the draws hold.
  public var keptYears: [Year] {
    problem.plan.years.filter {
      draws.holds(.turns(level: 0, year: $0 - problem.plan.historyFrom))
    }
  }

  /// What the draws of one row take from the log likelihood, for reweighting.
  func rowShare(_ row: Int) -> [Double] { draws.values(.rowShare(row)) }
}
