import Probability
import Testing

@Suite("A distribution")
struct DistributionTests {
  static func distribution(_ row: Fixture.Row) throws -> Distribution {
    let p = try ["p1", "p2", "p3"].map { try row.number($0) }
    return switch try row.text("kind") {
    case "normal": .normal(mean: p[0], sd: p[1])
    case "logNormal": .logNormal(median: p[0], logSD: p[1])
    case "uniform": .uniform(low: p[0], high: p[1])
    case "triangular": .triangular(low: p[0], mode: p[1], high: p[2])
    case "halfNormal": .halfNormal(scale: p[0])
    case "studentT": .studentT(location: p[0], scale: p[1], degreesOfFreedom: p[2])
    case "beta": .beta(mean: p[0], sd: p[1])
    case "quantiles": .quantiles(p10: p[0], p50: p[1], p90: p[2])
    default: .constant(.nan)
    }
  }

  @Test("has scipy's quantiles, mean and standard deviation")
  func reference() throws {
    let rows = try Fixture("distributions").rows
    let quantile = try worst(rows) {
      relativeError(
        try DistributionTests.distribution($0).quantile(try $0.number("u")),
        try $0.number("quantile"))
    }
    #expect(quantile.error <= Tolerance.optimised, "\(quantile)")
    let mean = try worst(rows) {
      relativeError(try DistributionTests.distribution($0).mean, try $0.number("mean"))
    }
    #expect(mean.error <= Tolerance.optimised, "\(mean)")
    let sd = try worst(rows) {
      relativeError(try DistributionTests.distribution($0).standardDeviation, try $0.number("sd"))
    }
    #expect(sd.error <= Tolerance.optimised, "\(sd)")
  }

  @Test("passes through the three quantiles that define it, skewed either way")
  func threeQuantiles() {
    for (p10, p50, p90) in [(1.0, 2.0, 5.0), (-5, -2, -1), (1, 2, 3), (1, 2, 3.0000001)] {
      let distribution = Distribution.quantiles(p10: p10, p50: p50, p90: p90)
      #expect(agree(distribution.quantile(0.1), p10))
      #expect(agree(distribution.median, p50))
      #expect(agree(distribution.quantile(0.9), p90))
    }
  }

  @Test("with no spread is its centre for certain", arguments: [0.0, 0.3, 1.0])
  func certainty(u: Double) {
    #expect(Distribution.constant(3).quantile(u) == 3)
    #expect(Distribution.normal(mean: 3, sd: 0).quantile(u) == 3)
    #expect(Distribution.logNormal(median: 3, logSD: 0).quantile(u) == 3)
    #expect(Distribution.uniform(low: 3, high: 3).quantile(u) == 3)
    #expect(Distribution.triangular(low: 3, mode: 3, high: 3).quantile(u) == 3)
    #expect(Distribution.beta(mean: 0.25, sd: 0).quantile(u) == 0.25)
    #expect(Distribution.quantiles(p10: 3, p50: 3, p90: 3).quantile(u) == 3)
    #expect(Distribution.studentT(location: 3, scale: 0, degreesOfFreedom: 1).quantile(u) == 3)
  }

  @Test("ends where its support ends")
  func support() {
    #expect(Distribution.uniform(low: -1, high: 4).quantile(1) == 4)
    #expect(Distribution.triangular(low: 1, mode: 2, high: 6).quantile(0) == 1)
    #expect(Distribution.triangular(low: 1, mode: 2, high: 6).quantile(1) == 6)
    #expect(Distribution.beta(mean: 0.3, sd: 0.1).quantile(1) == 1)
    #expect(Distribution.halfNormal(scale: 2).quantile(0) == 0)
    #expect(Distribution.normal(mean: 0, sd: 1).quantile(0) == -.infinity)
    #expect(Distribution.uniform(low: 0, high: 1).quantile(1.5).isNaN)
  }

  @Test("of Student's t has no mean with one degree of freedom, no spread with two")
  func heavyTails() {
    let one = Distribution.studentT(location: 0, scale: 1, degreesOfFreedom: 1)
    let two = Distribution.studentT(location: 0, scale: 1, degreesOfFreedom: 2)
    #expect(one.mean.isNaN && one.standardDeviation.isNaN)
    #expect(two.mean == 0 && two.standardDeviation == .infinity)
  }
}
