import Probability
import Testing

@Suite("Parameters of a distribution")
struct DistributionValidationTests {
  @Test(
    "that make sense pass",
    arguments: [
      Distribution.constant(-1), .normal(mean: 0, sd: 0), .uniform(low: 1, high: 1),
      .triangular(low: 0, mode: 0, high: 1), .beta(mean: 0.5, sd: 0.4999), .beta(mean: 0.1, sd: 0),
      .quantiles(p10: 1, p50: 1, p90: 1), .quantiles(p10: 1, p50: 1.5, p90: 9),
      .halfNormal(scale: 1), .studentT(location: 0, scale: 1, degreesOfFreedom: 0.5),
    ])
  func sensible(distribution: Distribution) throws {
    try distribution.validate()
  }

  @Test(
    "that make none are refused by name and value",
    arguments: [
      (
        Distribution.normal(mean: 0, sd: -1), DistributionError.negative(parameter: "sd", value: -1)
      ),
      (.constant(.infinity), .notFinite(parameter: "value", value: .infinity)),
      (.logNormal(median: 0, logSD: 1), .notPositive(parameter: "median", value: 0)),
      (.beta(mean: 1, sd: 0.1), .outsideUnitInterval(parameter: "mean", value: 1)),
      (.beta(mean: 0.5, sd: 0.5), .betaSpreadTooLarge(mean: 0.5, sd: 0.5, limit: 0.5)),
      (
        .uniform(low: 2, high: 1),
        .outOfOrder(lower: "low", lowerValue: 2, upper: "high", upperValue: 1)
      ),
      (
        .triangular(low: 0, mode: 3, high: 1),
        .outOfOrder(lower: "mode", lowerValue: 3, upper: "high", upperValue: 1)
      ),
      (
        .quantiles(p10: 2, p50: 1, p90: 3),
        .outOfOrder(lower: "p10", lowerValue: 2, upper: "p50", upperValue: 1)
      ),
      (.quantiles(p10: 1, p50: 1, p90: 3), .oneSidedQuantiles(p10: 1, p50: 1, p90: 3)),
      (
        .studentT(location: 0, scale: 1, degreesOfFreedom: 0),
        .notPositive(parameter: "degreesOfFreedom", value: 0)
      ),
    ])
  func senseless(distribution: Distribution, error: DistributionError) {
    #expect(throws: error) { try distribution.validate() }
  }

  @Test("that are no numbers are refused")
  func notANumber() {
    #expect(throws: DistributionError.self) {
      try Distribution.normal(mean: .nan, sd: 1).validate()
    }
  }

  @Test("are refused in a sentence")
  func sentences() {
    #expect(
      DistributionError.betaSpreadTooLarge(mean: 0.5, sd: 0.6, limit: 0.5).description
        == "with mean 0.5 the sd 0.6 is too large; it must be below 0.5")
    #expect(
      DistributionError.outOfOrder(
        lower: "p10", lowerValue: 2, upper: "p50", upperValue: 1
      ).description == "p10 (2.0) is above p50 (1.0)")
  }
}
