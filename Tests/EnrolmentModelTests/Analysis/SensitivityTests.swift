import Probability
import Testing

@testable import EnrolmentModel

@Suite("What the answer hangs on")
struct SensitivityTests {
  private static let draws = 20_000
  private static let own = Result {
    Sensitivity(of: Town.trainedTarget, in: Town.baseline, on: try Town.sharedBench.get())
  }

  private func bar(
    _ values: [Double], _ outcome: [Double], isChoice: Bool = false
  ) throws -> Sensitivity.Bar {
    Sensitivity.bar(
      DrawnInput("x", "x", "x", isChoice: isChoice, values), outcome,
      Town.target(.trainedLabourRate, "all", 0.5), try Town.problem(draws: Self.draws))
  }

  @Test("a bar holds the outcome near the input's P10 and P90: y = 2x + luck")
  func ends() throws {
    let x = uniforms("bar/x", Self.draws)
    let luck = uniforms("bar/luck", Self.draws)
    let own = try bar(x, zip(x, luck).map { 2 * $0 + 0.2 * $1 - 0.6 })
    #expect(near(own.inputs.low, 0.1, 0.01) && near(own.inputs.high, 0.9, 0.01))
    #expect(near(own.outcomes.low, 0.2 + 0.1 - 0.6, 0.03))
    #expect(near(own.outcomes.high, 1.8 + 0.1 - 0.6, 0.03) && near(own.swing, 1.6, 0.03))
    // The outcome passes 0.5 where 2x + 0.2 luck > 1.1.
    #expect(own.probabilities == (0, 1) && own.probabilitySwing == 1 && own.isClear)
  }

  @Test("the error of a swing is that of two medians of normal draws: 1.2533 sd √(1/n + 1/n)")
  func swingError() throws {
    let outcome = uniforms("bar/noise", Self.draws)
      .map(Distribution.normal(mean: 0, sd: 3).quantile)
    let own = try bar(uniforms("bar/x", Self.draws), outcome)
    // A tenth of the draws lie near each end; twenty replicates know an error to a sixth.
    let expected = 1.2533 * 3 * (2 / (0.1 * Double(Self.draws))).squareRoot()
    #expect(relativeError(own.swingError, expected) < 0.6)
    #expect(own.swing < 5 * expected)
  }

  @Test("an input without any effect is seldom clear, one with a large effect always")
  func clear() throws {
    let outcome = uniforms("bar/noise", Self.draws)
    let clear = try (0..<40).count { round in
      try bar(uniforms("bar/none/\(round)", Self.draws), outcome).isClear
    }
    // Beyond four errors, estimated from twenty replicates: one in a thousand by chance.
    #expect(clear <= 1)
    #expect(try bar(outcome, outcome).isClear)
  }

  @Test("a choice is shown between the two options that differ most")
  func choice() throws {
    let kind = uniforms("bar/kind", Self.draws).map { Double(min(2, Int($0 * 3))) }
    let luck = uniforms("bar/luck", Self.draws)
    // Option 1 is the lowest and option 2 the highest.
    let own = try bar(
      kind, zip(kind, luck).map { [0.5, 0.1, 0.9][Int($0)] + 0.01 * $1 }, isChoice: true)
    #expect(own.inputs == (1, 2) && near(own.swing, 0.8, 0.01))
    #expect(own.varianceShare > 0.99)
  }

  @Test("bars stand longest first, with shares between 0 and 1 and the target's own middle")
  func town() throws {
    let own = try Self.own.get()
    let bench = try Town.sharedBench.get()
    let values = bench.outcome(Town.baseline, Town.trainedTarget)
    #expect(own.middle.outcome == Summary(values, [0.5]).quantiles[0])
    #expect(own.middle.probability == bench.probability(values, Town.trainedTarget).value)
    #expect(zip(own.bars, own.bars.dropFirst()).allSatisfy { $0.swing >= $1.swing })
    #expect(own.bars.allSatisfy { (0...1).contains($0.varianceShare) && $0.shareError >= 0 })
    #expect(own.bars.allSatisfy { $0.swingError > 0 && $0.swingError.isFinite })
    #expect(own.bars[0].key == "rate/residual" && own.bars[0].isClear)
  }

  @Test("a lever of the scenario is an input of its own, one bar a number that is uncertain")
  func levers() throws {
    let scenario = Town.scenario(
      "programme",
      [
        ShortCourseProgramme.key: LeverSetting(quantities: [
          "coverage": .constant(0.5), "effect": .uniform(low: 0, high: 1),
        ])
      ])
    let own = Sensitivity(
      of: Town.turnsTarget, in: scenario, on: try Town.bench(changing: Town.enoughSeats))
    let keys = own.bars.map(\.key).filter { $0.hasPrefix(ShortCourseProgramme.key) }
    #expect(
      Set(keys) == [
        "\(ShortCourseProgramme.key)/effect", "\(ShortCourseProgramme.key)/added-seats",
      ])
    let effect = try #require(own.bars.first { $0.key.hasSuffix("/effect") })
    #expect(effect.outcomes.high > effect.outcomes.low && effect.isClear)
  }
}
