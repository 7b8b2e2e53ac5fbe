import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("How far a row moves the answer")
struct EvidenceInfluenceTests {
  private static let draws = 20_000

  /// The linear town of latent_path.py: whole years, no closures, no floor, no ceiling.
  private static func problem() throws -> FitProblem {
    try Town.problem(
      ObservationSetTests.linearRows(), plan: Town.oneLevelPlan(),
      changing: [
        "closure-effect/evening": .constant(0), "width-floor/factor": .constant(0),
        "capacity-ceiling": .logNormal(median: 1e15, logSD: 0.15),
      ], draws: draws)
  }

  private func medianLog(_ fit: EnrolmentFit) -> Double {
    Double.log(Summary(fit.totalTurns(Year(2022)), [0.5]).quantiles[0])
  }

  @Test("is by reweighting what a fit without the row finds, within Monte-Carlo error")
  func refit() throws {
    let fit = try EnrolmentFit(Self.problem(), executor: SerialExecutor())
    let influences = try EvidenceInfluence.all(fit, refitDraws: 500, executor: SerialExecutor())
    #expect(influences.count == 5)
    let reweighted = influences.filter { $0.method == .reweighting }
    #expect(reweighted.count >= 3)
    for influence in reweighted {
      let problem = try Self.problem()
      let without = try EnrolmentFit(
        problem.with(selection: problem.selection.without(influence.row), draws: Self.draws),
        executor: SerialExecutor())
      let sd = moments(without.totalTurns(Year(2022)).map { Double.log($0) }).sd
      // A median's standard error is 1.25 times a mean's, two of them differ by √2 more, and
      // weights with a Pareto-k up to 0.7 leave a tenth of the draws.
      let error = Tolerance.monteCarlo(
        sd: 1.25 * 2.0.squareRoot() * sd, count: Double(Self.draws) / 10)
      let found = Double.log(influence.medianWithout)
      #expect(near(found, medianLog(without), error), "\(influence.row.year)")
    }
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
    let fit = try EnrolmentFit(Self.problem(), executor: SerialExecutor())
    let influences = try EvidenceInfluence.all(fit, refitDraws: 5000, executor: SerialExecutor())
    let last = try #require(influences.first { $0.row.year == Year(2021) })
    #expect(last.shift < 0)
  }
}
