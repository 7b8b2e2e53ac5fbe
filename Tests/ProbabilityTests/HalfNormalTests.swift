import Probability
import Testing

@Suite("The half-normal distribution")
struct HalfNormalTests {
  @Test("keeps its digits beside 0, where its density is √(2/π)", arguments: [1e-300, 1e-20, 1e-9])
  func nearZero(u: Double) {
    #expect(agree(HalfNormal.quantile(u), u / HalfNormal.mean))
    #expect(!agree(Normal.quantile(0.5 + 0.5 * u), u / HalfNormal.mean))
  }

  @Test("is the upper half of the normal distribution", arguments: [0.1, 0.85, 0.8500001, 0.999])
  func normal(u: Double) {
    #expect(agree(1 - 2 * Normal.cumulative(-HalfNormal.quantile(u)), u))
  }

  @Test("begins at 0, never ends, and has no quantile outside")
  func edges() {
    #expect(HalfNormal.quantile(0) == 0 && HalfNormal.quantile(1) == .infinity)
    #expect(HalfNormal.quantile(-0.1).isNaN && HalfNormal.quantile(1.1).isNaN)
  }
}
