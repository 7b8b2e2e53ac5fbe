import Probability
import Testing

@testable import EnrolmentModel

/// A lever with nothing but its mechanism, for tests.
private protocol TrialLever: Lever {}

extension TrialLever {
  static var name: LocalizedText { Town.text("trial") }
  static var summary: LocalizedText { Town.text("trial") }
  static var clause: String { "I" }
  static var actsOn: LocalizedText { Town.text("trial") }
  static var pool: LeverPool? { nil }
  static var evidence: LocalizedText { Town.text("none") }
  static var grade: Grade { .d }
  static var timing: LeverTiming { LeverTiming(ramp: 0, decay: 0) }
  static var quantities: [LeverQuantity] {
    [
      LeverQuantity(
        key: "coverage", kind: .share, meaning: Town.text("coverage"), prior: .constant(0.5),
        isExtent: true)
    ]
  }
}

/// Does as it says.
private enum Sound: TrialLever {
  static let key = "sound"
  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.addDemand(gain: dose.values[0], schedule: dose.schedule, in: .firms)
  }
}

/// Says that it raises turns and lowers demand.
private enum Backward: TrialLever {
  static let key = "backward"
  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.addDemand(gain: -0.5 * dose.values[0], schedule: dose.schedule, in: .firms)
  }
}

/// Says that it leaves turns alone and adds some.
private enum Meddling: TrialLever {
  static let key = "meddling"
  static let onTurns = LeverDirection.leaves
  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.addDemand(gain: dose.values[0], schedule: dose.schedule, in: .firms)
  }
}

/// Adds demand even where there is nothing of it.
private enum Restless: TrialLever {
  static let key = "restless"
  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.addDemand(gain: 0.1 + dose.values[0], schedule: dose.schedule, in: .firms)
  }
}

/// Counts fewer days than December has, by far.
private enum Boundless: TrialLever {
  static let key = "boundless"
  static let onTurns = LeverDirection.lowers
  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.uncountedDays = 6 + 1e6 * dose.values[0]
  }
}

/// Says that it raises the certified rate and takes certificates away.
private enum Withdrawing: TrialLever {
  static let key = "withdrawing"
  static let onTurns = LeverDirection.leaves
  static let onCertifiedRate: LeverDirection? = .raises
  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.certify(-1000 * dose.values[0], notYetTrained: .all(0.5))
  }
}

@Suite("Whether levers behave as they must")
struct BehaviourMatrixTests {
  private static let bench = Result { try Town.bench(draws: 250) }

  private func rules(_ levers: (any Lever.Type)...) throws -> Set<BehaviourMatrix.Rule> {
    let own = BehaviourMatrix(
      levers.map { (lever: $0, setting: LeverSetting()) }, on: try Self.bench.get())
    return Set(own.breaches.map(\.rule))
  }

  @Test("every lever of the catalogue does, at its ends, over its range and in pairs")
  func catalogue() throws {
    let own = BehaviourMatrix(BehaviourMatrix.catalogue, on: try Self.bench.get())
    #expect(own.breaches.isEmpty, "\(own.breaches)")
    let levers = LeverCatalogue.all.count
    // Late, three ends and five steps each, all pairs, and nothing of all but the cut-off.
    #expect(own.settings == levers * 9 + levers * (levers - 1) / 2 + levers - 1)
  }

  // A lever that starts after the horizon is never applied, and a total is made of its levels: no
  // mechanism can break `idle-when-late` and `sums`, which guard the machinery around it.
  @Test("a planted lever that breaks a rule is found by that rule, a sound one by none")
  func planted() throws {
    #expect(try rules(Sound.self).isEmpty)
    #expect(try rules(Backward.self) == [.turnsAreMonotone])
    #expect(try rules(Meddling.self) == [.turnsAreMonotone])
    #expect(try rules(Restless.self) == [.idleAtZero])
    #expect(try rules(Boundless.self).contains(.bounds))
    #expect(try rules(Withdrawing.self) == [.certifiedRateIsMonotone])
  }

  @Test("a breach names the lever, the draw and the figures that show it")
  func breach() throws {
    let bench = try Self.bench.get()
    let own = BehaviourMatrix([(lever: Backward.self, setting: LeverSetting())], on: bench)
    let first = try #require(own.breaches.first)
    #expect(first.levers == ["backward"] && first.values.count == 2)
    #expect(first.values[1] < first.values[0])
    let base = bench.outcome(Town.baseline, Town.turnsTarget)
    #expect(agree(first.values[0], base[first.draw]))
  }

  @Test("two levers are also tried together, and only the guilty one breaks a rule alone")
  func pairs() throws {
    let levers: [any Lever.Type] = [Sound.self, Backward.self]
    let own = BehaviourMatrix(
      levers.map { (lever: $0, setting: LeverSetting()) }, on: try Self.bench.get())
    #expect(own.settings == 2 * 10 + 1)
    #expect(own.breaches.allSatisfy { $0.levers == ["backward"] })
  }

  @Test("a scenario's own numbers are what is checked, such as an effect that deters")
  func written() throws {
    let deterring = Town.setting(["coverage": 0.5, "effect": -0.3])
    let own = BehaviourMatrix(
      [(lever: EnterpriseTraining.self, setting: deterring)], on: try Self.bench.get())
    #expect(own.breaches.contains { $0.rule == .turnsAreMonotone })
  }
}
