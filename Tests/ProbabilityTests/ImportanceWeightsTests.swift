import Probability
import Testing

@Suite("Importance weights")
struct ImportanceWeightsTests {
  private func logWeights(_ name: String) throws -> [Double] {
    try Fixture("log_weights").rows.filter { try $0.text("case") == name }
      .map { try $0.number("logWeight") }
  }

  @Test("have numpy's effective size, mean, truncation and Pareto shape")
  func reference() throws {
    for row in try Fixture("importance_weights").rows {
      let logs = try logWeights(try row.text("case"))
      let weights = try ImportanceWeights(logWeights: logs)
      #expect(agree(weights.effectiveSampleSize, try row.number("effectiveSampleSize")))
      #expect(agree(weights.logMeanWeight, try row.number("logMeanWeight")))
      #expect(agree(weights.truncated.max() ?? 0, try row.number("largestTruncated")))
      let shape = ImportanceWeights.paretoShape(logWeights: logs)
      #expect(agree(shape, try row.number("k"), Tolerance.optimised))
    }
  }

  @Test("sum to 1, before and after truncation, however extreme their logarithms")
  func sums() throws {
    let weights = try ImportanceWeights(logWeights: [-1e6, -1e6 - 1, -.infinity, -2e6])
    #expect(agree(weights.normalised.reduce(0, +), 1))
    #expect(agree(weights.truncated.reduce(0, +), 1))
    #expect(weights.normalised[2] == 0)
  }

  @Test("that are equal are worth as many as there are, and have no tail")
  func equal() throws {
    let logWeights = [Double](repeating: -3, count: 64)
    let weights = try ImportanceWeights(logWeights: logWeights)
    #expect(agree(weights.effectiveSampleSize, 64))
    #expect(weights.truncated == weights.normalised)
    #expect(ImportanceWeights.paretoShape(logWeights: logWeights) == 0)
  }

  @Test("that are few, or tied at the start of their tail, allow no judgement")
  func noJudgement() {
    #expect(ImportanceWeights.paretoShape(logWeights: [1, 2, 3, 4]) == .infinity)
    let tied = [Double](repeating: 0, count: 95) + [1, 2, 3, 4, 5]
    #expect(ImportanceWeights.paretoShape(logWeights: tied) == .infinity)
  }

  @Test("that are none, no numbers or all 0 are refused")
  func refused() {
    #expect(throws: ImportanceWeightsError.empty) { try ImportanceWeights(logWeights: []) }
    #expect(throws: ImportanceWeightsError.allZero) {
      try ImportanceWeights(logWeights: [-.infinity, -.infinity])
    }
    #expect(throws: ImportanceWeightsError.notAWeight(index: 1, logWeight: .infinity)) {
      try ImportanceWeights(logWeights: [0, .infinity])
    }
  }

  @Test("with a heavy tail are told from those with a light one")
  func negativeControl() throws {
    let heavy = ImportanceWeights.paretoShape(logWeights: try logWeights("heavy-300"))
    let light = ImportanceWeights.paretoShape(logWeights: try logWeights("light-120"))
    #expect(heavy > 0.7 && light < 0.5)
  }
}
