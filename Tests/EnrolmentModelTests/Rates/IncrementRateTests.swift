import Probability
import Testing

@testable import EnrolmentModel

@Suite("The increment of the rate as a local level")
struct IncrementRateTests {
  private static let draws = 40_000

  private func rate(_ rows: [Evidence] = Town.rows) throws -> IncrementRate {
    let problem = try Town.problem(rows, until: 2025)
    return IncrementRate(
      problem.book, history: RateHistory(problem.selection, .trainedLabourRate),
      until: problem.until, LuckStreams(problem))
  }

  @Test("has the filtered levels and the weights that numpy gets from the joint law")
  func nodes() throws {
    let rate = try rate()
    let rows = try Fixture("increment_nodes").rows
    var counts = [Int](repeating: 0, count: rows.count)
    let table = try rows.map { row in
      (
        change: try row.number("change"), noise: try row.number("noise"),
        mean: try row.number("mean"), variance: try row.number("variance"),
        weight: try row.number("weight")
      )
    }
    for draw in 0..<Self.draws {
      let node = rate.node(draw)
      let index = try #require(
        table.firstIndex {
          agree($0.change, node.change, 1e-9) && agree($0.noise, node.noise, 1e-9)
        })
      // The smallest noise is 0.0008: conditioning by inversion loses a few digits.
      #expect(agree(node.mean, table[index].mean, 1e-9))
      #expect(agree(node.variance, table[index].variance, 1e-9))
      counts[index] += 1
    }
    for (count, row) in zip(counts, table) {
      let error = Tolerance.monteCarlo(share: row.weight, count: Double(Self.draws))
      #expect(near(Double(count) / Double(Self.draws), row.weight, error), "\(row)")
    }
  }

  @Test("starts next year from a normal level around what was filtered")
  func level() throws {
    let rate = try rate()
    let levels = [Double](draws: Self.draws) { rate.start(from: $0).level }
    let standardised = levels.enumerated().map { draw, level in
      let node = rate.node(draw)
      return (level - node.mean) / node.variance.squareRoot()
    }
    let (mean, sd) = moments(standardised)
    #expect(near(mean, 0, Tolerance.monteCarlo(sd: 1, count: Double(Self.draws))))
    #expect(near(sd, 1, Tolerance.monteCarlo(sd: 1, count: 2 * Double(Self.draws))))
  }

  @Test("keeps its level into the first year, and moves it by the node's change afterwards")
  func drift() throws {
    let rate = try rate()
    let change = rate.node(0).change
    let start = IncrementRate.Start(change: .all(change), noise: .one, level: .zero)
    #expect(rate.drift(start, from: 3, step: 0) == .zero)
    let steps = [Double](draws: 20_000) { rate.drift(start, from: $0, step: 1) }
    #expect(near(moments(steps).sd, change, Tolerance.monteCarlo(sd: change, count: 40_000)))
    let (first, second) = (
      rate.drift(start, from: 3, step: 1), rate.drift(start, from: 3, step: 2)
    )
    #expect((0..<Lanes.width).allSatisfy { first[$0] != second[$0] })
  }

  @Test("starts each draw from the node that is its own, wherever it stands among the eight")
  func places() throws {
    let rate = try rate()
    for draw in [0, 8, 992] {
      let whole = rate.start(from: draw)
      let drift = rate.drift(whole, from: draw, step: 2)
      for lane in 0..<Lanes.width {
        let node = rate.node(draw + lane)
        #expect(whole.change[lane] == node.change && whole.noise[lane] == node.noise)
        let own = rate.start(from: draw + lane)
        #expect(own.level[0].bitPattern == whole.level[lane].bitPattern)
        let ownDrift = rate.drift(own, from: draw + lane, step: 2)
        #expect(ownDrift[0].bitPattern == drift[lane].bitPattern)
      }
    }
  }

  @Test("is told from what other increments say (negative control)")
  func negativeControl() throws {
    let changed =
      Town.rows.filter { $0.measure != .trainedLabourRate } + [
        Town.row(.trainedLabourRate, levels: [], year: 2020, value: 0.60),
        Town.row(.trainedLabourRate, levels: [], year: 2021, value: 0.60),
      ]
    let (one, other) = (try rate(), try rate(changed))
    let means = [one, other].map { rate in
      moments([Double](draws: 2000) { rate.start(from: $0).level }).mean
    }
    #expect(means[1] < means[0] - 0.005)
  }
}
