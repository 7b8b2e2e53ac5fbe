import Probability
import Testing

@Suite("The shapes of a beta distribution")
struct BetaShapeTests {
  @Test("have the mean and the spread they were made from", arguments: [(0.3, 0.1), (0.98, 0.03)])
  func moments(mean: Double, sd: Double) throws {
    let shape = try #require(BetaShape(mean: mean, sd: sd))
    let count = shape.a + shape.b
    #expect(agree(shape.a / count, mean))
    #expect(agree((shape.a * shape.b / (count + 1)).squareRoot() / count, sd))
  }

  @Test("do not exist without a spread, nor at the largest one")
  func limits() {
    #expect(BetaShape(mean: 0.3, sd: 0) == nil)
    #expect(throws: DistributionError.betaSpreadTooLarge(mean: 0.5, sd: 0.6, limit: 0.5)) {
      try BetaShape.validate(mean: 0.5, sd: 0.6)
    }
  }
}
