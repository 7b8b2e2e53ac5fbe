import Testing

@testable import Forecasting

@Suite("The cases of a training round")
struct CaseSamplerTests {
  private static let weights = [0.1, 0, 0.4, 0.2, 0.3]

  @Test("each comes as often as its weight says, to one case, and one without weight never")
  func frequencies() {
    let sampler = CaseSampler(weights: Self.weights, name: "test")
    for round in 0..<3 {
      let batch = sampler.batch(round)
      #expect(batch.count == CaseSampler.size && batch == batch.sorted())
      for (item, weight) in Self.weights.enumerated() {
        let count = batch.count { $0 == item }
        let expected = weight * Double(CaseSampler.size)
        #expect(abs(Double(count) - expected) <= 1, "case \(item) in round \(round)")
      }
    }
  }

  @Test("a round is the same each time, and rounds differ")
  func rounds() {
    let weights = (1...5000).map { 1 / Double($0) }
    let sampler = CaseSampler(weights: weights, name: "test")
    let again = CaseSampler(weights: weights, name: "test")
    #expect(sampler.batch(4) == again.batch(4))
    #expect(sampler.batch(4) != sampler.batch(5))
  }

  @Test("a descent on batches finds the least absolute deviations of weighted cases")
  func descent() {
    // The weighted median: 0.4 of the weight lies below 3, 0.25 above.
    let weights = [0.1, 0.1, 0.2, 0.35, 0.25]
    let sampler = CaseSampler(weights: weights, name: "test")
    var descent = AdamDescent(parameters: 1, rate: 0.05, rounds: 800, memory: 0.99)
    let found = descent.minimise([0]) { round, place, slope in
      for item in sampler.batch(round) {
        slope[0] += (place[0] > Double(item) ? 1 : -1) / Double(CaseSampler.size)
      }
    }
    #expect(abs(found[0] - 3) < 0.02)
  }
}
