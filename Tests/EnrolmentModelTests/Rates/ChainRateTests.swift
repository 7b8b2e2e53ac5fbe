import Probability
import Testing

@testable import EnrolmentModel

@Suite("The rate as a chain of newly trained people")
struct ChainRateTests {
  private static let inflow = [0.020, 0.022, 0.018]

  private func rate(_ rows: [Evidence] = Town.rows) throws -> ChainRate {
    let problem = try Town.problem(rows)
    return ChainRate(
      problem.book, history: RateHistory(problem.selection, .trainedLabourRate),
      LuckStreams(problem))
  }

  /// The parameters of one draw.
  private struct Drawn {
    let yield: Double
    let drift: Double
    let scale: Double

    init(_ parameters: ChainRate.Parameters, _ lane: Int) {
      yield = parameters.yield[lane]
      drift = parameters.drift[lane]
      scale = parameters.scale[lane]
    }

    var bits: [UInt64] { [yield, drift, scale].map(\.bitPattern) }
  }

  private func draws(
    _ rate: ChainRate, _ inflow: [Double] = inflow, count: Int = 25_600
  ) -> [Drawn] {
    let room = Room<Lanes>(inflow.count) { .all(inflow[$0]) }
    return stride(from: 0, to: count, by: Lanes.width).flatMap { draw in
      let parameters = rate.parameters(from: draw, inflow: room)
      return (0..<Lanes.width).map { Drawn(parameters, $0) }
    }
  }

  private static func reference(_ quantity: String) throws -> (mean: Double, sd: Double) {
    let row = try #require(
      try Fixture("rate_posteriors").rows.first { $0.fields["quantity"] == quantity })
    return (try row.number("mean"), try row.number("sd"))
  }

  /// The values whose posteriors rates.py integrates.
  private static let quantities: [(String, @Sendable (Drawn) -> Double)] = [
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
    let found = rate.saturation(Lanes(0.66, 0.83, 1, 0.66, 0.83, 1, 0.66, 0.83))
    let expected = [1, 0.5, 0, 1, 0.5, 0, 1, 0.5]
    #expect(zip(found.values, expected).allSatisfy { agree($0, $1) } && found[2] == 0)
  }

  /// The prior candidates as the assumptions and their streams have them.
  private func candidates(_ book: AssumptionBook) -> [(yield: Double, drift: Double, scale: Double)]
  {
    func values(_ key: String) -> [Double] {
      let stream = RandomStream(seed: 72, name: key)
      return (0..<ChainRate.tableSize).map {
        book.distribution(key).quantile(stream.uniform(draw: $0))
      }
    }
    let (yields, drifts) = (values("rate/yield"), values("rate/drift"))
    let scales = values("rate/residual-scale")
    return yields.indices.map { (yields[$0], drifts[$0], max(1e-5, scales[$0])) }
  }

  @Test("takes the candidate that a search over the draw's 64 finds, each draw by its own inflow")
  func search() throws {
    let rate = try rate()
    let candidates = candidates(try Town.problem().book)
    let luck = RandomStream(seed: 72, name: "rate/chain-choice")
    // The published changes and (1 − R)/(1 − 0.66) before them, by hand.
    let increments = [(0.60, 0.025), (0.625, 0.015), (0.64, 0.02)].map {
      (saturation: (1 - $0.0) / 0.34, change: $0.1)
    }
    let room = Room<Lanes>(3, .zero)
    var wrong = 0
    for draw in stride(from: 0, to: 4000, by: Lanes.width) {
      for index in 0..<3 { room[index] = .varied(0.005...0.04, draw, index) }
      let found = rate.parameters(from: draw, inflow: room)
      for lane in 0..<Lanes.width {
        let first = (draw + lane) * ChainRate.offered % ChainRate.tableSize
        let offered = candidates[first..<first + ChainRate.offered]
        let weights = offered.map { candidate in
          increments.indices.reduce(1.0) { product, index in
            let step = candidate.yield * room[index][lane] + candidate.drift
            let expected = increments[index].saturation * step
            return product
              * ResidualLaw.likelihood(
                increments[index].change - expected, scale: candidate.scale)
          }
        }
        let target = luck.uniform(draw: draw + lane) * weights.reduce(0, +)
        var (sum, place) = (0.0, -1)
        repeat {
          place += 1
          sum += weights[place]
        } while sum < target
        let own = candidates[first + place]
        // The table of a distribution is within 1e-6 of it.
        if !near(found.yield[lane], own.yield, 1e-6) || !near(found.drift[lane], own.drift, 1e-6)
          || !near(found.scale[lane], own.scale, 1e-6)
        {
          wrong += 1
        }
      }
    }
    // Tables move a weight by one in a million, which may change one choice in some thousands.
    #expect(wrong <= 2, "\(wrong) of 4,000")
  }

  @Test("is that of each draw whatever the neighbouring draws' inflows, wherever it stands")
  func apart() throws {
    let rate = try rate()
    let inflows = (0..<3).map { Lanes.varied(0.005...0.04, 0, $0) }
    func drawn(from draw: Int, _ inflows: [Lanes]) -> [Drawn] {
      let parameters = rate.parameters(from: draw, inflow: Room<Lanes>(3) { inflows[$0] })
      return (0..<Lanes.width).map { Drawn(parameters, $0) }
    }
    for draw in [0, 8, 1000, ChainRate.tableSize - 8] {
      let beside = drawn(from: draw, inflows)
      for lane in 0..<Lanes.width {
        let same = inflows.map { Lanes.all($0[lane]) }
        #expect(drawn(from: draw, same)[lane].bits == beside[lane].bits)
        // The same draw as the first of another eight.
        #expect(drawn(from: draw + lane, same)[0].bits == beside[lane].bits)
      }
    }
  }
}
