import Testing

@testable import Probability

@Suite("Sobol' points without a scramble")
struct SobolPointsTests {
  @Test("are those of SciPy in every dimension, near and far")
  func reference() throws {
    for row in try Fixture("sobol").rows {
      let dimension = try #require(Int(try row.text("dimension")))
      let index = try #require(UInt32(try row.text("index")))
      let isSame = try String(SobolPoints(dimension: dimension).word(index)) == row.text("word")
      #expect(isSame, "\(row.testDescription)")
    }
  }

  @Test("are the same eight at a time, wherever the eight begin")
  func lanes() {
    for dimension in [0, 1, 7, SobolPoints.dimensions - 1] {
      let points = SobolPoints(dimension: dimension)
      for first: UInt32 in [0, 1, 5, 8, 1020, 1023, 4999, 1 << 31] {
        let words = points.reversedWords(from: first)
        for lane in words.indices {
          #expect(words[lane].bitsReversed == points.word(first + UInt32(lane)))
        }
      }
    }
  }

  @Test("put one of the first 2ᵏ into each interval of length 2⁻ᵏ, in every dimension")
  func intervals() {
    for dimension in 0..<SobolPoints.dimensions {
      let points = SobolPoints(dimension: dimension)
      for k in [1, 4, 9] {
        let intervals = Set((0..<UInt32(1 << k)).map { points.word($0) >> (32 - UInt32(k)) })
        #expect(intervals.count == 1 << k, "dimension \(dimension), k = \(k)")
      }
    }
  }

  @Test("miss an interval where an initial number is even (negative control)")
  func control() {
    // Dimension 3 of the table is x² + x + 1 with m = 1, 3.
    let right = SobolTable.extended(degree: 2, inner: 1, [1, 3])
    let wrong = SobolTable.extended(degree: 2, inner: 1, [1, 2])
    #expect(SobolTable.directions[2] == Self.directions(right))
    #expect(Self.intervals(Self.directions(right), k: 4) == 16)
    #expect(Self.intervals(Self.directions(wrong), k: 4) < 16)
  }

  /// Another odd number keeps each dimension even but not the plane of two.
  @Test("miss a rectangle where an initial number is another odd one (negative control)")
  func plane() {
    let right = SobolTable.directions[2]
    let wrong = Self.directions(SobolTable.extended(degree: 2, inner: 1, [1, 1]))
    #expect(wrong != right && Self.intervals(wrong, k: 4) == 16)
    #expect(Self.rectangles(right) == 32)
    #expect(Self.rectangles(wrong) < 32)
  }

  private static func directions(_ numbers: [UInt32]) -> [UInt32] {
    numbers.enumerated().map { ($1 << (31 - UInt32($0))).bitsReversed }
  }

  private static func word(_ directions: [UInt32], _ index: Int) -> UInt32 {
    directions.enumerated().reduce(0) { word, next in
      (index >> next.offset) & 1 == 1 ? word ^ next.element : word
    }.bitsReversed
  }

  /// How many intervals of length 2⁻ᵏ hold one of the first 2ᵏ points.
  private static func intervals(_ directions: [UInt32], k: Int) -> Int {
    Set((0..<(1 << k)).map { word(directions, $0) >> (32 - UInt32(k)) }).count
  }

  /// How many of the 2 x 16 rectangles hold one of 32 points, the other coordinate van der Corput's.
  private static func rectangles(_ directions: [UInt32]) -> Int {
    let points = SobolPoints(dimension: 0)
    let cells = (0..<32).map { (index: Int) -> UInt32 in
      let column = word(directions, index) >> 31
      return 16 * column + (points.word(UInt32(index)) >> 28)
    }
    return Set(cells).count
  }
}
