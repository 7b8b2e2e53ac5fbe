import Foundation
import Testing

@testable import Probability

@Suite("The error of Stirling's formula")
struct StirlingErrorTests {
  /// Exact for whole numbers: the logarithm of a factorial minus the formula.
  private func definition(_ n: Int) -> Double {
    let logFactorial = (1...n).reduce(0) { $0 + log(Double($1)) }
    let x = Double(n)
    return logFactorial - (0.5 * log(2 * .pi) + (x + 0.5) * log(x) - x)
  }

  @Test(
    "is the definition's for whole numbers, on both sides of 15", arguments: [1, 5, 15, 16, 25])
  func factorials(n: Int) {
    #expect(abs(stirlingError(Double(n)) - definition(n)) < Tolerance.rounding)
    #expect(abs(stirlingError(Double(n) + 0.5) - definition(n)) > Tolerance.rounding)
  }

  @Test("stays near 1/(12 n) for large numbers")
  func large() {
    #expect(agree(stirlingError(1e8), 1 / 12e8))
  }

  @Test("leaves a deviance that is 0 at its mean and positive around it, without a jump")
  func deviance() {
    #expect(devianceTerm(3, 3) == 0 && devianceTerm(3, 0) == .infinity)
    #expect(agree(devianceTerm(1e6, 1e6 + 1), 1e6 * log1p(-1 / (1e6 + 1)) + 1, Tolerance.optimised))
    #expect(agree(devianceTerm(2, 1.3), 2 * log(2 / 1.3) + 1.3 - 2))
  }
}
