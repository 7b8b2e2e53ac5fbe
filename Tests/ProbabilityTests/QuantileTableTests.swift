import Probability
import Testing

@Suite("A quantile table")
struct QuantileTableTests {
  static let documented = 1e-7

  static let tabulated: [Distribution] = [
    .beta(mean: 0.3, sd: 0.1), .beta(mean: 0.9, sd: 0.05), .beta(mean: 0.02, sd: 0.02),
    .beta(mean: 0.5, sd: 0.45), .beta(mean: 0.999, sd: 0.0005),
    .studentT(location: 0, scale: 1, degreesOfFreedom: 4),
    .studentT(location: 0, scale: 0.2, degreesOfFreedom: 1),
    .studentT(location: 0, scale: 3, degreesOfFreedom: 40),
  ]

  /// Probabilities that fall on no node: even normal steps, shifted by an irrational bit.
  static let probabilities =
    stride(from: -7.9123, through: 7.9, by: 0.0317).map { Normal.cumulative($0) } + [1e-250]

  @Test("of a beta or Student's t keeps its documented accuracy", arguments: tabulated)
  func accuracy(distribution: Distribution) {
    let table = QuantileTable(distribution)
    for u in QuantileTableTests.probabilities {
      let error = relativeError(table.quantile(u), distribution.quantile(u))
      #expect(error <= QuantileTableTests.documented, "\(u)")
    }
  }

  @Test("of a beta keeps that accuracy for the distance from 1, too")
  func complement() {
    let distribution = Distribution.beta(mean: 0.9, sd: 0.05)
    let table = QuantileTable(distribution)
    for u in QuantileTableTests.probabilities where u < 0.9999 {
      #expect(agree(1 - table.quantile(u), 1 - distribution.quantile(u), 1e-7), "\(u)")
    }
  }

  @Test("never falls as the probability rises", arguments: tabulated)
  func monotone(distribution: Distribution) {
    let table = QuantileTable(distribution)
    let values = (1..<20_000).map { table.quantile(Double($0) / 20_000) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test(
    "of a cheap formula is the formula",
    arguments: [
      Distribution.constant(2), .normal(mean: 1, sd: 2), .normal(mean: 1, sd: 0),
      .logNormal(median: 2, logSD: 0.3), .uniform(low: 0, high: 3),
      .triangular(low: 0, mode: 1, high: 3), .halfNormal(scale: 2), .beta(mean: 0.4, sd: 0),
      .quantiles(p10: 1, p50: 2, p90: 5), .studentT(location: 2, scale: 0, degreesOfFreedom: 3),
    ])
  func formulas(distribution: Distribution) {
    let table = QuantileTable(distribution)
    for u in [0, 1e-12, 0.1, 0.5, 0.77, 1 - 1e-12, 1] {
      #expect(table.quantile(u) == distribution.quantile(u), "\(u)")
    }
  }

  @Test("has the ends of the support at 0 and 1, and nothing outside", arguments: tabulated)
  func edges(distribution: Distribution) {
    let table = QuantileTable(distribution)
    #expect(table.quantile(0) == distribution.quantile(0))
    #expect(table.quantile(1) == distribution.quantile(1))
    #expect(table.quantile(-0.5).isNaN && table.quantile(.nan).isNaN)
  }

  @Test("of another distribution is further off than the documented accuracy")
  func negativeControl() {
    let table = QuantileTable(.beta(mean: 0.3, sd: 0.1))
    let other = Distribution.beta(mean: 0.3, sd: 0.100001)
    #expect(!agree(table.quantile(0.01), other.quantile(0.01), QuantileTableTests.documented))
  }
}
