import Probability
import Testing

@Suite("Systematic resampling")
struct ResamplingTests {
  let weights = [0.5, 0, 2, 1.25, 0, 0.25]

  @Test("picks what numpy's search of the running sums picks")
  func reference() throws {
    for row in try Fixture("systematic").rows {
      let picks = systematicResample(
        weights: weights, count: Int(try row.number("count")), uniform: try row.number("u"))
      #expect(picks.map(String.init).joined(separator: " ") == (try row.text("picks")))
    }
  }

  @Test("picks each index its share of times, one more at most, and none of weight 0")
  func shares() {
    for uniform in stride(from: 0.0, to: 1, by: 0.01) {
      let picks = systematicResample(weights: weights, count: 10, uniform: uniform)
      for (index, weight) in weights.enumerated() {
        let share = 10 * weight / 4
        let times = Double(picks.count { $0 == index })
        #expect(times >= share.rounded(.down) && times <= share.rounded(.up))
      }
    }
  }

  @Test("stays inside the weights even where rounding would carry it past the end")
  func rounding() {
    let picks = systematicResample(
      weights: [Double](repeating: 0.1, count: 10) + [0], count: 1000, uniform: 1 - 0x1p-53)
    #expect(picks.last == 9)
    #expect(systematicResample(weights: [1], count: 0, uniform: 0).isEmpty)
  }

  @Test("with other weights picks otherwise")
  func negativeControl() {
    #expect(
      systematicResample(weights: weights, count: 7, uniform: 0.3)
        != systematicResample(weights: weights.reversed(), count: 7, uniform: 0.3))
  }

  @Test("of weights that are all 0 stops the program")
  func allZero() async {
    await #expect(processExitsWith: .failure) {
      _ = systematicResample(weights: [0, 0], count: 1, uniform: 0.5)
    }
  }
}
