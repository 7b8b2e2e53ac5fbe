import Testing

@testable import EnrolmentModel

@Suite("Two scenarios against each other")
struct ComparisonTests {
  private static let programme = Town.scenario(
    "programme", [ShortCourseProgramme.key: Town.setting(["coverage": 0.5, "effect": 0.3])])
  private static let closed = Town.scenario(
    "closed", [CovidDisruption.key: Town.setting(["coverage": 1, "closed-months": 3])])

  @Test("the difference is taken draw by draw, not between two distributions")
  func paired() throws {
    let bench = try Town.sharedBench.get()
    let own = Comparison(Self.programme, with: Self.closed, on: bench)
    for difference in own.differences {
      let first = bench.outcome(Self.programme, difference.target)
      let second = bench.outcome(Self.closed, difference.target)
      let deltas = zip(first, second).map { $0 - $1 }
      #expect(difference.quantiles == Summary(deltas, [0.1, 0.5, 0.9]).quantiles)
      #expect(difference.firstIsAbove == Double(deltas.count { $0 > 0 }) / 1000)
      #expect(difference.probabilities.first == bench.chance(Self.programme, difference.target))
    }
    let turns = try #require(own.differences.first { $0.target == Town.turnsTarget })
    // Control: luck that is not shared would make the interval far wider.
    let first = bench.outcome(Self.programme, Town.turnsTarget)
    let second = bench.outcome(Self.closed, Town.turnsTarget)
    let unpaired = first.indices.map { first[$0] - second[(500 + $0) % 1000] }
    let wide = Summary(unpaired, [0.1, 0.9]).quantiles
    #expect(turns.quantiles[2] - turns.quantiles[0] < 0.7 * (wide[1] - wide[0]))
  }

  @Test("the other way round it is the same with the other sign")
  func antisymmetric() throws {
    let bench = try Town.sharedBench.get()
    let one = Comparison(Self.programme, with: Self.closed, on: bench)
    let other = Comparison(Self.closed, with: Self.programme, on: bench)
    for (left, right) in zip(one.differences, other.differences) {
      for (value, mirrored) in zip(left.quantiles, right.quantiles.reversed()) {
        #expect(near(value, -mirrored, 1e-9))
      }
      #expect(near(left.mean, -right.mean, 1e-9) && left.equal == right.equal)
      #expect(near(left.firstIsAbove + right.firstIsAbove + left.equal, 1))
      #expect(left.probabilities.first == right.probabilities.second)
      #expect(near(left.probabilityDifferenceError, right.probabilityDifferenceError))
    }
  }

  @Test("a scenario against itself is equal in every draw")
  func same() throws {
    let own = Comparison(
      Self.programme, with: Self.programme, on: try Town.sharedBench.get())
    for difference in own.differences {
      #expect(difference.quantiles == [0, 0, 0] && difference.equal == 1)
      #expect(difference.firstIsAbove == 0 && difference.probabilityDifferenceError == 0)
    }
  }
}
