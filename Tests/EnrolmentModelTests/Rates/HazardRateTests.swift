import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The rate as a hazard of the untrained")
struct HazardRateTests {
  private func rate(_ rows: [Evidence] = Town.rows) throws -> HazardRate {
    let problem = try Town.problem(rows)
    return HazardRate(
      problem.book, history: RateHistory(problem.selection, .trainedLabourRate),
      LuckStreams(problem))
  }

  private func reference(_ quantity: String) throws -> (mean: Double, sd: Double) {
    let row = try #require(
      try Fixture("rate_posteriors").rows.first { $0.fields["quantity"] == quantity })
    return (try row.number("mean"), try row.number("sd"))
  }

  private func draws(
    _ rate: HazardRate, count: Int = 40_000
  ) -> (means: [Double], scales: [Double]) {
    (
      [Double](draws: count) { rate.parameters(from: $0).mean },
      [Double](draws: count) { rate.parameters(from: $0).scale }
    )
  }

  @Test("has the posterior that numpy integrates over a grid, within the error of its table")
  func posterior() throws {
    let rate = try rate()
    let draws = draws(rate)
    // A fifth of 8,192 candidates is worth as much as independent draws; see rates.py.
    let count = 0.2 * Double(HazardRate.tableSize)
    let (mean, scale) = (try reference("hazard"), try reference("hazard-scale"))
    #expect(
      near(
        moments(draws.means).mean, mean.mean, Tolerance.monteCarlo(sd: mean.sd, count: count))
    )
    #expect(
      near(
        moments(draws.scales).mean, scale.mean,
        Tolerance.monteCarlo(sd: scale.sd, count: count)))
    // Heavy tails: the sd has about twice a normal's standard error.
    #expect(
      near(
        moments(draws.means).sd, mean.sd, Tolerance.monteCarlo(sd: mean.sd, count: count / 2))
    )
    // Without increments the posterior is the prior, and is told apart (negative control).
    let last = Town.rows.filter { $0.measure == .trainedLabourRate }.suffix(1)
    let prior = try self.rate(Array(last))
    let (centre, width) = moments(self.draws(prior).means)
    #expect(near(centre, 0.06, Tolerance.monteCarlo(sd: 0.04, count: 8192)))
    #expect(width > 2 * mean.sd)
  }

  @Test("takes a share of the untrained each year: worked by hand")
  func next() {
    let parameters = HazardRate.Parameters(mean: .all(0.05), scale: .all(0.01))
    let next = HazardRate.next(.all(0.6), parameters, residual: .all(2)).common
    #expect(agree(next, 1 - 0.4 * Double.exp(-0.07)))
    #expect(HazardRate.next(.one, parameters, residual: .all(-9)).common == 1)
  }

  @Test("is that of each draw whatever the neighbouring draws are, wherever it stands")
  func apart() throws {
    let inputs = [
      Lanes.varied(0...1), Lanes.varied(-0.2...0.3, 1), Lanes.varied(0...0.2, 2),
      Lanes.varied(-6...6, 3),
    ]
    #expect(
      keepsLanesApart(inputs) {
        [HazardRate.next($0[0], .init(mean: $0[1], scale: $0[2]), residual: $0[3])]
      })
    let rate = try rate()
    let whole = rate.parameters(from: 40)
    for lane in 0..<Lanes.width {
      let own = rate.parameters(from: 40 + lane)
      #expect(own.mean[0] == whole.mean[lane] && own.scale[0] == whole.scale[lane])
    }
  }
}
