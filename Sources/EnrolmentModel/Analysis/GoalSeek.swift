internal import Probability

/// How strong one lever, or all of a scenario together, would have to be for P(target) ≥ p.
///
/// The quantities that say how much of a lever there is (its coverage, its
/// number of people) are multiplied by a strength s, from 0 to where the middle
/// of the first meets its bound. P is
/// a step function of s on the same draws, and not necessarily monotone, so it
/// is laid out on a grid first and then refined around the first crossing.
public struct GoalSeek: Sendable {
  /// What was found.
  public enum Answer: Sendable {
    /// The goal is met without the lever.
    case alreadyMet
    /// The lever reaches the goal at this strength.
    case reached(strength: Double)
    /// No strength reaches it; the best found.
    case unreachable(bestStrength: Double, best: Double)
    /// No draw's outcome moves with the lever.
    case independent
  }

  /// A strength with its P(target).
  public struct Point: Sendable {
    /// Times the lever's first quantity.
    public let strength: Double
    /// P(target) there.
    public let probability: EstimatedProbability
  }

  /// The target.
  public let target: Target
  /// The wanted probability.
  public let goal: Double
  /// The levers that are turned together.
  public let levers: [String]
  /// The largest strength that was tried, and what it means by lever.
  public let most: Double
  /// What was found.
  public let answer: Answer
  /// Every point that was computed, by strength.
  public let points: [Point]

  private static let gridSteps = 8
  private static let refinements = 2
  private static let refinementSteps = 6

  /// Seeks.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - goal: The wanted probability, between 0 and 1.
  ///   - levers: Levers of the scenario that are turned together.
  ///   - scenario: The scenario; its other levers stay as they are.
  ///   - bench: The fit.
  public init<Executor>(
    _ target: Target, goal: Double, turning levers: [String], of scenario: Scenario,
    on bench: Workbench<Executor>
  ) {
    self.target = target
    self.goal = goal
    self.levers = levers
    let most = Self.mostStrength(levers, scenario)
    self.most = most
    let seeker = Seeker(target: target, levers: levers, scenario: scenario, bench: bench)
    let grid = (0...Self.gridSteps).map { most * Double($0) / Double(Self.gridSteps) }
    var (points, moves) = seeker.points(grid)
    if moves, let high = points.firstIndex(where: { $0.probability.value >= goal }), high > 0 {
      points += Self.refine(seeker, points[high - 1].strength, points[high].strength, goal)
      points.sort { $0.strength < $1.strength }
    }
    self.points = points
    answer = Self.answer(points, goal, moves: moves)
  }

  private static func refine<Executor>(
    _ seeker: Seeker<Executor>, _ low: Double, _ high: Double, _ goal: Double
  ) -> [Point] {
    var low = low
    var high = high
    var all: [Point] = []
    for _ in 0..<refinements {
      let inner = (1..<refinementSteps).map {
        low + (high - low) * Double($0) / Double(refinementSteps)
      }
      let found = seeker.points(inner).points
      all += found
      if let first = found.first(where: { $0.probability.value >= goal }) {
        high = first.strength
        low = found.last { $0.strength < high }?.strength ?? low
      } else {
        low = inner[inner.count - 1]
      }
    }
    return all
  }

  private static func answer(_ points: [Point], _ goal: Double, moves: Bool) -> Answer {
    guard let first = points.first else { return .independent }
    if first.probability.value >= goal { return .alreadyMet }
    guard moves else { return .independent }
    if let reached = points.first(where: { $0.probability.value >= goal }) {
      return .reached(strength: reached.strength)
    }
    let best = points.max { $0.probability.value < $1.probability.value } ?? first
    return .unreachable(bestStrength: best.strength, best: best.probability.value)
  }

  /// The strength at which the middle of every first quantity has met its bound.
  ///
  /// A number of people has no natural bound; ten times the catalogue is far
  /// beyond what a year can do.
  private static func mostStrength(_ levers: [String], _ scenario: Scenario) -> Double {
    let all = scenario.orderedLevers.filter { levers.contains($0.lever.key) }
      .map { lever, setting -> Double in
        guard let quantity = lever.quantities.first else { return 1 }
        let middle = (setting.quantities[quantity.key] ?? quantity.prior).median
        guard middle > 0 else { return 1 }
        return min(10, quantity.range.upperBound / middle)
      }
    return all.max() ?? 1
  }
}

/// Computes P(target) at strengths on one bench.
private struct Seeker<Executor: BlockExecutor> {
  let target: Target
  let levers: [String]
  let scenario: Scenario
  let bench: Workbench<Executor>

  /// P(target) at strengths, and whether any draw's outcome moved between them.
  func points(_ strengths: [Double]) -> (points: [GoalSeek.Point], moves: Bool) {
    let scenarios = strengths.map { strength in
      scenario.scaled(Dictionary(uniqueKeysWithValues: levers.map { ($0, strength) }))
    }
    var first: [Double] = []
    var moves = false
    let points = bench.map(scenarios) { simulator, index -> EstimatedProbability in
      let values = bench.values(simulator, index, target)
      if first.isEmpty { first = values } else { moves = moves || values != first }
      return bench.probability(values, target)
    }
    return (zip(strengths, points).map { .init(strength: $0, probability: $1) }, moves)
  }
}
