import Probability
import Testing

@testable import EnrolmentModel

@Suite("What it is worth to know an input")
struct InformationValueTests {
  private static let draws = 20_000

  private func worth(_ input: DrawnInput, _ reached: [Double]) throws -> InformationValue.Worth {
    InformationValue.worth(input, reached, try Town.problem(draws: Self.draws))
  }

  @Test("where P(target | x) = x for a uniform x, knowing it takes away a third: (1/12) / (1/4)")
  func uniform() throws {
    let x = uniforms("known", Self.draws)
    let reached = zip(uniforms("luck", Self.draws), x).map { $0 < $1 ? 1.0 : 0 }
    let own = try worth(DrawnInput("x", "x", "x", x), reached)
    #expect(near(own.resolved, 1.0 / 3, 5 * own.error))
    #expect(near(own.range.low, 0.1125, 0.08) && near(own.range.high, 0.8875, 0.08))
    // Control: the variance itself, without p (1 − p), is another number.
    #expect(!near(own.resolved, 1.0 / 12, 5 * own.error))
  }

  @Test("a choice that makes 20 % or 80 % of it takes away 0.09 of 0.25")
  func choice() throws {
    let x = uniforms("coin", Self.draws).map { $0 < 0.5 ? 0.0 : 1 }
    let reached = zip(uniforms("luck", Self.draws), x).map { $0 < 0.2 + 0.6 * $1 ? 1.0 : 0 }
    let own = try worth(DrawnInput("x", "x", "x", isChoice: true, x), reached)
    #expect(near(own.resolved, 0.36, 5 * own.error))
    #expect(own.range.low < 0.25 && own.range.high > 0.75)
  }

  @Test("what decides everything resolves everything, and what decides nothing nothing")
  func ends() throws {
    let x = uniforms("known", Self.draws)
    let decided = try worth(DrawnInput("x", "x", "x", x), x.map { $0 < 0.5 ? 1.0 : 0 })
    #expect(decided.resolved > 0.99 && decided.range == (0, 1))
    let nothing = try worth(
      DrawnInput("x", "x", "x", uniforms("else", Self.draws)), x.map { $0 < 0.5 ? 1.0 : 0 })
    #expect(nothing.resolved >= 0 && nothing.resolved <= 5 * nothing.error)
  }

  @Test("on the town every share lies between nothing and all, the most valuable first")
  func town() throws {
    let bench = try Town.sharedBench.get()
    let own = InformationValue(about: Town.trainedTarget, in: Town.baseline, on: bench)
    #expect(own.worths.count > 10)
    #expect(own.worths.allSatisfy { $0.resolved >= 0 && $0.resolved <= 1 && $0.error >= 0 })
    #expect(own.worths.allSatisfy { $0.range.low <= $0.range.high })
    #expect(zip(own.worths, own.worths.dropFirst()).allSatisfy { $0.resolved >= $1.resolved })
    // The residual of the plan year is what the rate hangs on most, with the model.
    let first = own.worths.prefix(4).map(\.key)
    #expect(first.contains("rate/residual"))
    #expect(own.probability == bench.chance(Town.baseline, Town.trainedTarget))
  }
}
