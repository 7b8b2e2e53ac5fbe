import Probability
import Testing

@Suite("The summary of a sample")
struct SampleSummaryTests {
  static func sample(_ name: String) throws -> [Double] {
    try Fixture("samples").rows.filter { try $0.text("sample") == name }
      .map { try $0.number("value") }
  }

  @Test("has the quantiles of numpy (R's type 7), in any order of the sample")
  func quantiles() throws {
    for row in try Fixture("sample_quantiles").rows {
      let sample = try SampleSummaryTests.sample(try row.text("sample"))
      let p = try row.number("p")
      #expect(agree(SampleSummary(sample).quantile(p), try row.number("quantile")))
      #expect(
        SampleSummary(sample.reversed()).quantiles([p]) == SampleSummary(sample).quantiles([p]))
    }
  }

  @Test("has the exact mean and spread, even where the values are large and close together")
  func moments() throws {
    for row in try Fixture("sample_moments").rows {
      let summary = SampleSummary(try SampleSummaryTests.sample(try row.text("sample")))
      #expect(agree(summary.mean, try row.number("mean")))
      #expect(agree(summary.standardDeviation, try row.number("sd")))
    }
  }

  @Test("sums what plain addition loses")
  func compensated() {
    let sample = [1e16, 1, -1e16]
    #expect(SampleSummary.mean(sample) == 1.0 / 3)
    #expect(sample.reduce(0, +) / 3 != 1.0 / 3)
  }

  @Test("is not fooled like the one-pass formula: the fixture sees the lost digits")
  func negativeControl() throws {
    let sample = try SampleSummaryTests.sample("offset")
    let mean = sample.reduce(0, +) / 4
    let onePass = (sample.reduce(0) { $0 + $1 * $1 } - 4 * mean * mean) / 3
    #expect(!agree(SampleSummary(sample).standardDeviation, onePass.squareRoot(), 1e-3))
  }

  @Test("of one value is that value, without spread")
  func one() {
    let summary = SampleSummary([7])
    #expect(summary.mean == 7 && summary.standardDeviation == 0)
    #expect(summary.interval(coverage: 0.8) == 7...7)
  }

  @Test("of nothing stops the program")
  func nothing() async {
    await #expect(processExitsWith: .failure) { _ = SampleSummary([]) }
  }
}
