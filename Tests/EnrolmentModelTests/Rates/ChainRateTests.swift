import Testing

@testable import EnrolmentModel

@Suite("The rate as a chain of newly trained people")
struct ChainRateTests {
  private static let inflow = [0.020, 0.022, 0.018]

  private func rate(_ rows: [Evidence] = Town.rows) throws -> ChainRate {
    let problem = try Town.problem(rows)
    return ChainRate(
      problem.book, history: RateHistory(problem.selection, .trainedLabourRate), seed: 72)
  }

  private func draws(
    _ rate: ChainRate, _ inflow: [Double] = inflow, count: Int = 25_600
  ) -> [ChainRate.Parameters] {
    var room = [Double](repeating: 0, count: ChainRate.offered)
    return (0..<count).map { rate.parameters($0, inflow: inflow, weights: &room) }
  }

  private static func reference(_ quantity: String) throws -> (mean: Double, sd: Double) {
    let row = try #require(
      try Fixture("rate_posteriors").rows.first { $0.fields["quantity"] == quantity })
    return (try row.number("mean"), try row.number("sd"))
  }

  /// The values whose posteriors rates.py integrates.
  private static let quantities: [(String, @Sendable (ChainRate.Parameters) -> Double)] = [
    ("yield", { $0.yield }), ("drift", { $0.drift }), ("scale", { $0.scale }),
    ("step", { 0.02 * $0.yield + $0.drift }),
  ]

  @Test("has the posterior that numpy integrates over a grid, within the error of its table")
  func posterior() throws {
    let rate = try rate()
    #expect(rate.years.map(\.number) == [2019, 2020, 2021])
    let draws = draws(rate)
    // By rates.py a fifth of the candidates is worth as much as independent draws. Choosing
    // among 64 offers leaves, beside the table's error, a bias of about one in 64/5 of the sd.
    let count = 0.2 * Double(ChainRate.tableSize)
    for (name, value) in Self.quantities {
      let expected = try Self.reference(name)
      let found = moments(draws.map(value))
      let bias = expected.sd / (0.2 * Double(ChainRate.offered))
      let error = Tolerance.monteCarlo(sd: expected.sd, count: count) + bias
      #expect(near(found.mean, expected.mean, error), "\(name): \(found) for \(expected)")
      #expect(near(found.sd, expected.sd, error), "\(name): \(found) for \(expected)")
    }
  }

  @Test("is the prior where nothing was published, and is told from the posterior (control)")
  func prior() throws {
    let last = Town.rows.filter { $0.measure == .trainedLabourRate }.suffix(1)
    let drifts = draws(try rate(Array(last)), []).map(\.drift)
    let (mean, sd) = moments(drifts)
    #expect(near(mean, 0.006, Tolerance.monteCarlo(sd: 0.01, count: Double(ChainRate.tableSize))))
    #expect(near(sd, 0.01, Tolerance.monteCarlo(sd: 0.01, count: Double(ChainRate.tableSize))))
    let expected = try Self.reference("drift")
    #expect(abs(mean - expected.mean) > 0.5 * expected.sd)
  }

  @Test("learns a smaller yield and drift where more were trained for the same increments")
  func direction() throws {
    let rate = try rate()
    let (few, many) = (draws(rate), draws(rate, Self.inflow.map { 2 * $0 }))
    #expect(moments(many.map(\.yield)).mean < moments(few.map(\.yield)).mean)
    #expect(moments(many.map(\.drift)).mean < moments(few.map(\.drift)).mean)
  }

  @Test("has fewer left to train the more are trained")
  func saturation() throws {
    let rate = try rate()
    // The reference is the last published rate, 66 %.
    #expect(agree(rate.saturation(0.66), 1) && agree(rate.saturation(0.83), 0.5))
    #expect(rate.saturation(1) == 0)
  }
}
