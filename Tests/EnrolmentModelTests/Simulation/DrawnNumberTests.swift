import Probability
import Testing

@testable import EnrolmentModel

@Suite("Uncertain numbers drawn together")
struct DrawnNumberTests {
  private let laws: [Distribution] = [
    .constant(1.5), .normal(mean: 1, sd: 0.2), .logNormal(median: 1.2, logSD: 0.25),
    .beta(mean: 0.4, sd: 0.1), .uniform(low: 1, high: 3), .triangular(low: 0, mode: 1, high: 3),
    .halfNormal(scale: 2), .studentT(location: 1, scale: 0.1, degreesOfFreedom: 4),
    .quantiles(p10: 1, p50: 2, p90: 5), .beta(mean: 0, sd: 0),
  ]

  private func numbers(_ luck: Luck) throws -> [UncertainNumber] {
    let streams = try Town.luck(luck)
    return laws.enumerated().map { place, law in
      UncertainNumber(QuantileTable(law), streams.stream("test/\(place)"))
    }
  }

  @Test("are those of each alone, to the last bit", arguments: Luck.allCases)
  func together(luck: Luck) throws {
    let alone = try numbers(luck)
    let drawn = DrawnNumbers(alone)
    let room = Room<Lanes>(drawn.count, .zero)
    for draw in [0, 8, 248, 400] {
      drawn.fill(room, from: draw)
      for (place, number) in alone.enumerated() {
        #expect(room[place] == number.values(from: draw))
        #expect(drawn.values(place, from: draw) == room[place])
      }
    }
    #expect(drawn.count == laws.count)
  }

  @Test("move with the draw, and outlive whoever made their tables")
  func alive() throws {
    var drawn = DrawnNumbers()
    try numbers(.random).forEach { drawn.append($0) }
    let first = Room<Lanes>(drawn.count, .zero)
    let second = Room<Lanes>(drawn.count, .zero)
    drawn.fill(first, from: 0)
    drawn.fill(second, from: 8)
    let moved = laws.indices.count { first[$0] != second[$0] }
    // Only constants do not.
    #expect(moved == laws.count - 2)
  }
}
