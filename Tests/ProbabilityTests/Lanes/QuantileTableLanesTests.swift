import Probability
import Testing

@Suite("A quantile table in lanes")
struct QuantileTableLanesTests {
  static let all: [Distribution] =
    QuantileTableTests.tabulated + [
      .constant(2), .normal(mean: 1, sd: 2), .normal(mean: 1, sd: 0),
      .logNormal(median: 2, logSD: 0.3), .uniform(low: 0, high: 3),
      .triangular(low: 0, mode: 1, high: 3), .halfNormal(scale: 2), .beta(mean: 0.4, sd: 0),
      .quantiles(p10: 1, p50: 2, p90: 5), .quantiles(p10: 1, p50: 2, p90: 3),
      .quantiles(p10: 1, p50: 4, p90: 5), .studentT(location: 2, scale: 0, degreesOfFreedom: 3),
    ]

  @Test("has the quantiles of one number", arguments: all)
  func quantiles(distribution: Distribution) {
    let table = QuantileTable(distribution)
    let scale = abs(distribution.quantile(0.9) - distribution.quantile(0.1))
    for u in points(0, 1, count: 4000) + [0x1p-53, 1e-12, 1e-8, 1 - 1e-8, 1 - 0x1p-53] {
      let lanes: Lanes = [u, 0.5, 0.01, 1 - u, 0.9999, 0.25, 0x1p-53, u]
      let found = table.quantiles(lanes)
      for lane in 0..<8 {
        let one = table.quantile(lanes[lane])
        // A quantile near 0 is a difference of numbers as large as the distribution is wide.
        let error = abs(found[lane] - one) / max(abs(one), scale)
        guard !(error <= Tolerance.rounding) else { continue }
        Issue.record("\(lanes[lane]): \(found[lane]) for \(one)")
      }
    }
  }

  @Test("has the quantiles of the probabilities of normal numbers", arguments: all)
  func atNormals(distribution: Distribution) {
    let table = QuantileTable(distribution)
    let scale = abs(distribution.quantile(0.9) - distribution.quantile(0.1))
    for z in points(-8, 5, count: 4000) + [-6, 6, 0, -5.999999, 5.999999] {
      let lanes: Lanes = [z, 0, -1, 2, z / 2, -6.5, 6.5, z]
      let found = table.quantiles(atNormals: lanes)
      for lane in 0..<8 {
        let one = table.quantile(Normal.cumulative(lanes[lane]))
        // Φ near 1 has lost digits: z is known to 10⁻¹⁶/φ(z) only.
        let lost = 0x1p-52 / Normal.density(lanes[lane])
        let tolerance = lanes[lane] > 0 ? 1e-12 + 20 * lost : 1e-12
        let error = abs(found[lane] - one) / max(abs(one), scale)
        guard !(error <= tolerance) else { continue }
        Issue.record("\(lanes[lane]): \(found[lane]) for \(one), \(error)")
      }
    }
  }

  @Test("of another distribution has other quantiles (control)")
  func negativeControl() {
    let table = QuantileTable(.beta(mean: 0.3, sd: 0.1))
    let other = QuantileTable(.beta(mean: 0.3, sd: 0.100001))
    let u = Lanes(repeating: 0.01)
    #expect(!agree(table.quantiles(u)[0], other.quantiles(u)[0], 1e-9))
  }
}
