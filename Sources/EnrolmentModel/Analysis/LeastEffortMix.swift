/// The cheapest mix of a scenario's levers, step by step.
///
/// Greedy: from nothing, the half-step of a lever that adds most P(target) for
/// its cost is taken until the goal is met, the budget is spent or nothing
/// helps. The path is the frontier of effort against probability. Then each
/// lever is tried weaker, so that what a later step made needless is dropped.
/// Greedy is exact where effects add up, which they nearly do here; it is no
/// proof of the least cost where levers fish in one pool.
///
/// Reference: Nemhauser, Wolsey & Fisher (1978), *An analysis of approximations
/// for maximizing submodular set functions*, Mathematical Programming 14.
public struct LeastEffortMix: Sendable {
  /// A point on the frontier.
  public struct Step: Sendable {
    /// The lever that was strengthened; nothing at the start.
    public let lever: String?
    /// The strength of every lever, 0 to 1 of its setting.
    public let strengths: [String: Double]
    /// Cost in billion dong, by the assumptions `cost/…`.
    public let cost: Double
    /// P(target).
    public let probability: EstimatedProbability
  }

  /// Why the search ended.
  public enum End: Sendable {
    /// The goal is met.
    case goalMet
    /// Nothing more can be paid.
    case budgetSpent
    /// No lever adds to P(target) any more.
    case nothingHelps
  }

  /// The target.
  public let target: Target
  /// The wanted probability.
  public let goal: Double
  /// The most that may be spent.
  public let budget: Double?
  /// The frontier, cheapest first; the first step is nothing at all.
  public let frontier: [Step]
  /// The mix that is proposed.
  public let mix: Step
  /// Why the search ended.
  public let end: End

  private static let stepsPerLever = 2

  /// Searches.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - goal: The wanted probability.
  ///   - budget: The most that may be spent, billion dong.
  ///   - scenario: Its levers, at their settings, are the most that may be done.
  ///   - bench: The fit.
  public init<Executor>(
    _ target: Target, goal: Double, budget: Double?, levers scenario: Scenario,
    on bench: Workbench<Executor>
  ) {
    self.target = target
    self.goal = goal
    self.budget = budget
    let search = MixSearch(target: target, scenario: scenario, bench: bench)
    var frontier = [search.start]
    var end: End?
    while end == nil {
      let here = frontier[frontier.count - 1]
      if here.probability.value >= goal {
        end = .goalMet
      } else if let next = search.next(after: here, within: budget) {
        frontier.append(next)
      } else {
        end = search.isBlocked(here, by: budget) ? .budgetSpent : .nothingHelps
      }
    }
    self.frontier = frontier
    self.end = end ?? .nothingHelps
    mix = search.pruned(frontier[frontier.count - 1], goal: goal)
  }
}

/// The moves of the search on one bench.
private struct MixSearch<Executor: BlockExecutor> {
  typealias Step = LeastEffortMix.Step
  let target: Target
  let scenario: Scenario
  let bench: Workbench<Executor>

  private static var step: Double { 0.5 }

  private var levers: [String] {
    // Closures and the day of counting are not measures that money buys.
    scenario.orderedLevers.map { $0.lever.key }.filter { cost($0) > 0 }
  }

  private func cost(_ lever: String) -> Double {
    bench.input.fit.problem.book.value(AssumptionKey.cost(lever))
  }

  var start: Step {
    let none = Dictionary(uniqueKeysWithValues: levers.map { ($0, 0.0) })
    return evaluate([(nil, none)])[0]
  }

  private func evaluate(_ mixes: [(lever: String?, strengths: [String: Double])]) -> [Step] {
    let probabilities = bench.map(mixes.map { scenario.scaled($0.strengths) }) {
      bench.probability(bench.values($0, $1, target), target)
    }
    return zip(mixes, probabilities).map { mix, probability in
      Step(
        lever: mix.lever, strengths: mix.strengths,
        cost: mix.strengths.sorted { $0.key < $1.key }.reduce(0) {
          $0 + $1.value * cost($1.key)
        }, probability: probability)
    }
  }

  private func moves(_ here: Step) -> [(lever: String?, strengths: [String: Double])] {
    levers.filter { (here.strengths[$0] ?? 0) < 1 }.map { lever in
      var strengths = here.strengths
      strengths[lever, default: 0] += Self.step
      return (lever: lever, strengths: strengths)
    }
  }

  /// The move that adds most for its cost, within the budget; nothing where none adds.
  func next(after here: Step, within budget: Double?) -> Step? {
    let candidates = evaluate(moves(here)).filter { step in
      budget.map { step.cost <= $0 } ?? true
    }
    func worth(_ step: Step) -> Double {
      (step.probability.value - here.probability.value) / max(1e-9, step.cost - here.cost)
    }
    let best = candidates.max { worth($0) < worth($1) }
    return best.flatMap { $0.probability.value > here.probability.value ? $0 : nil }
  }

  /// Whether money is what keeps the search from going on.
  func isBlocked(_ here: Step, by budget: Double?) -> Bool {
    guard let budget else { return false }
    return evaluate(moves(here)).contains {
      $0.cost > budget && $0.probability.value > here.probability.value
    }
  }

  /// The mix without the half-steps that it does not need for the goal, the dearest tried first.
  func pruned(_ mix: Step, goal: Double) -> Step {
    guard mix.probability.value >= goal else { return mix }
    var best = mix
    for lever in levers.sorted(by: { cost($0) > cost($1) }) {
      let own = best.strengths[lever] ?? 0
      let weaker = stride(from: 0, to: own, by: Self.step).map { strength in
        (lever: String?.none, strengths: best.strengths.merging([lever: strength]) { $1 })
      }
      best = evaluate(weaker).first { $0.probability.value >= goal } ?? best
    }
    return best
  }
}
