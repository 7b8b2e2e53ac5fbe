import Probability
import RealModule
import Testing

@Suite("The square root in lanes")
struct LanesRootTests {
  static let root = ElementaryFunction(
    name: "root", lanes: { $0.root }, one: { $0.squareRoot() }, bound: 1)
  static let exact = ElementaryFunction(
    name: "root", lanes: { $0.lanewiseRoot }, one: { $0.squareRoot() }, bound: 0.5)

  @Test("has mpmath's values for all normal numbers", arguments: [root, exact])
  func reference(function: ElementaryFunction) throws {
    let found = try function.worstError()
    #expect(found.error <= function.bound, "\(found)")
    #expect(found.error > 0.4)
  }

  @Test("is next to the root of one number, or is it", arguments: [root, exact])
  func scalar(function: ElementaryFunction) {
    for points in [points(1, 4), points(1e-300, 1e-298), points(0.07, 36)] {
      let found = function.worstDistance(points)
      #expect(found.distance <= (function.bound == 0.5 ? 0 : 1), "\(found)")
    }
  }

  @Test("has the edges of the root of one number where it is exact")
  func edges() {
    #expect(Self.exact(0) == 0 && Self.exact(.infinity) == .infinity)
    #expect(Self.exact(-1).isNaN && Self.exact(.nan).isNaN)
  }
}
