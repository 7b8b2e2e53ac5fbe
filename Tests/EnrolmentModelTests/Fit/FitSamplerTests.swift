import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The sampler of a fit")
struct FitSamplerTests {
  private static let draws = 40_000

  /// The linear town of latent_path.py with some θ of its own, each as likely as the others.
  private func run(
    _ thetas: [Theta], ceiling: Double = 1e15
  ) throws -> (replicates: [FitSampler.Replicate], modes: [LaplaceApproximation], rows: Int) {
    let problem = try Town.problem(
      ObservationSetTests.linearRows(), plan: Town.oneLevelPlan(),
      changing: [
        "closure-effect/evening": .constant(0),
        "capacity-ceiling": .logNormal(median: ceiling, logSD: 0.15),
      ], draws: Self.draws)
    let parts = try thetas.map { try FitParts(problem, theta: $0) }
    let observations = try parts[0].observations()
    let modes = try parts.map { part in
      (
        prior: part.prior,
        mode: try LaplaceApproximation(part.prior, part.intake, observations)
      )
    }
    let columns: [FitDraws.Column] = [.turns(level: 0, year: 10), .rowShare(0)]
    let sampler = FitSampler(
      problem, parts[0].intake, observations, modes: modes,
      weights: thetas.map { _ in 1 / Double(thetas.count) }, columns: columns)
    let draws = FitDraws(0..<Self.draws, columns: columns, layout: parts[0].layout)
    let replicates = try (0..<problem.replicates).map { try sampler.run($0, into: draws) }
    return (replicates, modes.map(\.mode), observations.count)
  }

  /// log of the t(8) density's constant over the normal's, which weights leave out.
  private func constant(_ rank: Int) -> Double {
    let half = Double(rank) / 2
    return Double.logGamma(4 + half) - Double.logGamma(4) - half * Double.log(8 * Double.pi)
      + half * Double.log(2 * Double.pi)
  }

  @Test("has weights whose mean is the evidence that the closed form gives")
  func evidence() throws {
    let theta = Theta(sigmaEpsilon: 0.05, sigmaEta: 0.1, sigmaZeta: 0.02, phi: 0.8)
    let (replicates, modes, rows) = try run([theta])
    let weights = try ImportanceWeights(logWeights: replicates.flatMap(\.logWeights))
    let found = weights.logMeanWeight - constant(rows)
    // The relative variance of the weights is n/ESS − 1, that of their mean 1/ESS − 1/n.
    let count = Double(Self.draws)
    let error = Tolerance.monteCarlo(
      sd: (count / weights.effectiveSampleSize - 1).squareRoot(), count: count)
    #expect(near(found, modes[0].logEvidence, error), "\(found) for \(modes[0].logEvidence)")
    // A t with one degree less would be off by 0.19 (tried).
    #expect(error < 0.05)
  }

  @Test("takes each θ in proportion to its evidence, a tenth by the prior alone")
  func nodes() throws {
    let thetas = [0.05, 0.3].map {
      Theta(sigmaEpsilon: $0, sigmaEta: 0.1, sigmaZeta: 0.02, phi: 0.8)
    }
    let (replicates, modes, _) = try run(thetas)
    let odds = Double.exp(modes[1].logEvidence - modes[0].logEvidence)
    let expected = 0.9 * odds / (1 + odds) + 0.05
    let nodes = replicates[0].nodeOfProposal
    let share = Double(nodes.count { $0 == 1 }) / Double(nodes.count)
    // Stratified: no further off than one proposal.
    #expect(near(share, expected, 1 / Double(nodes.count)))
  }

  @Test("weighs draws above a ceiling down: with a low one the evidence is smaller")
  func ceiling() throws {
    let theta = FitParts.theta
    let means = try [1e15, 15_000].map { ceiling in
      let weights = try run([theta], ceiling: ceiling).replicates.flatMap(\.logWeights)
      return try ImportanceWeights(logWeights: weights).logMeanWeight
    }
    #expect(means[1] < means[0] - 1)
  }
}
