import Probability
import Testing

@Suite("The shifted log-normal distribution")
struct ShiftedLogNormalTests {
  @Test("is the normal distribution when the quantiles are symmetric, and nearly so beside that")
  func symmetric() {
    let normal = ShiftedLogNormal(p10: -1, p50: 0, p90: 1)
    let nearly = ShiftedLogNormal(p10: -1, p50: 0, p90: 1.000000001)
    #expect(normal.shape == 0 && nearly.shape > 0)
    for u in [0.001, 0.3, 0.99] {
      #expect(agree(normal.quantile(u), normal.scale * Normal.quantile(u)))
      #expect(agree(normal.quantile(u), nearly.quantile(u), 1e-8))
    }
    #expect(agree(normal.standardDeviation, nearly.standardDeviation, 1e-8))
  }

  @Test("mirrored is the distribution of the negative number")
  func mirrored() {
    let right = ShiftedLogNormal(p10: 1, p50: 2, p90: 5)
    let left = ShiftedLogNormal(p10: -5, p50: -2, p90: -1)
    #expect(left.shape < 0 && agree(left.mean, -right.mean))
    for u in [0.25, 0.03125, 0.875] { #expect(agree(left.quantile(u), -right.quantile(1 - u))) }
    #expect(!agree(left.quantile(0.25), -right.quantile(0.25)))
  }

  @Test("ends at its shift on the short side")
  func support() {
    let right = ShiftedLogNormal(p10: 1, p50: 2, p90: 5)
    #expect(agree(right.quantile(0), 2 - right.scale))
    #expect(right.quantile(1) == .infinity)
  }

  @Test("of a median that equals one neighbour only stops the program")
  func oneSided() async {
    await #expect(processExitsWith: .failure) { _ = ShiftedLogNormal(p10: 1, p50: 1, p90: 2) }
  }
}
