/// Levers of a scenario that fish in one pool, and what they lose to each other.
public struct OverlapLedger: Sendable {
  /// One pool with two levers or more.
  public struct Entry: Sendable {
    /// The pool.
    public let pool: LeverPool
    /// The levers, in the order of the catalogue.
    public let levers: [String]
    /// Mean turns that they would add if each were alone, summed.
    public let sumAlone: Double
    /// Mean turns that they add together.
    public let together: Double

    /// Turns that are counted by more than one lever if their effects are just added.
    public var overlap: Double { sumAlone - together }
  }

  /// One entry a shared pool.
  public let entries: [Entry]

  /// Lists the overlaps of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - bench: The fit.
  public init<Executor>(of scenario: Scenario, on bench: Workbench<Executor>) {
    let base = Self.turns([scenario.keeping([])], bench)[0]
    entries = LeverPool.allCases.compactMap { pool in
      let keys = scenario.orderedLevers.filter { $0.lever.pools.contains(pool) }
        .map { $0.lever.key }
      guard keys.count > 1 else { return nil }
      let all = keys.map { scenario.keeping([$0]) } + [scenario.keeping(Set(keys))]
      let turns = Self.turns(all, bench).map { $0 - base }
      return Entry(
        pool: pool, levers: keys, sumAlone: turns.dropLast().reduce(0, +),
        together: turns[turns.count - 1])
    }
  }

  private static func turns<Executor>(
    _ scenarios: [Scenario], _ bench: Workbench<Executor>
  ) -> [Double] {
    bench.map(scenarios) { simulator, index in
      let values =
        OutcomeSamples(simulator).values(
          simulator.ensembles[index], .enrolment, "total", year: 0) ?? [0]
      return values.reduce(0, +) / Double(values.count)
    }
  }
}
