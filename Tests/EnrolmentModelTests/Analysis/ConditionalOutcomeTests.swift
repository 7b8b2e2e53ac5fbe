import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("An outcome given an input")
struct ConditionalOutcomeTests {
  private static let count = 40_000
  private static let replicates = 20
  /// What forty bins cannot see of a curve that turns twice over its range:
  /// f″-terms of (1/40)²/12 of its variance.
  private static let binning = 0.005

  private func input(_ values: [Double], isChoice: Bool = false) -> DrawnInput {
    DrawnInput("x", "x", "x", isChoice: isChoice, values)
  }

  /// A share with its error from replicates.
  private func share(_ input: DrawnInput, _ outcome: [Double]) -> (value: Double, error: Double) {
    let given = ConditionalOutcome(input)
    let size = outcome.count / Self.replicates
    let shares = (0..<Self.replicates).map {
      given.varianceShare(outcome, draws: ($0 * size)..<(($0 + 1) * size))
    }
    return (
      given.varianceShare(outcome, draws: 0..<outcome.count),
      moments(shares).sd / Double(Self.replicates).squareRoot()
    )
  }

  private struct Model {
    let inputs: [String: [Double]]
    let outcome: [Double]
  }

  private func ishigami() -> Model {
    let x = (1...3).map { index in
      uniforms("ishigami/\(index)", Self.count).map { Double.pi * (2 * $0 - 1) }
    }
    return Model(
      inputs: ["x1": x[0], "x2": x[1], "x3": x[2]],
      outcome: (0..<Self.count).map { draw in
        Double.sin(x[0][draw]) + 7 * Double.pow(Double.sin(x[1][draw]), 2)
          + 0.1 * Double.pow(x[2][draw], 4) * Double.sin(x[0][draw])
      })
  }

  private func linear() -> Model {
    let x = (1...4).map { index in
      uniforms("linear/\(index)", Self.count).map(Distribution.normal(mean: 0, sd: 1).quantile)
    }
    return Model(
      inputs: ["x1": x[0], "x2": x[1], "x3": x[2], "x4": x[3]],
      outcome: (0..<Self.count).map { 3 * x[0][$0] + 2 * x[1][$0] + x[2][$0] })
  }

  /// One year of the chain with independent inputs: turns to persons to the rate.
  private func chain() -> Model {
    let priors: [(name: String, distribution: Distribution)] = [
      ("turns", .logNormal(median: 20_000, logSD: 0.2)), ("distinct", .beta(mean: 0.9, sd: 0.03)),
      ("completion", .beta(mean: 0.85, sd: 0.04)), ("already", .beta(mean: 0.3, sd: 0.1)),
      ("yield", .logNormal(median: 1, logSD: 0.35)), ("drift", .normal(mean: 0.006, sd: 0.01)),
    ]
    var inputs: [String: [Double]] = [:]
    for (name, distribution) in priors {
      inputs[name] = uniforms("chain/\(name)", Self.count).map(distribution.quantile)
    }
    func x(_ name: String, _ draw: Int) -> Double { inputs[name]?[draw] ?? .nan }
    return Model(
      inputs: inputs,
      outcome: (0..<Self.count).map { draw in
        let newly =
          x("turns", draw) * x("distinct", draw) * x("completion", draw)
          * (1 - x("already", draw)) * 0.8
        return 0.66 + x("yield", draw) * newly / 410_000 + x("drift", draw)
      })
  }

  private func model(_ name: String) throws -> Model {
    switch name {
    case "ishigami": ishigami()
    case "linear": linear()
    default: chain()
    }
  }

