import Probability
import Testing

@testable import EnrolmentModel

@Suite("The variance that a group of inputs explains")
struct GroupShareTests {
  private static let draws = 40_000

  private func normals(_ name: String, _ count: Int = draws) -> [Double] {
    uniforms("group/\(name)", count).map(Distribution.normal(mean: 0, sd: 1).quantile)
  }

  private func inputs(_ values: [[Double]]) -> [DrawnInput] {
    values.map { DrawnInput("x", "x", "x", $0) }
  }

  private func share(_ inputs: [DrawnInput], _ outcome: [Double]) throws -> GroupShare {
    let problem = try Town.problem(draws: outcome.count)
    return try #require(GroupShare(.enrolment, inputs, outcome, problem))
  }

  /// The groups of inputs of a model, and its outcome.
  private func model(_ name: String) -> (groups: [String: [[Double]]], outcome: [Double]) {
    let x = (1...4).map { normals("\(name)/\($0)") }
    switch name {
    case "linear":
      return (
        ["first": [x[0], x[1]], "second": [x[2], x[3]]],
        (0..<Self.draws).map { 3 * x[0][$0] + 2 * x[1][$0] + x[2][$0] }
      )
    case "product":
      return (
        ["first": [x[0], x[1]], "second": [x[2]]],
        (0..<Self.draws).map { x[0][$0] * x[1][$0] + x[2][$0] }
      )
    default: return chain()
    }
  }

  /// One year of the chain with independent inputs: turns to persons to the rate.
  private func chain() -> (groups: [String: [[Double]]], outcome: [Double]) {
    func drawn(_ name: String, _ law: Distribution) -> [Double] {
      uniforms("group/chain/\(name)", Self.draws).map(law.quantile)
    }
    let turns = drawn("turns", .logNormal(median: 20_000, logSD: 0.2))
    let distinct = drawn("distinct", .beta(mean: 0.9, sd: 0.03))
    let completion = drawn("completion", .beta(mean: 0.85, sd: 0.04))
    let already = drawn("already", .beta(mean: 0.3, sd: 0.1))
    let yield = drawn("yield", .logNormal(median: 1, logSD: 0.35))
    let drift = drawn("drift", .normal(mean: 0.006, sd: 0.01))
    let outcome = (0..<Self.draws).map { draw -> Double in
      let newly = turns[draw] * distinct[draw] * completion[draw] * (1 - already[draw]) * 0.8
      return 0.66 + yield[draw] * newly / 410_000 + drift[draw]
    }
    return (
      [
        "enrolment": [turns], "pipeline": [distinct, completion, already], "rate": [yield, drift],
      ], outcome
    )
  }

  @Test(
    "is that of SALib's Sobol' analysis with groups, within both errors",
    arguments: ["linear", "product", "chain"])
  func salib(name: String) throws {
    let rows = try Fixture("group_shares").rows.filter { $0.fields["model"] == name }
    try #require(rows.count >= 2)
    let model = model(name)
    for row in rows {
      let own = try share(
        inputs(try #require(model.groups[try row.text("group")])), model.outcome)
      let (expected, error) = (try row.number("first_order"), try row.number("error"))
      #expect(
        near(own.share, expected, 5 * (own.error + error)), "\(name): \(own.share) for \(expected)")
    }
  }

  @Test("holds what two inputs do only together, which neither bar shows (negative control)")
  func products() throws {
    let model = model("product")
    let pair = try #require(model.groups["first"])
    #expect(near(try share(inputs(pair), model.outcome).share, 0.5, 0.03))
    for one in pair { #expect(try share(inputs([one]), model.outcome).share < 0.01) }
  }

  @Test("does not grow by inputs that only repeat others, nor by noise")
  func repeated() throws {
    let (x, luck) = (normals("x"), normals("luck"))
    let outcome = zip(x, luck).map { $0 + $1 }
    let once = try share(inputs([x]), outcome)
    #expect(near(once.share, 0.5, 5 * once.error))
    let twice = try share(inputs([x, x.map { 2 * $0 + 1 }]), outcome)
    #expect(near(twice.share, once.share, 1e-3))
    let more = try share(inputs([x] + (0..<6).map { normals("noise/\($0)") }), outcome)
    #expect(near(more.share, once.share, 5 * once.error))
  }

  @Test("steps with a choice, and with what a choice switches on")
  func choice() throws {
    let kind = uniforms("group/kind", Self.draws).map { Double(Int($0 * 3)) }
    let x = normals("switched")
    let outcome = zip(kind, x).map { $0 == 2 ? $1 : $0 == 1 ? 3 : 0 }
    let choice = DrawnInput("k", "k", "k", isChoice: true, kind)
    #expect(try share([choice, DrawnInput("x", "x", "x", x)], outcome).share > 0.999)
    let alone = try share([choice], outcome).share
    // Three sets of a third each: means 0, 3 and 0; a variance of 1 within the last.
    #expect(near(alone, 2 / (2 + 1.0 / 3), 0.02))
  }

  @Test("has the error of its replicates: 200 samples spread as it says")
  func error() throws {
    let shares = try (0..<200).map { round -> GroupShare in
      let (x, luck) = (normals("e/\(round)", 5000), normals("f/\(round)", 5000))
      return try share(inputs([x]), zip(x, luck).map { $0 + $1 })
    }
    let spread = moments(shares.map(\.share)).sd
    let claimed = moments(shares.map(\.error)).mean
    #expect(relativeError(claimed, spread) < 0.25, "\(claimed) for \(spread)")
    let covering = shares.count { $0.interval.contains(0.5) }
    // Nine of ten, less a little for an error known from twenty replicates.
    #expect(covering >= 160 && covering <= 194, "\(covering)")
  }

  @Test("is never negative, nothing of a constant, and not given for a handful of draws")
  func ends() throws {
    let noise = try (0..<20).map { round in
      try share(inputs([normals("a/\(round)", 2000)]), normals("b/\(round)", 2000)).share
    }
    #expect(noise.allSatisfy { $0 >= 0 && $0 < 0.02 })
    #expect(
      try share(inputs([normals("c", 2000)]), [Double](repeating: 1, count: 2000)).share == 0)
    let few = (0..<11).map { normals("d/\($0)", 100) }
    #expect(
      GroupShare(.enrolment, inputs(few), few[0], try Town.problem(draws: 100)) == nil)
  }
}
