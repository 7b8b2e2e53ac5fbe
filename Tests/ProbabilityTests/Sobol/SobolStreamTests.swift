import Testing

@testable import Probability

@Suite("A stream of scrambled Sobol' points")
struct SobolStreamTests {
  /// The first numbers of a stream.
  private static func numbers(
    _ dimension: Int, _ count: Int, from first: Int = 0, replicate: Int = 0,
    name: String = "test", seed: UInt64 = 72
  ) -> [Double] {
    let stream = SobolStream(dimension: dimension, seed: seed, name: name)
    return stride(from: first, to: first + count, by: Lanes.width).flatMap { index in
      let lanes = stream.uniforms(from: index, replicate: replicate)
      return (0..<min(Lanes.width, first + count - index)).map { lanes[$0] }
    }
  }

  @Test("has the number of an independent implementation at each address")
  func reference() throws {
    for row in try Fixture("sobol_streams").rows {
      func whole(_ column: String) throws -> Int { try #require(Int(try row.text(column))) }
      let stream = SobolStream(
        dimension: try whole("dimension"), seed: try #require(UInt64(try row.text("seed"))),
        name: try row.text("name"))
      let value = stream.uniforms(from: try whole("index"), replicate: try whole("replicate"))[0]
      #expect(value == (try row.number("uniform")), "\(row.testDescription)")
    }
  }

  @Test("puts one of 2ᵏ points into each interval of length 2⁻ᵏ, in every dimension and run of 2ᵏ")
  func intervals() {
    for dimension in 0..<SobolPoints.dimensions {
      for (k, first) in [(3, 8), (6, 0), (6, 320), (10, 1024)] {
        let numbers = Self.numbers(dimension, 1 << k, from: first, replicate: dimension % 20)
        let intervals = Set(numbers.map { Int($0 * Double(1 << k)) })
        #expect(intervals.count == 1 << k, "dimension \(dimension), k = \(k)")
        #expect(numbers.allSatisfy { $0 > 0 && $0 < 1 })
      }
    }
  }

  @Test("puts one of 256 points into each of the 256 equal rectangles of any shape, scrambled too")
  func rectangles() {
    let (across, up) = (
      Self.numbers(0, 256, replicate: 3, name: "across"),
      Self.numbers(1, 256, replicate: 3, name: "up")
    )
    for bits in 0...8 {
      let (columns, rows) = (Double(1 << bits), Double(1 << (8 - bits)))
      let cells = Set(zip(across, up).map { Int($0 * columns) * 256 + Int($1 * rows) })
      #expect(cells.count == 256, "\(columns) by \(rows)")
    }
    // Points of a random stream do not (negative control).
    let stream = RandomStream(seed: 72, name: "across")
    let random = (0..<256).map { stream.uniform(draw: $0) }
    #expect(Set(zip(random, up).map { Int($0 * 16) * 16 + Int($1 * 16) }).count < 200)
  }

  @Test("is another as soon as seed, name or replicate differs")
  func addresses() {
    let usual = Self.numbers(4, 16)
    #expect(usual == Self.numbers(4, 16))
    #expect(usual != Self.numbers(4, 16, replicate: 1))
    #expect(usual != Self.numbers(4, 16, name: "Test"))
    #expect(usual != Self.numbers(4, 16, seed: 73))
  }

  @Test("is uniform over replicates at every index")
  func marginals() {
    let count = 20_000
    var values = [[Double]](repeating: [], count: 4)
    for replicate in 0..<count {
      let numbers = Self.numbers(5, 8, replicate: replicate)
      for (place, index) in [0, 1, 4, 6].enumerated() { values[place].append(numbers[index]) }
    }
    let sd = (1.0 / 12).squareRoot()
    for place in values.indices {
      let mean = values[place].reduce(0, +) / Double(count)
      #expect(abs(mean - 0.5) < Tolerance.monteCarlo(sd: sd, count: count))
      // χ² with 31 degrees of freedom: above 80 once in 300,000.
      var cells = [Double](repeating: 0, count: 32)
      for value in values[place] { cells[Int(value * 32)] += 1 }
      let expected = Double(count) / 32
      #expect(cells.reduce(0) { $0 + ($1 - expected) * ($1 - expected) } / expected < 80)
    }
  }

  @Test("keeps the scrambles of replicates and names apart: their means do not go together")
  func independence() {
    // Means of an indicator over 64 points, so that the scramble is what varies.
    func means(_ name: String, _ shift: Int) -> [Double] {
      (0..<4000).map { replicate in
        let numbers = Self.numbers(2, 64, replicate: replicate + shift, name: name)
        return Double(numbers.count { $0 < 0.37 }) / 64 - 0.37
      }
    }
    let (first, second, other) = (means("a", 0), means("a", 1), means("b", 0))
    func correlation(_ x: [Double], _ y: [Double]) -> Double {
      let product = zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
      let squares = (x + y).reduce(0) { $0 + $1 * $1 } / 2
      return product / squares
    }
    let limit = Tolerance.monteCarlo(sd: 1, count: 4000)
    #expect(abs(correlation(first, second)) < limit)
    #expect(abs(correlation(first, other)) < limit)
    #expect(abs(correlation(first, first)) > limit)
  }

  /// With the coins of a true nested scramble the mean of u over 2ᵏ points has variance 2⁻³ᵏ/12:
  /// each point is uniform in an interval of its own, independently of the others.
  @Test("has the variance of a true nested scramble, at any number of points")
  func variance() {
    for k in [6, 9] {
      let n = 1 << k
      let errors = (0..<4000).map { replicate in
        Self.numbers(3, n, replicate: replicate).reduce(0, +) / Double(n) - 0.5
      }
      let variance = errors.reduce(0) { $0 + $1 * $1 } / 4000
      let expected = 1 / (12 * Double(n) * Double(n) * Double(n))
      // The variance of 4000 nearly normal numbers is known to 2.2 %.
      #expect(abs(variance / expected - 1) < 5 * (2.0 / 4000).squareRoot())
    }
  }
}
