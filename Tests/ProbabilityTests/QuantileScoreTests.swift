import Testing

@testable import Probability

@Suite("Scores of distributions known by quantiles")
struct QuantileScoreTests {
  private static let levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]

  private func quantiles(_ values: [Double]) -> [(probability: Double, value: Double)] {
    zip(Self.levels, values).map { ($0, $1) }
  }

  @Test("CRPS is the exact integral over values of the same piecewise uniform distribution")
  func crps() throws {
    for row in try Fixture("crps_quantiles").rows {
      let values = try row.text("quantiles").split(separator: " ").compactMap { Double($0) }
      let score = Score.crps(
        quantiles: quantiles(values), observed: try row.number("observed"))
      #expect(agree(score, try row.number("crps"), Tolerance.rounding), "\(row.testDescription)")
    }
  }

  // For U(0, 1) and y inside, 1/3 - y (1 - y); by hand from the integral of x² and (1 - x)².
  @Test("CRPS of a uniform distribution is that of its formula, whichever quantiles are known")
  func uniform() {
    for y in [0.0, 0.02, 0.3, 0.5, 0.77, 1] {
      let right = 1.0 / 3 - y * (1 - y)
      #expect(abs(Score.crps(quantiles: quantiles(Self.levels), observed: y) - right) < 1e-14)
      let two = [(probability: 0.4, value: 0.4), (probability: 0.6, value: 0.6)]
      #expect(abs(Score.crps(quantiles: two, observed: y) - right) < 1e-14)
    }
    #expect(abs(Score.crps(quantiles: quantiles(Self.levels), observed: 3) - (2 + 1.0 / 3)) < 1e-14)
  }

  @Test("CRPS of a certain value is its distance")
  func certain() {
    #expect(Score.crps(quantiles: [(0.5, 3)], observed: 5) == 2)
    #expect(
      abs(Score.crps(quantiles: quantiles([Double](repeating: 3, count: 7)), observed: -1) - 4)
        < 1e-14)
  }

  // Gneiting and Raftery (2007), equation 21: σ (z (2 Φ(z) - 1) + 2 φ(z) - 1/√π).
  @Test("CRPS of a normal distribution is met in the limit of many quantiles, and near it by seven")
  func normal() throws {
    let law = Distribution.normal(mean: 0, sd: 1)
    for (z, right) in [(0.0, 0.233_694_977), (1.0, 0.602_441_348), (-2.5, 1.939_821_517)] {
      let many = (1..<2000).map { step -> (probability: Double, value: Double) in
        let p = Double(step) / 2000
        return (p, law.quantile(p))
      }
      #expect(abs(Score.crps(quantiles: many, observed: z) - right) < 2e-4, "\(z)")
      let seven = quantiles(Self.levels.map(law.quantile))
      #expect(abs(Score.crps(quantiles: seven, observed: z) - right) < 0.02, "\(z)")
    }
  }

  @Test("the mean of the pinball losses alone is another number (control)")
  func isNotTheMean() {
    let law = quantiles([-1.645, -1.282, -0.674, 0, 0.674, 1.282, 1.645])
    let mean = law.reduce(0.0) {
      $0 + Score.pinball(quantile: $1.value, probability: $1.probability, observed: 0.4)
    }
    #expect(abs(2 * mean / 7 - Score.crps(quantiles: law, observed: 0.4)) > 0.01)
  }

  @Test("the probability of a threshold follows the quantiles")
  func probability() {
    let law = quantiles([1, 2, 3, 4, 5, 6, 7])
    for (level, value) in law {
      #expect(abs(QuantileLine.probability(ofAtLeast: value, law) - (1 - level)) < 1e-14)
    }
    #expect(abs(QuantileLine.probability(ofAtLeast: 3.5, law) - 0.625) < 1e-14)
    #expect(QuantileLine.probability(ofAtLeast: -9, law) == 1)
    #expect(QuantileLine.probability(ofAtLeast: 99, law) == 0)
  }

  @Test("Brier's score is the squared distance from what came")
  func brier() {
    #expect(Score.brier(probability: 0.5, happened: true) == 0.25)
    #expect(Score.brier(probability: 1, happened: true) == 0)
    #expect(Score.brier(probability: 1, happened: false) == 1)
    #expect(abs(Score.brier(probability: 0.9, happened: false) - 0.81) < 1e-15)
  }
}
