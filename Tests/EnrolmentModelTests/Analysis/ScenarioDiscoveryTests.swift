import Probability
import Testing

@testable import EnrolmentModel

@Suite("In which worlds a target is missed")
struct ScenarioDiscoveryTests {
  private static let draws = 20_000

  private func inputs() -> [DrawnInput] {
    ["a", "b", "c", "d"].map { DrawnInput($0, $0, $0, uniforms("box/\($0)", Self.draws)) }
  }

  private func discover(
    _ inputs: [DrawnInput], _ missed: (Int) -> Bool
  ) -> ScenarioDiscovery {
    ScenarioDiscovery(
      Town.turnsTarget, missed: (0..<Self.draws).map(missed), inputs: inputs)
  }

  @Test("a planted box is found with its limits, its coverage and its density")
  func planted() throws {
    let inputs = inputs()
    let luck = uniforms("box/luck", Self.draws)
    let found = discover(inputs) { draw in
      inputs[0].values[draw] > 0.7 && inputs[1].values[draw] < 0.4
        ? luck[draw] < 0.95 : luck[draw] < 0.02
    }
    let box = try #require(found.boxes.first)
    let limits = Dictionary(uniqueKeysWithValues: box.limits.map { ($0.key, $0) })
    #expect(Set(limits.keys) == ["a", "b"])
    // Limits lie on slices of a twentieth.
    #expect(near(try #require(limits["a"]?.from), 0.7, 0.06) && limits["a"]?.to == nil)
    #expect(near(try #require(limits["b"]?.to), 0.4, 0.06) && limits["b"]?.from == nil)
    // 0.12 · 0.95 inside and 0.88 · 0.02 outside: 87 % of the misses lie in the box.
    #expect(near(box.coverage, 0.87, 0.06) && near(box.density, 0.95, 0.06))
    #expect(near(box.mass, 0.12, 0.02) && near(found.missed, 0.1316, 0.02))
    // The three numbers are of one box: density · mass = coverage · all misses.
    #expect(agree(box.density * box.mass, box.coverage * found.missed))
  }

  @Test("where misses are chance, no box is shown")
  func chance() {
    let luck = uniforms("box/luck", Self.draws)
    let found = discover(inputs()) { luck[$0] < 0.3 }
    #expect(found.boxes.isEmpty && near(found.missed, 0.3, 0.02))
  }

  @Test("where nothing is missed, or all, there is no box")
  func ends() {
    let none = discover(inputs()) { _ in false }
    #expect(none.boxes.isEmpty && none.missed == 0)
    let all = discover(inputs()) { _ in true }
    #expect(all.boxes.isEmpty && all.missed == 1)
  }

  @Test("a second box is sought outside the first, and together they cover more")
  func second() throws {
    let inputs = inputs()
    let found = discover(inputs) { draw in
      inputs[0].values[draw] > 0.8 || inputs[2].values[draw] < 0.1
    }
    try #require(found.boxes.count == 2)
    #expect(found.boxes.map { $0.limits.map(\.key) } == [["a"], ["c"]])
    let covered = found.boxes.reduce(0) { $0 + $1.coverage }
    #expect(covered > 0.95 && covered <= 1 + Tolerance.rounding)
  }

  @Test("a choice is a limit of its own kind")
  func choice() throws {
    let kind = uniforms("box/kind", Self.draws).map { Double(min(2, Int($0 * 3))) }
    let input = DrawnInput("kind", "kind", "kind", isChoice: true, kind)
    let found = discover([input] + inputs()) { kind[$0] == 2 }
    let limit = try #require(found.boxes.first?.limits.first)
    #expect(limit.key == "kind" && limit.from == 2 && limit.to == nil)
    #expect(found.boxes[0].density == 1 && found.boxes[0].coverage == 1)
  }

  @Test("on the town the misses of the rate gather where its residual is low")
  func town() throws {
    let own = ScenarioDiscovery(
      of: Town.trainedTarget, in: Town.baseline, on: try Town.sharedBench.get())
    let keys = own.boxes.flatMap { $0.limits.map(\.key) }
    #expect(keys.contains("rate/residual"))
    #expect(own.boxes.allSatisfy { $0.mass >= ScenarioDiscovery.leastMass })
    #expect(own.boxes.allSatisfy { $0.density > own.missed && $0.coverage <= 1 })
    #expect(own.boxes.allSatisfy { $0.limits.count <= ScenarioDiscovery.mostLimits })
  }
}
