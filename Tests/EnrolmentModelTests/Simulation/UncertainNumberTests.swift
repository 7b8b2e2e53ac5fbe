import Probability
import Testing

@testable import EnrolmentModel

@Suite("A named assumption with luck of its own")
struct UncertainNumberTests {
  private func number(_ key: String, _ changing: [String: Distribution]) throws -> UncertainNumber {
    UncertainNumber(key, try Town.book(Town.plan(), changing), try Town.luck())
  }

  @Test("has the quantiles of its assumption at the numbers of the stream of its name")
  func values() throws {
    let key = "capacity-over-demand"
    let laws: [Distribution] = [
      .constant(1.5), .normal(mean: 1, sd: 0.2), .logNormal(median: 1.2, logSD: 0.25),
      .beta(mean: 0.4, sd: 0.1), .uniform(low: 1, high: 3), .halfNormal(scale: 2),
    ]
    let stream = RandomStream(seed: 72, name: key)
    for law in laws {
      let number = try number(key, [key: law])
      let values = [Double](draws: 251) { number.values(from: $0) }
      for (draw, value) in values.enumerated() {
        #expect(agree(value, law.quantile(stream.uniform(draw: draw)), 1e-6), "\(law), \(draw)")
      }
    }
  }

  @Test("has the same luck for a draw wherever it stands, and other luck under another name")
  func places() throws {
    let law: [String: Distribution] = [
      "rate/certified-drift": .normal(mean: 0, sd: 1),
      "rate/certified-yield": .normal(mean: 0, sd: 1),
    ]
    let own = try number("rate/certified-drift", law)
    let whole = own.values(from: 40)
    for lane in 0..<Lanes.width {
      #expect(own.values(from: 40 + lane)[0].bitPattern == whole[lane].bitPattern)
    }
    let other = try number("rate/certified-yield", law).values(from: 40)
    #expect((0..<Lanes.width).allSatisfy { whole[$0] != other[$0] })
  }
}

@Suite("One value a draw")
struct ArrayOfDrawsTests {
  @Test("for any number of draws, eight at a time, none beyond the last", arguments: 0...34)
  func few(draws: Int) {
    var starts: [Int] = []
    let values = [Double](draws: draws) { first in
      starts.append(first)
      return Double(first) + Lanes(0, 1, 2, 3, 4, 5, 6, 7)
    }
    #expect(values == (0..<draws).map(Double.init))
    #expect(starts == Array(stride(from: 0, to: draws, by: 8)))
  }

  @Test("for hundreds of draws, with one and with seven in the last eight", arguments: [251, 257])
  func many(draws: Int) {
    let stream = RandomStream(seed: 7, name: "test/draws")
    let values = [Double](draws: draws) { stream.uniforms(from: $0) }
    #expect(values == (0..<draws).map { stream.uniform(draw: $0) })
  }
}
