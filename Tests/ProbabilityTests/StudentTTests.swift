import Probability
import Testing

@Suite("Student's t distribution")
struct StudentTTests {
  @Test("has mpmath's density and probabilities for whole and broken degrees of freedom")
  func cumulative() throws {
    let rows = try Fixture("student_t").rows
    let density = try worst(rows) {
      relativeError(
        StudentT.density(try $0.number("t"), degreesOfFreedom: try $0.number("nu")),
        try $0.number("density"))
    }
    #expect(density.error <= Tolerance.rounding, "\(density)")
    let cumulative = try worst(rows) {
      relativeError(
        StudentT.cumulative(try $0.number("t"), degreesOfFreedom: try $0.number("nu")),
        try $0.number("cumulative"))
    }
    #expect(cumulative.error <= 5 * Tolerance.rounding, "\(cumulative)")
  }

  @Test("has mpmath's quantiles, in the tail and beside the median")
  func quantile() throws {
    let found = try worst(try Fixture("student_t_quantile").rows) {
      relativeError(
        StudentT.quantile(try $0.number("u"), degreesOfFreedom: try $0.number("nu")),
        try $0.number("t"))
    }
    #expect(found.error <= 1e-11, "\(found)")
  }

  @Test("is symmetric", arguments: [0.001, 0.2, 0.4375])
  func symmetry(u: Double) {
    let (low, high) = (
      StudentT.quantile(u, degreesOfFreedom: 3), StudentT.quantile(1 - u, degreesOfFreedom: 3)
    )
    #expect(agree(low, -high))
    #expect(agree(StudentT.cumulative(high, degreesOfFreedom: 3), 1 - u))
  }

  @Test("is the normal distribution for infinite degrees of freedom, and near it for many")
  func manyDegrees() {
    for u in [1e-6, 0.1, 0.45, 0.5, 0.9] {
      let normal = Normal.quantile(u)
      #expect(StudentT.quantile(u, degreesOfFreedom: .infinity) == normal)
      #expect(agree(StudentT.quantile(u, degreesOfFreedom: 1e10), normal, 1e-8))
      #expect(!agree(StudentT.quantile(u, degreesOfFreedom: 5), normal, 1e-3) || u == 0.5)
    }
  }

  @Test("has infinite quantiles at 0 and 1, none outside, and 0 in the middle")
  func edges() {
    #expect(StudentT.quantile(0, degreesOfFreedom: 3) == -.infinity)
    #expect(StudentT.quantile(1, degreesOfFreedom: 3) == .infinity)
    #expect(StudentT.quantile(0.5, degreesOfFreedom: 3) == 0)
    #expect(StudentT.quantile(1.5, degreesOfFreedom: 3).isNaN)
    #expect(StudentT.cumulative(-.infinity, degreesOfFreedom: 3) == 0)
    #expect(StudentT.cumulative(.infinity, degreesOfFreedom: 3) == 1)
    #expect(StudentT.density(.infinity, degreesOfFreedom: 3) == 0)
    #expect(StudentT.standardDeviation(degreesOfFreedom: 2) == .infinity)
    #expect(StudentT.standardDeviation(degreesOfFreedom: 1).isNaN)
  }
}
