import Probability
import Testing

@testable import EnrolmentModel

@Suite("A choice in proportion to weights")
struct WeightedChoiceTests {
  /// The smallest position whose cumulative weight reaches the target, from the front.
  private func plain(_ weights: [Double], _ uniform: Double) -> Int {
    let target = uniform * weights.reduce(0, +)
    var sum = 0.0
    for (position, weight) in weights.enumerated() {
      sum += weight
      if sum >= target { return position }
    }
    return weights.count - 1
  }

  /// Weights of many shapes: even, steep, with zeros at the front, the end and in between.
  private static let shapes: [(name: String, weights: [Double])] = {
    func luck(_ count: Int, _ entity: Int) -> [Double] {
      let stream = RandomStream(seed: 7, name: "test/weights")
      return (0..<count).map { stream.uniform(draw: $0, entity: entity) }
    }
    var power = 1.0
    let steep = (0..<200).map { _ in
      power *= 0.7
      return power
    }
    return [
      ("one", [3]), ("two", [1, 1]), ("even", [Double](repeating: 0.1, count: 37)),
      ("uneven", luck(1000, 0)), ("steep", steep), ("steep upwards", steep.reversed()),
      ("one for all", [Double](repeating: 0, count: 50) + [1] + [0, 0, 0]),
      ("first alone", [1] + [Double](repeating: 0, count: 64)),
      ("last alone", [Double](repeating: 0, count: 64) + [1]),
      ("many zeros", luck(512, 1).map { $0 < 0.9 ? 0 : $0 }),
      ("heavy tails", luck(8192, 2).map { 1 / ($0 * $0) }),
      ("tiny", luck(100, 3).map { 1e-300 * $0 }), ("huge", luck(100, 4).map { 1e300 * $0 }),
    ]
  }()

  @Test("is the one that a search from the front finds, for weights of every shape")
  func search() {
    let stream = RandomStream(seed: 7, name: "test/choices")
    for (index, (name, weights)) in Self.shapes.enumerated() {
      let choice = WeightedChoice(weights)
      // Ends of the parts that the guide begins at, numbers beside them, and others.
      let edges = (1..<min(weights.count, 500)).map { Double($0) / Double(weights.count) }
      let uniforms =
        edges + edges.map(\.nextUp) + edges.map(\.nextDown)
        + (0..<2000).map { stream.uniform(draw: $0, entity: index) } + [0x1p-53, 1 - 0x1p-53]
      let wrong = uniforms.filter { choice.position($0) != plain(weights, $0) }
      #expect(wrong.isEmpty, "\(name): \(wrong.prefix(3))")
    }
  }

  @Test("never is a position of no weight")
  func zeros() {
    let stream = RandomStream(seed: 7, name: "test/choices")
    for (index, (name, weights)) in Self.shapes.enumerated() {
      let choice = WeightedChoice(weights)
      let chosen = (0..<2000).map {
        choice.position(stream.uniform(draw: $0, entity: 100 + index))
      }
      #expect(chosen.allSatisfy { weights[$0] > 0 }, "\(name)")
    }
  }

  @Test("takes each position as often as its weight says")
  func frequencies() {
    let weights = [0.1, 0, 0.4, 0.2, 0.05, 0.25]
    let draws = 40_000
    let stream = RandomStream(seed: 7, name: "test/frequencies")
    func shares(_ weights: [Double]) -> [Double] {
      let choice = WeightedChoice(weights)
      var counts = [Int](repeating: 0, count: weights.count)
      for draw in 0..<draws { counts[choice.position(stream.uniform(draw: draw))] += 1 }
      return counts.map { Double($0) / Double(draws) }
    }
    func fits(_ shares: [Double]) -> Bool {
      zip(shares, weights).allSatisfy {
        near($0, $1, Tolerance.monteCarlo(share: $1, count: Double(draws)))
      }
    }
    #expect(fits(shares(weights)))
    // Weights in another unit are the same weights.
    #expect(fits(shares(weights.map { 1e-9 * $0 })))
    // A tenth more of one is told apart (negative control).
    #expect(!fits(shares([0.1, 0, 0.44, 0.2, 0.05, 0.25])))
  }
}
