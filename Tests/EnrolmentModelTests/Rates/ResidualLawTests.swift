import Probability
import Testing

@testable import EnrolmentModel

@Suite("The law of a rate's residual")
struct ResidualLawTests {
  /// Γ(5/2) / (Γ(2) √(4π)): what the density is multiplied with.
  private let constant = 0.375

  @Test("is scipy's t(4) up to a constant that does not depend on the scale")
  func density() throws {
    for row in try Fixture("residual_law").rows {
      let found = ResidualLaw.likelihood(
        try row.number("residual"), scale: try row.number("scale"))
      #expect(agree(constant * found, try row.number("density")), "\(row)")
    }
  }

  @Test("is no normal law (negative control)")
  func negativeControl() {
    let ratio = ResidualLaw.likelihood(4, scale: 1) / ResidualLaw.likelihood(0, scale: 1)
    #expect(ratio > 10 * 0.00033546)
  }

  @Test("has scipy's quantiles, to the accuracy of its table")
  func quantiles() throws {
    for row in try Fixture("residual_quantiles").rows {
      let found = ResidualLaw.table.quantile(try row.number("u"))
      #expect(near(found, try row.number("quantile"), 1e-6 * max(1, abs(found))), "\(row)")
    }
  }
}
