import Probability
import Testing

@Suite("The incomplete gamma functions")
struct IncompleteGammaTests {
  @Test("have mpmath's values in both tails")
  func tails() throws {
    let rows = try Fixture("incomplete_gamma").rows
    let lower = try worst(rows) {
      relativeError(
        IncompleteGamma.lower(shape: try $0.number("a"), try $0.number("x")),
        try $0.number("lower"))
    }
    #expect(lower.error <= Tolerance.rounding, "\(lower)")
    let upper = try worst(rows) {
      relativeError(
        IncompleteGamma.upper(shape: try $0.number("a"), try $0.number("x")),
        try $0.number("upper"))
    }
    #expect(upper.error <= Tolerance.rounding, "\(upper)")
  }

  @Test("are inverted to mpmath's quantiles")
  func inverse() throws {
    let found = try worst(try Fixture("incomplete_gamma_inverse").rows) {
      relativeError(
        IncompleteGamma.inverse(shape: try $0.number("a"), try $0.number("u")), try $0.number("x"))
    }
    #expect(found.error <= 1e-11, "\(found)")
  }

  @Test("reach 0 and 1 at the ends and are inverted there")
  func edges() {
    #expect(IncompleteGamma.lower(shape: 2, 0) == 0 && IncompleteGamma.upper(shape: 2, -1) == 1)
    #expect(IncompleteGamma.lower(shape: 2, .infinity) == 1)
    #expect(IncompleteGamma.lower(shape: 2, .nan).isNaN)
    #expect(IncompleteGamma.inverse(shape: 2, 0) == 0)
    #expect(IncompleteGamma.inverse(shape: 2, 1) == .infinity)
    #expect(IncompleteGamma.inverse(shape: 2, 1.5).isNaN)
  }

  @Test("differ from their neighbours in shape: a wrong shape fails the fixture")
  func negativeControl() throws {
    let found = try worst(try Fixture("incomplete_gamma").rows) {
      relativeError(
        IncompleteGamma.lower(shape: try $0.number("a") * (1 + 1e-10), try $0.number("x")),
        try $0.number("lower"))
    }
    #expect(found.error > Tolerance.rounding)
  }
}
