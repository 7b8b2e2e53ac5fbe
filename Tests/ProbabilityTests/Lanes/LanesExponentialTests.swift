import Probability
import Testing

@Suite("The exponential in lanes")
struct LanesExponentialTests {
  @Test(
    "and its kin have mpmath's values over their whole range, denormal results included",
    arguments: [ElementaryFunction.exp, .expMinusOne, .sinh])
  func reference(function: ElementaryFunction) throws {
    let found = try function.worstError()
    #expect(found.error <= function.bound, "\(found)")
    // The fixture reaches the errors that the bound allows for: half of it would fail.
    #expect(found.error > 0.5)
  }

  @Test(
    "and its kin are next to the functions of one number",
    arguments: [ElementaryFunction.exp, .expMinusOne, .sinh])
  func scalar(function: ElementaryFunction) {
    for points in [points(-709, 709), points(-2, 2), points(-1e-9, 1e-9)] {
      let found = function.worstDistance(points)
      #expect(found.distance <= function.bound + 1, "\(found)")
    }
  }

  @Test("are 0, 1, ∞ and NaN where they must be")
  func edges() {
    let exp = ElementaryFunction.exp
    #expect(exp(0) == 1 && exp(-0.0) == 1)
    #expect(exp(.infinity) == .infinity && exp(-.infinity) == 0)
    #expect(exp(709.79) == .infinity && exp(1e300) == .infinity)
    #expect(exp(-745.2) == 0 && exp(-1e300) == 0)
    #expect(exp(.nan).isNaN)
    #expect(exp(Double.leastNonzeroMagnitude) == 1 && exp(-Double.leastNonzeroMagnitude) == 1)
    let less = ElementaryFunction.expMinusOne
    #expect(same(less(0), 0) && same(less(-0.0), 0))
    #expect(less(-.infinity) == -1 && less(-800) == -1)
    #expect(less(.infinity) == .infinity && less(709.79) == .infinity && less(715) == .infinity)
    #expect(less(.nan).isNaN)
    let sinh = ElementaryFunction.sinh
    #expect(same(sinh(0), 0) && same(sinh(-0.0), -0.0))
    #expect(sinh(.infinity) == .infinity && sinh(-.infinity) == -.infinity)
    #expect(sinh(711) == .infinity && sinh(-711) == -.infinity)
    #expect(sinh(.nan).isNaN)
  }

  @Test("give each lane its own value, whatever the others hold")
  func ownLane() {
    let strange: [Double] = [
      .nan, .infinity, -.infinity, 0, 800, -800, .leastNonzeroMagnitude, 1.5,
    ]
    for function in [ElementaryFunction.exp, .expMinusOne, .sinh] {
      let together = function.lanes(Lanes(strange))
      for lane in 0..<8 {
        #expect(
          same(together[lane], function(strange[lane], lane: 7 - lane)), "\(function) \(lane)")
      }
    }
  }

  @Test("of a number with a wrong last digit are not the values of mpmath (control)")
  func negativeControl() throws {
    let wrong = ElementaryFunction(
      name: "exp", lanes: { Lanes.exp($0 * (1 + 0x1p-52)) }, one: { $0 }, bound: 1)
    #expect(try wrong.worstError().error > 10)
  }
}
