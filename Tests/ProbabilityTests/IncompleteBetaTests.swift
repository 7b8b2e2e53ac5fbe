import Probability
import Testing

@Suite("The incomplete beta function")
struct IncompleteBetaTests {
  @Test("has mpmath's values in both tails")
  func tails() throws {
    let rows = try Fixture("incomplete_beta").rows
    let lower = try worst(rows) {
      relativeError(
        IncompleteBeta.lower(try $0.number("a"), try $0.number("b"), try $0.number("x")),
        try $0.number("lower"))
    }
    #expect(lower.error <= 5 * Tolerance.rounding, "\(lower)")
    let upper = try worst(rows) {
      relativeError(
        IncompleteBeta.upper(try $0.number("a"), try $0.number("b"), try $0.number("x")),
        try $0.number("upper"))
    }
    #expect(upper.error <= 5 * Tolerance.rounding, "\(upper)")
  }

  @Test("is inverted to mpmath's quantiles, however small")
  func inverse() throws {
    let found = try worst(try Fixture("incomplete_beta_inverse").rows) {
      relativeError(
        IncompleteBeta.inverse(try $0.number("a"), try $0.number("b"), try $0.number("u")),
        try $0.number("x"))
    }
    #expect(found.error <= 1e-11, "\(found)")
  }

  @Test("reaches 0 and 1 at the ends and is inverted there")
  func edges() {
    #expect(IncompleteBeta.lower(2, 3, 0) == 0 && IncompleteBeta.lower(2, 3, 1) == 1)
    #expect(IncompleteBeta.upper(2, 3, -1) == 1 && IncompleteBeta.upper(2, 3, 2) == 0)
    #expect(IncompleteBeta.inverse(2, 3, 0) == 0 && IncompleteBeta.inverse(2, 3, 1) == 1)
    #expect(IncompleteBeta.inverse(2, 3, -0.1).isNaN)
    #expect(IncompleteBeta.lower(2, 3, .nan).isNaN)
  }

  @Test("is not symmetric in its shapes: exchanged shapes fail the fixture")
  func negativeControl() throws {
    let found = try worst(try Fixture("incomplete_beta").rows) {
      relativeError(
        IncompleteBeta.lower(try $0.number("b"), try $0.number("a"), try $0.number("x")),
        try $0.number("lower"))
    }
    #expect(found.error > 0.1)
  }
}
