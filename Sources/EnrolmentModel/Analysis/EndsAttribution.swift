/// What each lever adds, from the first and the last place in the order.
///
///     v(i) = ½ ( f(i) − f(∅) )  +  ½ ( f(N) − f(N ∖ i) )  +  w(i) ( f(N) − f(∅) − Σ … )
///
/// This is the Shapley value where levers meet at most in pairs. What three or
/// more have together is left over; it is shared out by w, in proportion to
/// |v|, so that the parts sum to the whole exactly. 2 n + 2 simulations instead
/// of 2ⁿ. ``ShapleyAttribution`` has the value over all orders.
///
/// Reference: Grabisch (1997), *k-order additive discrete fuzzy measures and
/// their representation*, for games of pairs.
public struct EndsAttribution: Sendable {
  /// The target.
  public let target: Target
  /// The mean of its indicator without any lever.
  public let start: Double
  /// The same with all of them.
  public let end: Double
  /// One part a lever, in the order of the catalogue.
  public let parts: [ShapleyAttribution.Part]
  /// What three levers or more have together, before it was shared out.
  public let leftOver: Double

  /// Attributes from the mean without levers, of each alone, without each, and with all.
  init(
    _ target: Target, levers: [String], none: Double, alone: [Double], without: [Double],
    all: Double
  ) {
    self.target = target
    start = none
    end = all
    let halves = zip(alone, without).map { 0.5 * ($0 - none) + 0.5 * (all - $1) }
    let leftOver = all - none - halves.reduce(0, +)
    self.leftOver = leftOver
    let sizes = halves.reduce(0) { $0 + abs($1) }
    parts = levers.indices.map { lever in
      let share = sizes > 0 ? abs(halves[lever]) / sizes : 1 / Double(levers.count)
      return ShapleyAttribution.Part(
        lever: levers[lever], value: halves[lever] + share * leftOver,
        alone: alone[lever] - none, last: all - without[lever])
    }
  }

  /// Several targets from the same simulations.
  ///
  /// - Parameters:
  ///   - targets: The targets.
  ///   - scenario: The scenario.
  ///   - bench: The fit.
  /// - Returns: One attribution a target.
  public static func all<Executor>(
    of targets: [Target], to scenario: Scenario, on bench: Workbench<Executor>
  ) -> [Self] {
    let levers = scenario.orderedLevers.map { $0.lever.key }
    let every = Set(levers)
    let scenarios =
      [scenario.keeping([])] + levers.map { scenario.keeping([$0]) }
      + levers.map { scenario.keeping(every.subtracting([$0])) } + [scenario]
    let means = bench.map(scenarios) { simulator, index in
      targets.map { target -> Double in
        let values = bench.values(simulator, index, target)
        return values.reduce(0, +) / Double(values.count)
      }
    }
    return targets.indices.map { target in
      let own = means.map { $0[target] }
      return Self(
        targets[target], levers: levers, none: own[0],
        alone: Array(own[1..<(1 + levers.count)]),
        without: Array(own[(1 + levers.count)..<(1 + 2 * levers.count)]),
        all: own[own.count - 1])
    }
  }
}
