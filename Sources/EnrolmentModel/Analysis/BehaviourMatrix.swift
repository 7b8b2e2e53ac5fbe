internal import Probability

/// Whether levers behave as they must, whatever their numbers: alone over their
/// whole range, at their ends, and in pairs.
///
/// Each rule is checked in every draw, not on averages, so a lever that turns
/// the wrong way in one world is found.
public struct BehaviourMatrix: Sendable {
  /// A rule that every lever must obey.
  public enum Rule: String, Sendable, CaseIterable {
    /// A lever of which there is nothing is the baseline, bit for bit.
    case idleAtZero = "idle-at-zero"
    /// A lever that starts after the horizon is the baseline, bit for bit.
    case idleWhenLate = "idle-when-late"
    /// Turns ≥ 0; 0 ≤ certified ≤ trained ≤ 1; all finite.
    case bounds
    /// Levels sum to the total.
    case sums
    /// More of it moves turns one way only.
    case turnsAreMonotone = "turns-are-monotone"
    /// More of it moves the certified rate one way only.
    case certifiedRateIsMonotone = "certified-rate-is-monotone"
  }

  /// A rule that was broken.
  public struct Breach: Hashable, Sendable {
    /// The rule.
    public let rule: Rule
    /// The levers that were set.
    public let levers: [String]
    /// The first draw in which it broke.
    public let draw: Int
    /// The figures: before and after, or the one out of bounds.
    public let values: [Double]
  }

  /// The levers that were checked.
  public let levers: [any Lever.Type]
  /// How many settings were checked.
  public let settings: Int
  /// What broke, nothing where all is well.
  public let breaches: [Breach]

  private static let steps = [0, 0.25, 0.5, 0.75, 1.0]

  /// Checks levers on a fit.
  ///
  /// - Parameters:
  ///   - levers: The levers with the settings to check around; a lever that is
  ///     not written is checked at its catalogue's numbers.
  ///   - bench: The fit, mostly with few draws.
  public init<Executor>(
    _ levers: [(lever: any Lever.Type, setting: LeverSetting)], on bench: Workbench<Executor>
  ) {
    var checker = BehaviourChecker(bench: bench)
    for (lever, setting) in levers {
      checker.checkIdle(lever, setting)
      checker.checkMonotone(lever, setting, steps: Self.steps)
      for end in [\LeverEnds.least, \.usual, \.most] {
        checker.checkBounds([(lever, LeverEnds(lever, setting)[keyPath: end])])
      }
    }
    for (index, first) in levers.enumerated() {
      for second in levers.dropFirst(index + 1) {
        checker.checkBounds([
          (first.lever, LeverEnds(first.lever, first.setting).most),
          (second.lever, LeverEnds(second.lever, second.setting).most),
        ])
      }
    }
    self.levers = levers.map(\.lever)
    settings = checker.settings
    breaches = checker.breaches
  }

  /// The rules that a lever is checked by alone.
  public static func rules(of lever: any Lever.Type) -> [Rule] {
    Rule.allCases.filter { rule in
      switch rule {
      case .idleAtZero: lever.isIdleAtZero
      case .certifiedRateIsMonotone: lever.onCertifiedRate != nil
      case .idleWhenLate, .bounds, .sums, .turnsAreMonotone: true
      }
    }
  }

  /// Every lever of the catalogue at its own numbers, all year.
  public static var catalogue: [(lever: any Lever.Type, setting: LeverSetting)] {
    LeverCatalogue.all.map { (lever: $0, setting: LeverSetting()) }
  }
}

/// A lever with all numbers at the least, the usual and the most that may be expected.
struct LeverEnds {
  let least: LeverSetting
  let usual: LeverSetting
  let most: LeverSetting

  init(_ lever: any Lever.Type, _ setting: LeverSetting) {
    func at(_ value: (LeverQuantity, Distribution) -> Double) -> LeverSetting {
      var own = setting
      for quantity in lever.quantities {
        let drawn = value(quantity, setting.quantities[quantity.key] ?? quantity.prior)
        let range = quantity.range
        own.quantities[quantity.key] = .constant(
          min(range.upperBound, max(range.lowerBound, drawn)))
      }
      return own
    }
    least = at { quantity, _ in max(quantity.range.lowerBound, quantity.kind == .change ? -0.5 : 0)
    }
    usual = at { $1.median }
    most = at { quantity, own in
      switch quantity.kind {
      case .share, .months, .days: quantity.range.upperBound
      case .change: 3
      case .persons: 20 * max(1, own.median)
      }
    }
  }
}

/// The work of the matrix: simulates, compares, gathers breaches.
private struct BehaviourChecker<Executor: BlockExecutor> {
  typealias Rule = BehaviourMatrix.Rule
  let bench: Workbench<Executor>
  private let base: Columns
  private(set) var settings = 0
  private(set) var breaches: [BehaviourMatrix.Breach] = []

