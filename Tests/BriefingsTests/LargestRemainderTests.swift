import Probability
import Testing

@testable import Briefings

@Suite("Rounding that adds up")
struct LargestRemainderTests {
  @Test("ten seats among six lists are those of Hamilton's method: 5, 2, 1, 1, 1, 0")
  func apportionment() {
    let votes = [47_000.0, 16_000, 15_900, 12_000, 6_000, 3_100]
    let quotas = votes.map { $0 / 10_000 }
    let found = LargestRemainder.round(quotas, from: 0, to: 10, decimals: 0)
    #expect(found.values == [5, 2, 1, 1, 1, 0])
    // Control: each rounded alone gives eleven seats.
    #expect(quotas.reduce(0) { $0 + $1.rounded() } == 11)
  }

  @Test("three thirds of a hundred are 34, 33 and 33, the first of equals first")
  func thirds() {
    let found = LargestRemainder.round(
      [Double](repeating: 100.0 / 3, count: 3), from: 0, to: 100, decimals: 0)
    #expect(found.values == [34, 33, 33])
  }

  @Test("what is shown sums to the last digit, for any parts, negative ones too")
  func sums() {
    let stream = RandomStream(seed: 7, name: "test/remainders")
    for round in 0..<2000 {
      let count = 1 + round % 12
      let decimals = round % 4
      let scale = [1.0, 10, 100, 1000][decimals]
      let parts = (0..<count).map { 20 * (stream.uniform(draw: round, entity: $0) - 0.5) }
      let start = 100 * (stream.uniform(draw: round, entity: 99) - 0.5)
      let found = LargestRemainder.round(
        parts, from: start, to: start + parts.reduce(0, +), decimals: decimals)
      func units(_ value: Double) -> Int { Int((value * scale).rounded()) }
      let sum = found.values.reduce(units(found.from)) { $0 + units($1) }
      #expect(sum == units(found.to), "\(parts) from \(start) at \(decimals)")
      // Nothing is moved by two units or more.
      #expect(zip(parts, found.values).allSatisfy { abs($0 - $1) * scale < 2 })
      #expect(abs(found.from - start) * scale <= 0.5 + 1e-9)
    }
  }

  @Test("without parts there are none, and the ends are rounded")
  func empty() {
    let found = LargestRemainder.round([], from: 1.26, to: 1.26, decimals: 1)
    #expect(found.values.isEmpty && found.from == 1.3 && found.to == 1.3)
  }
}
