import Testing

@testable import EnrolmentModel

@Suite("What each lever adds, from the first and the last place")
struct EndsAttributionTests {
  /// Attributes a game given by its worth of a set of players.
  private func own(_ players: Int, _ worth: (Set<Int>) -> Double) -> EndsAttribution {
    let every = Set(0..<players)
    return EndsAttribution(
      Town.turnsTarget, levers: (0..<players).map { "\($0)" }, none: worth([]),
      alone: (0..<players).map { worth([$0]) },
      without: (0..<players).map { worth(every.subtracting([$0])) }, all: worth(every))
  }

  private func shapley(_ players: Int, _ worth: (Set<Int>) -> Double) -> ShapleyAttribution {
    let values = (0..<(1 << players)).map { coalition in
      worth(Set((0..<players).filter { coalition & (1 << $0) != 0 }))
    }
    return ShapleyAttribution(
      Town.turnsTarget, .mean, levers: (0..<players).map { "\($0)" }, values: values)
  }

  @Test("is the Shapley value where levers meet in pairs", arguments: 2...7)
  func pairs(players: Int) {
    let alone = uniforms("ends/alone/\(players)", players)
    let together = uniforms("ends/pairs/\(players)", players * players)
    func worth(_ set: Set<Int>) -> Double {
      let members = set.sorted()
      return 5 + members.reduce(0) { $0 + alone[$1] }
        + members.reduce(0) { sum, first in
          sum + members.filter { $0 > first }.reduce(0) { $0 - together[first * players + $1] }
        }
    }
    let found = own(players, worth)
    let exact = shapley(players, worth)
    #expect(near(found.leftOver, 0, 1e-10))
    for (part, other) in zip(found.parts, exact.parts) {
      #expect(near(part.value, other.value, 1e-10))
      #expect(near(part.alone, other.alone) && near(part.last, other.last, 1e-10))
    }
  }

  @Test("says what three have together, and is another rule then (control)")
  func gloves() {
    let worth: (Set<Int>) -> Double = { $0.contains(0) && $0.count > 1 ? 1 : 0 }
    let found = own(3, worth)
    #expect(found.leftOver == 0.5)
    #expect(!agree(found.parts[0].value, shapley(3, worth).parts[0].value))
  }

  @Test("sums to what all levers do together, in any game", arguments: 1...8)
  func sums(players: Int) {
    let luck = uniforms("ends/games/\(players)", 1 << players)
    let found = own(players) { set in luck[set.reduce(0) { $0 | (1 << $1) }] }
    let sum = found.parts.reduce(0) { $0 + $1.value }
    #expect(near(found.start + sum, found.end, 1e-12))
  }

  @Test("agrees with all orders on the chain, where levers share pools")
  func chain() throws {
    let scenario = Town.scenario(
      "package",
      Dictionary(
        uniqueKeysWithValues: [
          CounsellingCampaign.key, MediaCampaign.key, EnterpriseTraining.key,
          ShortCourseProgramme.key,
        ].map { ($0, LeverSetting()) }))
    let bench = try Town.sharedBench.get()
    let targets = [Town.turnsTarget, Town.trainedTarget]
    let ends = EndsAttribution.all(of: targets, to: scenario, on: bench)
    let exact = ShapleyAttribution.all(of: targets, [.mean], to: scenario, on: bench)
    for (own, other) in zip(ends, exact) {
      #expect(own.start == other.start && own.end == other.end)
      let whole = abs(other.end - other.start)
      for (part, reference) in zip(own.parts, other.parts) {
        // What three levers have together is a small part of what they do.
        #expect(near(part.value, reference.value, 0.01 * whole))
      }
    }
  }
}