  @Test(
    "its shares of variance are those of SALib's Sobol' analysis, within both errors",
    arguments: ["ishigami", "linear", "chain"])
  func shares(name: String) throws {
    let rows = try Fixture("variance_shares").rows.filter { $0.fields["model"] == name }
    try #require(rows.count >= 3)
    let model = try model(name)
    for row in rows {
      let name = try row.text("input")
      let values = try #require(model.inputs[name])
      let own = share(input(values), model.outcome)
      let expected = try row.number("first_order")
      let error = try row.number("error")
      #expect(
        near(own.value, expected, 5 * (own.error + error) + Self.binning),
        "\(name): \(own.value) for \(expected)")
    }
  }

  @Test("Ishigami's function has the shares of the textbook: 0.3139, 0.4424 and 0")
  func textbook() throws {
    let model = ishigami()
    for (name, expected) in [("x1", 0.3139), ("x2", 0.4424), ("x3", 0)] {
      let own = share(input(try #require(model.inputs[name])), model.outcome)
      #expect(near(own.value, expected, 5 * own.error + Self.binning), "\(name): \(own.value)")
    }
    // Control: x3 acts through x1 alone, so a share of its total effect (0.2437) is wrong here.
    let third = share(input(try #require(model.inputs["x3"])), model.outcome)
    #expect(!near(third.value, 0.2437, 5 * third.error + Self.binning))
  }

  @Test("the ends and middles of the chain's inputs are those of a brute-force tornado")
  func tornado() throws {
    let model = chain()
    for row in try Fixture("tornado").rows {
      let name = try row.text("input")
      let values = try #require(model.inputs[name])
      let given = ConditionalOutcome(input(values))
      for (end, isLow) in [("low", true), ("high", false)] {
        let outcomes = given.draws(nearLow: isLow).map { model.outcome[$0] }
        let middle = Summary(outcomes, [0.5]).quantiles[0]
        let own = 1.2533 * moments(outcomes).sd / Double(outcomes.count).squareRoot()
        let (expected, error) = (try row.number(end), try row.number(end + "_error"))
        #expect(near(middle, expected, 5 * (own + error)), "\(name) \(end)")
      }
    }
  }

  @Test("an input that has nothing to do with the outcome gets about nothing, never less")
  func independent() {
    let noise = uniforms("independent", Self.count)
    let own = share(input(noise), linear().outcome)
    #expect(own.value >= 0 && own.value <= 5 * own.error)
    // What chance alone puts between bins is taken out: without that, 400 draws in 40
    // bins would show 39/399, about ten percent.
    let shares = (0..<50).map { round -> Double in
      let values = uniforms("few/\(round)", 800)
      return ConditionalOutcome(input(Array(values.prefix(400))))
        .varianceShare(Array(values.suffix(400)), draws: 0..<400)
    }
    #expect(shares.allSatisfy { $0 >= 0 } && mean(shares) < 0.03)
  }

  @Test("draws that are repeated, as a fit repeats them, count as one")
  func repeatedDraws() throws {
    // 4,000 pairs that have nothing to do with each other, each ten times over. As if they were
    // 40,000 draws, chance would leave 39/4,000 less 39/40,000, about 0.9 percent.
    let shares = (0..<40).map { round -> Double in
      let values = uniforms("repeated/\(round)", 8000)
      let (x, y) = (values.prefix(4000), values.suffix(4000))
      func tenfold(_ values: ArraySlice<Double>) -> [Double] {
        values.flatMap { [Double](repeating: $0, count: 10) }
      }
      return ConditionalOutcome(input(tenfold(x))).varianceShare(tenfold(y), draws: 0..<40_000)
    }
    // What is left of a mean around zero is that of its positive half: 0.4 sd, sd = √78/4,000.
    #expect(mean(shares) < 0.0018, "\(mean(shares))")
    // An outcome that is drawn anew in each repeat is new evidence, and is treated so.
    let x = uniforms("anew/x", 4000).flatMap { [Double](repeating: $0, count: 10) }
    let y = zip(x, uniforms("anew/luck", 40_000)).map { $0 + $1 }
    #expect(
      near(ConditionalOutcome(input(x)).varianceShare(y, draws: 0..<40_000), 0.5, 0.01))
  }

  @Test("an input that is the outcome has all of it, a constant outcome none")
  func extremes() {
    let values = uniforms("all", 4000)
    let given = ConditionalOutcome(input(values))
    #expect(given.varianceShare(values, draws: 0..<4000) > 0.99)
    #expect(given.varianceShare([Double](repeating: 3, count: 4000), draws: 0..<4000) == 0)
  }

  @Test("near the ends are the draws between P5 and P15, and between P85 and P95")
  func ends() {
    let values = uniforms("ends", 10_000)
    let given = ConditionalOutcome(input(values))
    let low = given.draws(nearLow: true).map { values[$0] }
    let high = given.draws(nearLow: false).map { values[$0] }
    #expect(abs(low.count - 1000) <= 2 && abs(high.count - 1000) <= 2)
    let edges = Summary(values, [0.05, 0.15, 0.85, 0.95]).quantiles
    #expect(low.allSatisfy { $0 >= edges[0] && $0 <= edges[1] })
    #expect(high.allSatisfy { $0 >= edges[2] && $0 <= edges[3] })
  }

  @Test("a choice has one group a value, whatever the values are called")
  func choices() {
    let values = (0..<300).map { Double($0 % 3) * 10 }
    let outcome = values.map { $0 == 20 ? 1.0 : 0 }
    let given = ConditionalOutcome(input(values, isChoice: true))
    #expect(given.choices.map(\.count) == [100, 100, 100])
    #expect(given.profile(outcome) == [0, 0, 1])
    #expect(agree(given.varianceShare(outcome, draws: 0..<300), 1))
  }
}
