/// Where the plan's figures sit in what would happen anyway, and with every lever.
public struct PlanRealism: Sendable {
  /// One target.
  public struct Gauge: Sendable {
    /// The target.
    public let target: Target
    /// Share of draws below the target without any lever, 0.9 for "P90".
    public let percentileWithout: Double
    /// The same with all levers of the package.
    public let percentileWith: Double
  }

  /// The package that stands for all levers.
  public let package: Scenario
  /// One gauge a target, rates first.
  public let gauges: [Gauge]

  /// Gauges the plan's figures.
  ///
  /// - Parameters:
  ///   - package: The scenario that stands for all levers.
  ///   - bench: The fit.
  public init<Executor>(with package: Scenario, on bench: Workbench<Executor>) {
    self.package = package
    let simulator = bench.simulate([bench.baseline.with([:]), package])
    gauges = bench.targets.map { target in
      func below(_ scenario: Int) -> Double {
        let values = bench.values(simulator, scenario, target)
        return Double(values.count { $0 < target.atLeast }) / Double(values.count)
      }
      return Gauge(target: target, percentileWithout: below(0), percentileWith: below(1))
    }
  }
}
