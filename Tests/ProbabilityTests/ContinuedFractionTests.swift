import Foundation
import Testing

@testable import Probability

@Suite("A continued fraction")
struct ContinuedFractionTests {
  @Test("of ones is the golden ratio's")
  func golden() {
    #expect(agree(continuedFraction { _ in (1, 1) }, (5.0.squareRoot() - 1) / 2))
  }

  @Test("of x², 1, 3, 5 … is the tangent's; with a wrong sign it is not", arguments: [0.1, 1, 3])
  func tangent(x: Double) {
    let fraction = continuedFraction { step in (step == 1 ? x : -x * x, 2 * step - 1) }
    let wrong = continuedFraction { step in (step == 1 ? x : x * x, 2 * step - 1) }
    #expect(agree(fraction, tan(x)) && !agree(wrong, tan(x)))
  }
}