  /// The columns of a scenario that rules speak of, in the plan year.
  private struct Columns: Equatable {
    let levels: [[Double]]
    let total: [Double]
    let trained: [Double]
    let certified: [Double]
  }

  init(bench: Workbench<Executor>) {
    self.bench = bench
    base = Self.columns(bench, [])
  }

  private static func columns(
    _ bench: Workbench<Executor>, _ levers: [(lever: any Lever.Type, setting: LeverSetting)]
  ) -> Columns {
    let simulator = bench.simulate([bench.baseline.with(levers)])
    let samples = OutcomeSamples(simulator)
    let ensemble = simulator.ensembles[0]
    func values(_ indicator: Indicator, _ level: String) -> [Double] {
      samples.values(ensemble, indicator, level, year: 0) ?? []
    }
    return Columns(
      levels: bench.plan.levels.map { values(.enrolment, $0.key) },
      total: values(.enrolment, "total"), trained: values(.trainedLabourRate, "all"),
      certified: values(.certifiedLabourRate, "all"))
  }

  private mutating func simulate(
    _ levers: [(lever: any Lever.Type, setting: LeverSetting)]
  ) -> Columns {
    settings += 1
    return Self.columns(bench, levers)
  }

  private mutating func breach(
    _ rule: Rule, _ levers: [String], _ draw: Int, _ values: [Double]
  ) {
    breaches.append(.init(rule: rule, levers: levers, draw: draw, values: values))
  }

  // MARK: Rules

  mutating func checkIdle(_ lever: any Lever.Type, _ setting: LeverSetting) {
    if lever.isIdleAtZero {
      var zero = setting
      zero.strength = 0
      compare(simulate([(lever, zero)]), .idleAtZero, lever.key)
    }
    var late = setting
    late.from = Month(bench.plan.horizon + 1, 1)
    late.until = Month(bench.plan.horizon + 1, 12)
    compare(simulate([(lever, late)]), .idleWhenLate, lever.key)
  }

  private mutating func compare(_ own: Columns, _ rule: Rule, _ lever: String) {
    guard own != base else { return }
    let draw = own.total.indices.first {
      own.total[$0] != base.total[$0] || own.trained[$0] != base.trained[$0]
    }
    breach(rule, [lever], draw ?? 0, [base.total[draw ?? 0], own.total[draw ?? 0]])
  }

  mutating func checkBounds(_ levers: [(lever: any Lever.Type, setting: LeverSetting)]) {
    let own = simulate(levers)
    let keys = levers.map { $0.lever.key }
    for draw in own.total.indices {
      let turns = own.levels.map { $0[draw] }
      let certified = own.certified.isEmpty ? 0 : own.certified[draw]
      let isSound =
        turns.allSatisfy { $0 >= 0 && $0.isFinite } && certified >= 0
        && certified <= own.trained[draw] && own.trained[draw] <= 1
      if !isSound { return breach(.bounds, keys, draw, turns + [own.trained[draw], certified]) }
      let sum = turns.reduce(0, +)
      if abs(sum - own.total[draw]) > 1e-9 * sum {
        return breach(.sums, keys, draw, [sum, own.total[draw]])
      }
    }
  }

  mutating func checkMonotone(
    _ lever: any Lever.Type, _ setting: LeverSetting, steps: [Double]
  ) {
    let growing = lever.quantities[lever.growing]
    let most = LeverEnds(lever, setting).most.quantities[growing.key]?.median ?? 1
    let columns = steps.map { step -> Columns in
      var own = LeverEnds(lever, setting).usual
      own.quantities[growing.key] = .constant(most * step)
      return simulate([(lever, own)])
    }
    for (before, after) in zip(columns, columns.dropFirst()) {
      check(before.total, after.total, lever.onTurns, .turnsAreMonotone, lever.key)
      if let direction = lever.onCertifiedRate, !before.certified.isEmpty {
        check(
          before.certified, after.certified, direction, .certifiedRateIsMonotone, lever.key)
      }
    }
  }

  private mutating func check(
    _ before: [Double], _ after: [Double], _ direction: LeverDirection, _ rule: Rule,
    _ lever: String
  ) {
    // Sums in another order differ in their last digits.
    let draw = before.indices.first { draw in
      let change = after[draw] - before[draw]
      let rounding = 1e-12 * abs(before[draw])
      switch direction {
      case .raises: return change < -rounding
      case .lowers: return change > rounding
      case .leaves: return change != 0
      }
    }
    if let draw { breach(rule, [lever], draw, [before[draw], after[draw]]) }
  }
}
