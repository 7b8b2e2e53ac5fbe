import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("How far a row moves the answer")
struct EvidenceInfluenceTests {
  private static let draws = 20_000

  /// The linear town of latent_path.py, where nothing but the rows' errors shapes the answer.
  private static func problem(
    error: Double = 0.12, adding rows: [Evidence] = []
  ) throws -> FitProblem {
    try Town.problem(
      ObservationSetTests.linearRows() + rows, plan: Town.oneLevelPlan(),
      changing: [
        "closure-effect/evening": .constant(0), "width-floor/factor": .constant(0),
        "capacity-ceiling": .logNormal(median: 1e15, logSD: 0.15),
        "definition-error/result": .constant(error), "definition-error/estimate": .constant(error),
        "definition-error/derived": .constant(error),
      ], draws: draws)
  }

  private func medianLog(_ fit: EnrolmentFit) -> Double {
    Double.log(Summary(fit.totalTurns(Year(2022)), [0.5]).quantiles[0])
  }

  @Test("is by reweighting what a fit without the row finds, within Monte-Carlo error")
  func refit() throws {
    // A second source for 2021 is far above the first.
    let rows = [Town.row(levels: [0], year: 2021, value: 33_000)]
    let problem = try Self.problem(adding: rows)
    let fit = try EnrolmentFit(problem, executor: SerialExecutor())
    let influences = try EvidenceInfluence.all(fit, refitDraws: 500, executor: SerialExecutor())
    #expect(influences.count == 6)
    let reweighted = influences.filter { $0.method == .reweighting }
    #expect(reweighted.count >= 3)
    var moved = 0
    for influence in reweighted {
      let without = try EnrolmentFit(
        problem.with(selection: problem.selection.without(influence.row), draws: Self.draws),
        executor: SerialExecutor())
      let sd = moments(without.totalTurns(Year(2022)).map { Double.log($0) }).sd
      // A median's standard error is 1.25 times a mean's; resampled draws are worth half.
      let row = try #require(fit.rows.firstIndex(of: influence.row))
      let weights = try ImportanceWeights(logWeights: fit.rowShare(row).map { 0.5 * $0 })
      let count = 0.5 / (1 / weights.effectiveSampleSize + 1 / Double(Self.draws))
      let error = Tolerance.monteCarlo(sd: 1.25 * sd, count: count)
      let found = Double.log(influence.medianWithout)
      #expect(near(found, medianLog(without), error), "\(influence.row.year)")
      moved += near(found, medianLog(fit), error) ? 0 : 1
    }
    // Some row moves the median by more than that error, so it is told from none at all.
    #expect(moved > 0)
  }

  @Test("is listed with the largest shift first, and a shift is with less without")
  func order() throws {
    let fit = try EnrolmentFit(Town.problem(draws: 2000), executor: SerialExecutor())
    let influences = try EvidenceInfluence.all(fit, refitDraws: 500, executor: SerialExecutor())
    let median = Summary(fit.totalTurns(Year(2022)), [0.5]).quantiles[0]
    #expect(influences.count == fit.rows.count)
    #expect(Set(influences.map(\.row)) == Set(fit.rows))
    #expect(influences.allSatisfy { $0.shift == median - $0.medianWithout })
    #expect(zip(influences, influences.dropFirst()).allSatisfy { abs($0.shift) >= abs($1.shift) })
    #expect(influences.allSatisfy { ($0.method == .refit) == ($0.paretoK > 0.7) })
  }

  @Test("of the last year's count on a linear forecast has the sign of its surprise")
  func sign() throws {
    // 2021 was below 2019: without it the forecast would be higher.
    let fit = try EnrolmentFit(Self.problem(error: 0.03), executor: SerialExecutor())
    let influences = try EvidenceInfluence.all(fit, refitDraws: 5000, executor: SerialExecutor())
    let last = try #require(influences.first { $0.row.year == Year(2021) })
    #expect(last.shift < 0)
  }
}
