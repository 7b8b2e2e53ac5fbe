import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The rate as a hazard of the untrained")
struct HazardRateTests {
  private func rate(_ rows: [Evidence] = Town.rows) throws -> HazardRate {
    let problem = try Town.problem(rows)
    return HazardRate(
      problem.book, history: RateHistory(problem.selection, .trainedLabourRate), seed: 72)
  }

  private func reference(_ quantity: String) throws -> (mean: Double, sd: Double) {
    let row = try #require(
      try Fixture("rate_posteriors").rows.first { $0.fields["quantity"] == quantity })
    return (try row.number("mean"), try row.number("sd"))
  }

  @Test("has the posterior that numpy integrates over a grid, within the error of its table")
  func posterior() throws {
    let rate = try rate()
    let draws = (0..<40_000).map { rate.parameters($0) }
    // A fifth of 8,192 candidates is worth as much as independent draws; see rates.py.
    let count = 0.2 * Double(HazardRate.tableSize)
    let (mean, scale) = (try reference("hazard"), try reference("hazard-scale"))
    #expect(
      near(
        moments(draws.map(\.mean)).mean, mean.mean, Tolerance.monteCarlo(sd: mean.sd, count: count))
    )
    #expect(
      near(
        moments(draws.map(\.scale)).mean, scale.mean,
        Tolerance.monteCarlo(sd: scale.sd, count: count)))
    // Heavy tails: the sd has about twice a normal's standard error.
    #expect(
      near(
        moments(draws.map(\.mean)).sd, mean.sd, Tolerance.monteCarlo(sd: mean.sd, count: count / 2))
    )
    // Without increments the posterior is the prior, and is told apart (negative control).
    let last = Town.rows.filter { $0.measure == .trainedLabourRate }.suffix(1)
    let prior = try self.rate(Array(last))
    let centre = moments((0..<40_000).map { prior.parameters($0).mean }).mean
    #expect(near(centre, 0.06, Tolerance.monteCarlo(sd: 0.04, count: 8192)))
    let width = moments((0..<40_000).map { prior.parameters($0).mean }).sd
    #expect(width > 2 * mean.sd)
  }

  @Test("takes a share of the untrained each year: worked by hand")
  func next() {
    let next = HazardRate.next(0.6, (mean: 0.05, scale: 0.01), residual: 2)
    #expect(agree(next, 1 - 0.4 * Double.exp(-0.07)))
    #expect(HazardRate.next(1, (mean: 0.05, scale: 0.01), residual: -9) == 1)
  }

  @Test("finds positions in ordered values")
  func partition() {
    let values = [1.0, 2, 2, 5]
    #expect(
      [0.0, 2, 3, 5, 6].map { limit in values.partitioningIndex { $0 >= limit } } == [
        0, 1, 3, 3, 4,
      ])
  }
}
