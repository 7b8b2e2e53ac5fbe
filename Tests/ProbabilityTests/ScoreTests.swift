import Probability
import Testing

@Suite("Scoring rules")
struct ScoreTests {
  @Test("CRPS of a sample is the exact integral of its squared distance")
  func crps() throws {
    for row in try Fixture("crps").rows {
      let score = Score.crps(
        sample: try SampleSummaryTests.sample(try row.text("sample")),
        observed: try row.number("observed"))
      let tolerance = try row.text("sample") == "offset" ? 1e-7 : Tolerance.rounding
      #expect(agree(score, try row.number("crps"), tolerance), "\(row.testDescription)")
    }
  }

  @Test("CRPS of one value is its distance, and of the truth 0")
  func crpsOfOne() {
    #expect(Score.crps(sample: [3], observed: 5) == 2)
    #expect(Score.crps(sample: [3], observed: 3) == 0)
  }

  @Test("CRPS is twice the mean pinball loss over all probabilities")
  func crpsIsPinball() {
    let sample = [1.0, 2.5, 4, 9]
    let steps = 4000
    let mean = (0..<steps).reduce(0.0) { sum, step in
      let p = (Double(step) + 0.5) / Double(steps)
      let loss = Score.pinball(quantile: sample[Int(4 * p)], probability: p, observed: 3.25)
      return sum + loss / Double(steps)
    }
    #expect(agree(2 * mean, Score.crps(sample: sample, observed: 3.25), 1e-6))
    #expect(!agree(mean, Score.crps(sample: sample, observed: 3.25), 1e-6))
  }

  @Test("pinball loss weighs a quantile that is too low by p, too high by 1 - p")
  func pinball() {
    #expect(Score.pinball(quantile: 10, probability: 0.75, observed: 12) == 1.5)
    #expect(Score.pinball(quantile: 10, probability: 0.75, observed: 8) == 0.5)
    #expect(Score.pinball(quantile: 10, probability: 0.75, observed: 10) == 0)
  }

  @Test("interval score is 2/α times the pinball losses of its two ends")
  func interval() {
    for observed in [-3.0, 0, 1.5, 4, 11] {
      let ends =
        Score.pinball(quantile: 0, probability: 0.1, observed: observed)
        + Score.pinball(quantile: 4, probability: 0.9, observed: observed)
      #expect(agree(Score.interval(0...4, coverage: 0.8, observed: observed), 10 * ends))
      #expect(!agree(Score.interval(0...4, coverage: 0.5, observed: -3), 10 * ends))
    }
  }
}
