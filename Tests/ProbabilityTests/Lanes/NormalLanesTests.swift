import Probability
import Testing

@Suite("The normal distribution in lanes")
struct NormalLanesTests {
  /// Two ratios of polynomials of degree 7 that round alike, and a logarithm and a root between.
  static let rounding = 4e-15

  @Test("has mpmath's quantiles")
  func reference() throws {
    let found = try worst(try Fixture("normal_quantile").rows) {
      let u = try $0.number("u")
      return relativeError(Normal.quantile(Lanes(repeating: u))[5], try $0.number("x"))
    }
    #expect(found.error <= Self.rounding, "\(found)")
  }

  @Test("has the quantiles of one number over the whole range, each lane its own")
  func scalar() {
    let far = [0x1p-53, 1e-300, 1e-100, 1e-17, 1e-12, 1 - 0x1p-53, 1 - 1e-12, 0.925, 0.075, 0.5]
    for u in points(0, 1, count: 40_000) + points(0, 1e-6, count: 4000)
      + points(1e-4, 2e-3, count: 4000) + far
    {
      let lanes: Lanes = [u, 0.5, 1e-13, 0.3, 0.99, 1 - 0.5 * max(u, 1e-9), 0.07, u]
      let found = Normal.quantile(lanes)
      for lane in 0..<8 {
        let one = Normal.quantile(lanes[lane])
        guard !agree(found[lane], one, Self.rounding) else { continue }
        Issue.record("\(lanes[lane]): \(found[lane]) for \(one)")
      }
    }
  }

  @Test("never falls as the probability rises, across the seams of the approximations")
  func monotone() {
    // The reach of the polynomial on either side, and the seams of Wichura's approximations.
    let reach = 0.0010227388543802562
    for seam in [reach, 1 - reach, 0.075, 0.925, 1.3887943864964021e-11] {
      var last = -Double.infinity
      for step in stride(from: -400, to: 400, by: 8) {
        let u = Lanes((step..<(step + 8)).map { seam * (1 + Double($0) * 1e-9) })
        let found = Normal.quantile(u)
        for lane in 0..<8 {
          #expect(found[lane] >= last)
          last = found[lane]
        }
      }
    }
  }

  @Test("has the probabilities of one number")
  func cumulative() {
    for z in points(-39, 9, count: 2000) + [0, -0.0, .infinity, -.infinity] {
      #expect(Normal.cumulative(Lanes(repeating: z))[2] == Normal.cumulative(z))
    }
  }
}
