extension Study {
  /// The most memory that a run takes at once, an estimate from above.
  ///
  /// Columns of one batch of draws of 8 bytes each, twice for the fit that is being made while the
  /// one before is let go, room for each thread, and what every process of this program takes.
  ///
  /// - Parameters:
  ///   - threads: Threads that work side by side.
  ///   - isWhole: Whether all draws are held at once, however many there are.
  /// - Returns: Bytes.
  public func memoryNeed(threads: Int, isWhole: Bool = false) -> Int {
    let plan = problem.plan
    let years = problem.reportedYears.count
    let levels = plan.levels.count
    let fit = levels * (Fitter.yearsBack + 8 * years + 1) + 3
    let shared = SharedOutcomes.columns * years
    let scenarios = Set(self.scenarios.map(\.name)).union([baseline.name]).count
    let outcomes = (3 * levels + 2) * years * scenarios
    let columns = 2 * fit + shared + outcomes + 6 * threads
    let batches = isWhole ? [problem.draws] : problem.batches.map(\.draws.count)
    let draws = batches.max() ?? problem.draws
    let kept = batches.count > 1 ? Self.keptWhileRunning(scenarios, years) : 0
    return 8 * draws * columns + kept + Self.ownMemory
  }

  /// What the program takes beside draws: its code, tables and the room of linear algebra.
  private static let ownMemory = 120_000_000

  /// Brackets of quantiles of samples that are never held whole.
  private static func keptWhileRunning(_ scenarios: Int, _ years: Int) -> Int {
    // About 22 quantities with ten quantiles each, 60,000 values a bracket.
    220 * 60_000 * 8 * scenarios * years / 2
  }
}
