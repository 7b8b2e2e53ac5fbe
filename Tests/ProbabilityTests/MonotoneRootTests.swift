import Foundation
import Testing

@testable import Probability

@Suite("The root of an increasing function")
struct MonotoneRootTests {
  @Test("is found to rounding from any start", arguments: [-9.0, 0, 0.6, 30])
  func finds(start: Double) {
    let root = monotoneRoot(low: -10, high: 40, start: start) { (exp($0) - 2, exp($0)) }
    #expect(agree(root, log(2)))
  }

  @Test("is found even where slopes are useless, and is the nearer end where there is none")
  func withoutSlopes() {
    let root = monotoneRoot(low: 0, high: 10, start: 9) { ($0 * $0 - 3, .nan) }
    #expect(agree(root, 3.0.squareRoot()))
    #expect(agree(monotoneRoot(low: 0, high: 1, start: 0.5) { ($0 - 5, 1) }, 1))
  }
}
