extension Study {
  /// The most memory that a run takes at once, an estimate from above.
  ///
  /// Columns of one batch of draws of 8 bytes each, twice for the fit that is being made while the
  /// one before is let go, room for each thread, and what every process of this program takes.
  ///
  /// - Parameter threads: Threads that work side by side.
  /// - Returns: Bytes.
  public func memoryNeed(threads: Int) -> Int {
    let draws = problem.batches.map(\.draws.count).max() ?? problem.draws
    let scenarios = Set(self.scenarios.map(\.name)).union([baseline.name]).count
    let kept = problem.batches.count > 1 ? Self.keptWhileRunning(scenarios, years) : 0
    return Self.ownMemory + kept
      + 8 * draws * (2 * fitColumns + sharedColumns + scenarios * scenarioColumns + 6 * threads)
  }

  /// The most memory that a question takes at once, an estimate from above.
  ///
  /// All draws are held, with everything that a fit tells; scenarios are simulated as many at once as
  /// a ``Workbench`` holds.
  ///
  /// - Parameters:
  ///   - draws: Draws of the question.
  ///   - threads: Threads that work side by side.
  /// - Returns: Bytes.
  public func memoryNeed(ofQuestionWith draws: Int, threads: Int) -> Int {
    let details = problem.enrolmentRows.count + problem.specialYears.count * levels
    let trajectories = max(draws, WorkbenchLimit.trajectories)
    return Self.ownMemory + 8 * trajectories * scenarioColumns
      + 8 * draws * (2 * (fitColumns + details) + sharedColumns + 6 * threads)
  }

  private var levels: Int { problem.plan.levels.count }
  private var years: Int { problem.reportedYears.count }

  // Columns of 8 bytes a draw.
  private var fitColumns: Int { levels * (Fitter.yearsBack + 8 * years + 1) + 3 }
  private var sharedColumns: Int { SharedOutcomes.columns * years }
  private var scenarioColumns: Int { (3 * levels + 2) * years }

  /// What the program takes beside draws: its code, tables and the room of linear algebra.
  private static let ownMemory = 120_000_000

  /// Brackets of quantiles of samples that are never held whole.
  private static func keptWhileRunning(_ scenarios: Int, _ years: Int) -> Int {
    // About 22 quantities with ten quantiles each, 60,000 values a bracket.
    220 * 60_000 * 8 * scenarios * years / 2
  }
}
