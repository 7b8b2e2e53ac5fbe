internal import RealModule

/// What each lever of a scenario adds to an outcome, whatever the order.
///
/// The Shapley value of lever i is its mean contribution over all orders in
/// which the n levers could be added:
///
///     v(i) = Σ_{S ∌ i} |S|! (n − |S| − 1)! / n! · ( f(S ∪ i) − f(S) )
///
/// with f the outcome's mean or P(target) under the levers of S. The values sum
/// to f(all) − f(none), exactly. Cost: 2ⁿ simulations.
///
/// Reference: Shapley (1953), *A value for n-person games*.
public struct ShapleyAttribution: Sendable {
  /// What is attributed.
  public enum Measure: String, Sendable, CaseIterable {
    /// The mean of the target's indicator.
    case mean
    /// P(target).
    case probability
  }

  /// What one lever adds.
  public struct Part: Sendable {
    /// The lever's key.
    public let lever: String
    /// Its Shapley value.
    public let value: Double
    /// What it adds if it is the only one.
    public let alone: Double
    /// What is lost if it alone is left out.
    public let last: Double
  }

  /// The target.
  public let target: Target
  /// What is attributed.
  public let measure: Measure
  /// The measure without any of the levers.
  public let start: Double
  /// The measure with all of them.
  public let end: Double
  /// One part a lever, in the order of the catalogue.
  public let parts: [Part]

  /// More levers than this are refused: each doubles the work.
  public static let mostLevers = 12

  /// Attributes from the measure of every set of levers.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - measure: What the values are.
  ///   - levers: The levers.
  ///   - values: The measure of each set; bit i of a position says whether lever i is in it.
  init(_ target: Target, _ measure: Measure, levers: [String], values: [Double]) {
    self.target = target
    self.measure = measure
    start = values[0]
    end = values[values.count - 1]
    let count = levers.count
    let weights = Self.weights(count)
    parts = levers.indices.map { lever in
      let bit = 1 << lever
      var value = 0.0
      for coalition in values.indices where coalition & bit == 0 {
        value +=
          weights[coalition.nonzeroBitCount] * (values[coalition | bit] - values[coalition])
      }
      return Part(
        lever: levers[lever], value: value, alone: values[bit] - values[0],
        last: values[values.count - 1] - values[(values.count - 1) ^ bit])
    }
  }

  /// Several targets and measures from the same simulations, measure by measure.
  ///
  /// - Parameters:
  ///   - targets: The targets.
  ///   - measures: The measures.
  ///   - scenario: The scenario, with at most `mostLevers` levers.
  ///   - bench: The fit.
  /// - Returns: One attribution a target and measure.
  public static func all<Executor>(
    of targets: [Target], _ measures: [Measure], to scenario: Scenario,
    on bench: Workbench<Executor>
  ) -> [Self] {
    let levers = scenario.orderedLevers.map { $0.lever.key }
    precondition(levers.count <= mostLevers, "at most \(mostLevers) levers")
    let coalitions = (0..<(1 << levers.count)).map { coalition in
      scenario.keeping(Set(levers.indices.filter { coalition & (1 << $0) != 0 }.map { levers[$0] }))
    }
    let pairs = targets.flatMap { target in measures.map { (target, $0) } }
    let values = bench.map(coalitions) { simulator, index in
      pairs.map { target, measure in
        Self.value(bench.values(simulator, index, target), target, measure)
      }
    }
    return pairs.indices.map { pair in
      Self(pairs[pair].0, pairs[pair].1, levers: levers, values: values.map { $0[pair] })
    }
  }

  private static func value(_ values: [Double], _ target: Target, _ measure: Measure) -> Double {
    switch measure {
    case .mean: values.reduce(0, +) / Double(values.count)
    case .probability: Double(values.count { $0 >= target.atLeast }) / Double(values.count)
    }
  }

  /// s! (n − s − 1)! / n! by the size s of a coalition.
  private static func weights(_ count: Int) -> [Double] {
    var weights: [Double] = []
    for size in 0..<max(1, count) {
      // 1/n · 1/C(n−1, s), with the binomial built up so that it stays exact.
      var choose = 1.0
      for step in 0..<size { choose = choose * Double(count - 1 - step) / Double(step + 1) }
      weights.append(1 / (Double(max(1, count)) * choose))
    }
    return weights
  }
}
