import Foundation
import Probability
import Testing

@Suite("The normal distribution")
struct NormalDistributionTests {
  @Test("has the density and the probabilities of mpmath, far into the lower tail")
  func cumulative() throws {
    let rows = try Fixture("normal").rows
    let density = try worst(rows) {
      relativeError(Normal.density(try $0.number("x")), try $0.number("density"))
    }
    #expect(density.error <= Tolerance.rounding, "\(density)")
    let cumulative = try worst(rows) {
      relativeError(Normal.cumulative(try $0.number("x")), try $0.number("cumulative"))
    }
    #expect(cumulative.error <= 2e-15, "\(cumulative)")
  }

  @Test("has the quantiles of mpmath to rounding")
  func quantile() throws {
    let found = try worst(try Fixture("normal_quantile").rows) {
      relativeError(Normal.quantile(try $0.number("u")), try $0.number("x"))
    }
    #expect(found.error <= 1e-15, "\(found)")
  }

  @Test("has infinite quantiles at 0 and 1, and none outside")
  func edges() {
    #expect(Normal.quantile(0) == -.infinity)
    #expect(Normal.quantile(1) == .infinity)
    #expect(
      Normal.quantile(-0.1).isNaN && Normal.quantile(1.1).isNaN && Normal.quantile(.nan).isNaN)
    #expect(Normal.cumulative(-.infinity) == 0 && Normal.cumulative(.infinity) == 1)
    #expect(Normal.cumulative(.nan).isNaN)
    #expect(Normal.density(.infinity) == 0)
  }

  @Test("is not matched by erfc of a rounded argument: the fixture sees the lost digits")
  func negativeControl() throws {
    let found = try worst(try Fixture("normal").rows) {
      let x = try $0.number("x")
      return relativeError(0.5 * erfc(-x / 2.0.squareRoot()), try $0.number("cumulative"))
    }
    #expect(found.error > 2e-15)
  }
}
