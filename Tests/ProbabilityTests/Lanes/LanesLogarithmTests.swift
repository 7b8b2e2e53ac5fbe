import Probability
import Testing

@Suite("The logarithm in lanes")
struct LanesLogarithmTests {
  @Test(
    "has mpmath's values over its whole range, denormal arguments included",
    arguments: [ElementaryFunction.log, .logOnePlus])
  func reference(function: ElementaryFunction) throws {
    let found = try function.worstError()
    #expect(found.error <= function.bound, "\(found)")
    #expect(found.error > 0.5)
  }

  @Test("is next to the logarithm of one number")
  func scalar() {
    for points in [points(0.5, 2), points(1e-3, 1e6), points(1 - 1e-9, 1 + 1e-9)] {
      let found = ElementaryFunction.log.worstDistance(points)
      #expect(found.distance <= 2, "\(found)")
    }
    for points in [points(-0.999, 5), points(-1e-9, 1e-9)] {
      let found = ElementaryFunction.logOnePlus.worstDistance(points)
      #expect(found.distance <= 3, "\(found)")
    }
  }

  @Test("is -∞, 0, ∞ and NaN where it must be")
  func edges() {
    let log = ElementaryFunction.log
    #expect(same(log(1), 0))
    #expect(log(0) == -.infinity && log(-0.0) == -.infinity)
    #expect(log(.infinity) == .infinity)
    #expect(
      log(-1).isNaN && log(-Double.leastNonzeroMagnitude).isNaN && log(-.infinity).isNaN
        && log(.nan).isNaN)
    let onePlus = ElementaryFunction.logOnePlus
    #expect(same(onePlus(0), 0) && same(onePlus(-0.0), 0))
    #expect(onePlus(-1) == -.infinity)
    #expect(onePlus(.infinity) == .infinity)
    #expect(onePlus(-1.5).isNaN && onePlus(-.infinity).isNaN && onePlus(.nan).isNaN)
  }

  @Test("gives each lane its own value, whatever the others hold")
  func ownLane() {
    let strange: [Double] = [.nan, .infinity, -1, 0, .leastNonzeroMagnitude, -0.0, 1.5, 1e308]
    for function in [ElementaryFunction.log, .logOnePlus] {
      let together = function.lanes(Lanes(strange))
      for lane in 0..<8 {
        #expect(
          same(together[lane], function(strange[lane], lane: 7 - lane)), "\(function) \(lane)")
      }
    }
  }

  @Test("of 1 + x, rounded first, is not log(1 + x) near 0 (control)")
  func negativeControl() throws {
    let wrong = ElementaryFunction(
      name: "log1p", lanes: { Lanes.log(1 + $0) }, one: { $0 }, bound: 2)
    #expect(try wrong.worstError().error > 1e6)
  }
}
