import Probability
import RealModule
import Testing

/// Tests of the law of the streams, on seeds that are new in every run.
///
/// All of them together cry wolf once in a million runs: each single test is
/// held to 10⁻⁶ over their number (Bonferroni). A failure names the seed.
@Suite("The law of the random streams, on fresh seeds")
struct RandomStreamLawTests {
  /// Single tests in this suite, counted generously.
  static let tests = 200
  static let alarm = 1e-6 / Double(tests)
  static let count = 1 << 17

  /// Seeds that no run has had before, with seeds that stand close together.
  static let seeds: [UInt64] = {
    let fresh = (0..<3).map { _ in UInt64.random(in: .min ... .max) }
    return fresh + [fresh[0] &+ 1, fresh[0] ^ (1 << 63), 0, 1]
  }()

  static func uniforms(
    _ stream: RandomStream, entity: Int = 0, time: Int = 0, from first: Int = 0
  ) -> [Double] {
    stride(from: 0, to: count, by: 8).flatMap { start in
      let eight = stream.uniforms(from: first + start, entity: entity, time: time)
      return (0..<8).map { eight[$0] }
    }
  }

  // MARK: Statistics

  /// The probability of counts at least as uneven, or of counts at least as even, if that is less.
  static func evenness(_ cells: [Int], _ count: Int) -> Double {
    var counts = [Int](repeating: 0, count: count)
    for cell in cells { counts[cell] += 1 }
    let expected = Double(cells.count) / Double(count)
    let square = counts.reduce(0.0) { sum, found in
      let excess = Double(found) - expected
      return sum + excess * excess / expected
    }
    let shape = Double(count - 1) / 2
    return min(
      IncompleteGamma.upper(shape: shape, square / 2),
      IncompleteGamma.lower(shape: shape, square / 2))
  }

  /// Kolmogorov's probability of a distance from the uniform law at least as large.
  ///
  /// Reference: Kolmogorov (1933); 2 Σ (−1)ᵏ⁻¹ exp(−2 k² n D²) for large n.
  static func distance(_ values: [Double]) -> Double {
    let n = Double(values.count)
    var largest = 0.0
    for (rank, value) in values.sorted().enumerated() {
      largest = max(largest, value - Double(rank) / n, Double(rank + 1) / n - value)
    }
    let square = n * largest * largest
    var sum = 0.0
    for k in 1...20 {
      let term = 2 * Double.exp(-2 * Double(k * k) * square)
      sum += k.isMultiple(of: 2) ? -term : term
    }
    return sum
  }

  /// The probability of a correlation of normal scores at least as far from 0.
  static func correlation(_ first: [Double], _ second: [Double]) -> Double {
    let products = zip(first, second).reduce(0.0) {
      $0 + Normal.quantile($1.0) * Normal.quantile($1.1)
    }
    return 2 * Normal.cumulative(-abs(products) / Double(first.count).squareRoot())
  }

  /// The probability of pairs at least as unevenly spread over the cells of a square.
  static func dependence(_ first: [Double], _ second: [Double]) -> Double {
    let side = 32
    let cells = zip(first, second).map {
      Int($0 * Double(side)) * side + Int($1 * Double(side))
    }
    return evenness(cells, side * side)
  }

  // MARK: One stream

  @Test("is uniform: chi-square over 1024 cells and Kolmogorov's distance", arguments: seeds)
  func uniform(seed: UInt64) {
    for name in ["completion", "fit/prior"] {
      let values = Self.uniforms(RandomStream(seed: seed, name: name))
      #expect(Self.evenness(values.map { Int($0 * 1024) }, 1024) > Self.alarm)
      #expect(Self.distance(values) > Self.alarm)
    }
  }

  @Test("is even in its last ten bits, too", arguments: seeds)
  func lastBits(seed: UInt64) {
    let values = Self.uniforms(RandomStream(seed: seed, name: "fit/informed"))
    let cells = values.map { Int($0 * 0x1p52) & 1023 }
    #expect(Self.evenness(cells, 1024) > Self.alarm)
  }

  @Test("is uniform over entities of one draw, and over times", arguments: seeds)
  func acrossEntities(seed: UInt64) {
    let stream = RandomStream(seed: seed, name: "rate/residual")
    let entities = (0..<Self.count).map { stream.uniform(draw: 7, entity: $0) }
    let times = (0..<Self.count).map { stream.uniform(draw: 7, entity: 3, time: $0) }
    for values in [entities, times] {
      #expect(Self.distance(values) > Self.alarm)
      #expect(Self.dependence(values, Array(values.dropFirst()) + [values[0]]) > Self.alarm)
    }
  }

  // MARK: Two streams

  /// Pairs of streams that stand next to each other in one part of the address.
  static func neighbours(_ seed: UInt64) -> [(what: String, [Double], [Double])] {
    let own = RandomStream(seed: seed, name: "fit/prior")
    let values = uniforms(own)
    return [
      ("the next draw", values, uniforms(own, from: 1)),
      ("eight draws on", values, uniforms(own, from: 8)),
      ("2³² draws on", values, uniforms(own, from: 1 << 32)),
      ("the next entity", values, uniforms(own, entity: 1)),
      ("the next time", values, uniforms(own, time: 1)),
      ("the next seed", values, uniforms(RandomStream(seed: seed &+ 1, name: "fit/prior"))),
      ("another name", values, uniforms(RandomStream(seed: seed, name: "fit/tail"))),
      ("a name one letter off", values, uniforms(RandomStream(seed: seed, name: "fit/prios"))),
    ]
  }

  @Test("knows nothing of its neighbours: correlation and chi-square over pairs", arguments: seeds)
  func independent(seed: UInt64) {
    for (what, first, second) in Self.neighbours(seed) {
      #expect(Self.correlation(first, second) > Self.alarm, "\(what)")
      #expect(Self.dependence(first, second) > Self.alarm, "\(what)")
    }
  }

  // MARK: What the tests see

  @Test("would be caught with a density off by 5 %, and with a correlation of 3 % (control)")
  func negativeControl() {
    let stream = RandomStream(seed: Self.seeds[0], name: "completion")
    let values = Self.uniforms(stream)
    let bent = values.map { Double.pow($0, 1.05) }
    #expect(Self.distance(bent) < Self.alarm)
    let other = Self.uniforms(stream, entity: 1)
    let mixed = zip(values, other).map {
      Normal.cumulative(0.03 * Normal.quantile($0) + 0.99955 * Normal.quantile($1))
    }
    #expect(Self.correlation(values, mixed) < Self.alarm)
    // Folded in the middle, a number is uncorrelated with itself and yet depends on it.
    let folded = values.map { min(abs(2 * $0 - 1), 0.999999) }
    #expect(Self.dependence(values, folded) < Self.alarm)
    #expect(Self.evenness(values.map { Int($0 * 0x1p52) & 1022 }, 1024) < Self.alarm)
  }

  @Test("has probabilities that are right: chi-square and Kolmogorov against scipy's")
  func statistics() throws {
    for row in try Fixture("test_statistics").rows {
      let cells = try row.text("cells").split(separator: " ").compactMap { Int($0) }
      let found = Self.evenness(cells, 8)
      #expect(agree(found, try row.number("evenness"), Tolerance.optimised))
      let values = cells.enumerated().map {
        (Double($0.element) + (Double($0.offset) + 0.5) / Double(cells.count)) / 8
      }
      #expect(agree(Self.distance(values), try row.number("distance"), Tolerance.optimised))
    }
  }
}
