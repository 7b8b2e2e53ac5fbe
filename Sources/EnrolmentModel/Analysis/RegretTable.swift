internal import Probability

/// Packages of levers in several worlds of disruption.
///
/// A world fixes how many months sites stay closed in the rest of the plan
/// year. The regret of a package is how far its P(target) lies below that of
/// the best package in the same world. Reference: Savage (1951), *The theory of
/// statistical decision*, JASA 46.
public struct RegretTable: Sendable {
  /// A world: months of closure in the rest of the plan year.
  public struct World: Hashable, Sendable {
    /// Closed months; nothing for the baseline's own assumption.
    public let closedMonths: Double?

    /// The worlds that are shown.
    public static let all = [nil, 0, 1, 3, 6].map(Self.init)

    /// Makes a world.
    public init(closedMonths: Double?) { self.closedMonths = closedMonths }
  }

  /// One package in all worlds.
  public struct Row: Sendable {
    /// The package.
    public let scenario: Scenario
    /// P(target) by world.
    public let probabilities: [EstimatedProbability]
    /// Median of the target's indicator by world.
    public let medians: [Double]
    /// How far P lies below the best package's, by world.
    public let regrets: [Double]
    /// The largest of these.
    public var largestRegret: Double { regrets.max() ?? 0 }
  }

  /// The target.
  public let target: Target
  /// The worlds, in the order of the columns.
  public let worlds: [World]
  /// The packages in the order asked for.
  public let rows: [Row]

  /// The package whose largest regret is least.
  public var mostRobust: Row? { rows.min { $0.largestRegret < $1.largestRegret } }

  /// Tries packages in worlds.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - scenarios: The packages.
  ///   - worlds: The worlds.
  ///   - bench: The fit.
  public init<Executor>(
    of target: Target, for scenarios: [Scenario], in worlds: [World] = World.all,
    on bench: Workbench<Executor>
  ) {
    self.target = target
    self.worlds = worlds
    let all = scenarios.flatMap { scenario in
      worlds.map { Self.scenario(scenario, in: $0, bench.input.fit.problem) }
    }
    let found = bench.map(all) { simulator, index -> (EstimatedProbability, Double) in
      let values = bench.values(simulator, index, target)
      return (bench.probability(values, target), Summary(values, [0.5]).quantiles[0])
    }
    let cells = scenarios.indices.map { row in
      Array(found[(row * worlds.count)..<((row + 1) * worlds.count)])
    }
    let best = worlds.indices.map { world in cells.map { $0[world].0.value }.max() ?? 0 }
    rows = zip(scenarios, cells).map { scenario, cells in
      Row(
        scenario: scenario, probabilities: cells.map(\.0), medians: cells.map(\.1),
        regrets: zip(best, cells).map { $0 - $1.0.value })
    }
  }

  /// A package with its closures replaced by a world's.
  private static func scenario(
    _ scenario: Scenario, in world: World, _ problem: FitProblem
  ) -> Scenario {
    guard let months = world.closedMonths else { return scenario }
    var levers = scenario.levers
    levers[CovidDisruption.key] = LeverSetting(
      from: problem.asOf.month.year == problem.plan.year ? problem.asOf.month : nil,
      until: Month(problem.plan.year, 12), ramp: 0,
      quantities: ["coverage": .constant(1), "closed-months": .constant(months)])
    return scenario.with(levers)
  }
}
