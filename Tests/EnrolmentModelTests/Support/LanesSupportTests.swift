import Probability
import Testing

@Suite("Helpers of tests of eight draws")
struct LanesSupportTests {
  @Test("tell draws that are worked out one by one from draws that are mixed")
  func apart() {
    let inputs = [Lanes.varied(0...1), Lanes.varied(0...1, 1)]
    #expect(keepsLanesApart(inputs) { [$0[0] + $0[1], .one] })
    #expect(!keepsLanesApart(inputs) { [Lanes(repeating: $0[0].sum())] })
    #expect(!keepsLanesApart(inputs) { [$0[0] + Lanes(0, 0, 0, 0, 0, 0, 0, 1)] })
    // One draw that takes its neighbour's number.
    #expect(
      !keepsLanesApart(inputs) {
        var swapped = $0[0]
        swapped[3] = swapped[4]
        return [swapped]
      })
  }

  @Test("have a common number only where all lanes agree to the last bit")
  func common() {
    var lanes = Lanes.all(0.5)
    #expect(lanes.common == 0.5)
    lanes[6] = lanes[6].nextUp
    #expect(lanes.common.isNaN)
    #expect(Set(Lanes.varied(0...1).values).count == 8)
  }
}
