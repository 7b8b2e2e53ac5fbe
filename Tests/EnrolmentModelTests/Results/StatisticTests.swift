import Testing

@testable import EnrolmentModel

@Suite("Statistics")
struct StatisticTests {
  @Test("have the names of the contract on result files")
  func names() {
    #expect(
      Statistic.allCases.map(\.rawValue).sorted()
        == [
          "mean", "sd", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "target", "probability",
          "probability-se", "probability-low", "probability-high", "gap-p10", "gap-p50", "gap-p90",
          "delta-p10", "delta-p50", "delta-p90", "probability-beats-baseline",
        ].sorted())
  }

  @Test("that are quantiles are named by their probability")
  func quantiles() {
    for (statistic, probability) in Statistic.quantiles {
      #expect(
        statistic.rawValue == "p" + (probability < 0.1 ? "0" : "") + "\(Int(probability * 100))")
    }
  }
}
