internal import Probability
internal import RealModule

/// How far one row of evidence moves the answer.
public struct EvidenceInfluence: Sendable {
  /// How a shift was found.
  public enum Method: String, Sendable {
    /// By reweighting the draws.
    case reweighting
    /// By another fit, where the weights were too uneven.
    case refit
  }

  /// The row.
  public let row: Evidence
  /// Median of the plan year's total turns without the row.
  public let medianWithout: Double
  /// Median with the row minus median without it.
  public let shift: Double
  /// Pareto-k of the reweighting.
  public let paretoK: Double
  /// How the shift was found.
  public let method: Method

  /// The influence of every row, the largest shift first.
  ///
  /// Leaving out row j multiplies a draw's weight by the inverse of the row's
  /// likelihood given the other rows, exp(½ (R⁻¹r)ⱼ² / (R⁻¹)ⱼⱼ). Where that
  /// weight's Pareto-k is over 0.7 the fit is made again without the row.
  ///
  /// - Parameters:
  ///   - fit: The fit with all rows.
  ///   - refitDraws: Draws of a fit that is made again.
  ///   - executor: Runs blocks of work.
  /// - Returns: One influence a row.
  /// - Throws: `FitFailure` where a fit without a row fails.
  static func all(
    _ fit: EnrolmentFit, refitDraws: Int, executor: some BlockExecutor
  ) throws(FitFailure) -> [EvidenceInfluence] {
    let year = fit.problem.plan.year
    let totals = fit.totalTurns(year)
    let median = Summary(totals, [0.5]).quantiles[0]
    var found: [EvidenceInfluence] = []
    for (index, row) in fit.rows.enumerated() {
      let logWeights = fit.rowShare(index).map { 0.5 * $0 }
      let shape = ImportanceWeights.paretoShape(logWeights: logWeights)
      var without = weightedMedian(totals, logWeights)
      if shape > 0.7 {
        let problem = fit.problem.with(
          selection: fit.problem.selection.without(row), draws: refitDraws)
        let refit = try EnrolmentFit(problem, executor: executor)
        without = Summary(refit.totalTurns(year), [0.5]).quantiles[0]
      }
      found.append(
        EvidenceInfluence(
          row: row, medianWithout: without, shift: median - without, paretoK: shape,
          method: shape > 0.7 ? .refit : .reweighting))
    }
    return found.sorted { abs($0.shift) > abs($1.shift) }
  }

  private static func weightedMedian(_ values: [Double], _ logWeights: [Double]) -> Double {
    let top = logWeights.max() ?? 0
    let weights = logWeights.map { Double.exp($0 - top) }
    let half = weights.reduce(0, +) / 2
    var sum = 0.0
    for index in values.indices.sorted(by: { values[$0] < values[$1] }) {
      sum += weights[index]
      if sum >= half { return values[index] }
    }
    return values.max() ?? 0
  }
}
