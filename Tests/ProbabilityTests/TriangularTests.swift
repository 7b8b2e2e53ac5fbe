import Probability
import Testing

@Suite("The triangular distribution")
struct TriangularTests {
  @Test("reaches its mode with the share of the width that lies below")
  func mode() {
    #expect(agree(Triangular(low: 1, mode: 2, high: 6).quantile(0.2), 2))
    #expect(Triangular(low: 1, mode: 1, high: 6).quantile(0) == 1)
    #expect(Triangular(low: 1, mode: 6, high: 6).quantile(1) == 6)
  }

  @Test("is not the uniform distribution, and has no quantile outside")
  func negativeControl() {
    let triangular = Triangular(low: 0, mode: 0.5, high: 1)
    #expect(triangular.quantile(0.5) == 0.5)
    #expect(!agree(triangular.quantile(0.25), Uniform(low: 0, high: 1).quantile(0.25)))
    #expect(triangular.quantile(1.1).isNaN && Uniform(low: 0, high: 1).quantile(.nan).isNaN)
  }
}
