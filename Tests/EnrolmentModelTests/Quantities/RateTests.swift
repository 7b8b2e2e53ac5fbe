import EnrolmentModel
import Testing

@Suite("Rates")
struct RateTests {
  @Test("of one denominator differ by percentage points: 72.2 % less 71.1 % is 1.1 points")
  func difference() {
    let points = Rate(0.722, of: .employed) - Rate(0.711, of: .employed)
    #expect(agree(points.value, 1.1) && agree(points.fraction, 0.011))
  }

  @Test("of different denominators do not compare as smaller, either way round")
  func order() {
    let (employed, force) = (Rate(0.5, of: .employed), Rate(0.6, of: .labourForce))
    #expect(!(employed < force) && !(force < employed))
    #expect(Rate(0.5, of: .employed) < Rate(0.6, of: .employed))
    #expect(Rate(0.5, of: .employed) != Rate(0.5, of: .labourForce))
  }

  @Test("of different denominators are never subtracted: the program stops")
  func refused() async {
    await #expect(processExitsWith: .failure) {
      _ = Rate(0.5, of: .employed) - Rate(0.6, of: .labourForce)
    }
  }
}
