internal import Probability

/// How much sharper P(target) would be if an input were known.
///
/// The value is the fall of the expected Brier score,
///
///     Var_X P(target | X),   at most p (1 − p)
///
/// so it tells which survey or count is worth paying for. Reference: Strong,
/// Oakley & Brennan (2014), *Estimating multiparameter partial expected value
/// of perfect information*, Medical Decision Making 34, for the idea of reading
/// it off one sample.
public struct InformationValue: Sendable {
  /// What one input is worth.
  public struct Worth: Sendable {
    /// The input's key.
    public let key: String
    /// Its name.
    public let name: LocalizedText
    /// The fall of the expected Brier score over p (1 − p), between 0 and 1.
    public let resolved: Double
    /// Monte-Carlo error of that share.
    public let error: Double
    /// P(target) if the input turned out near its unfavourable and its favourable end.
    public let range: (low: Double, high: Double)
  }

  /// The target.
  public let target: Target
  /// P(target) as known now.
  public let probability: EstimatedProbability
  /// One worth an input, the most valuable first.
  public let worths: [Worth]

  /// Asks what knowing each input would be worth.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - scenario: The scenario.
  ///   - bench: The fit.
  public init<Executor>(
    about target: Target, in scenario: Scenario, on bench: Workbench<Executor>
  ) {
    self.target = target
    let simulator = bench.simulate([scenario])
    let values = bench.values(simulator, 0, target)
    let reached = values.map { $0 >= target.atLeast ? 1.0 : 0 }
    probability = bench.probability(values, target)
    let inputs = DrawnInput.all(simulator, scenario: scenario)
    let problem = bench.input.fit.problem
    let worths = bench.executor.map(inputs.count) { index in
      Self.worth(inputs[index], reached, problem)
    }
    self.worths = worths.sorted { $0.resolved > $1.resolved }
  }

  static func worth(
    _ input: DrawnInput, _ reached: [Double], _ problem: FitProblem
  ) -> Worth {
    let given = ConditionalOutcome(input)
    let profile = given.profile(reached).sorted()
    let shares = (0..<problem.replicates).map { replicate in
      given.varianceShare(
        reached,
        draws: problem.firstDraw(of: replicate)..<problem.firstDraw(of: replicate + 1))
    }
    let tenth = profile.count / 10
    return Worth(
      key: input.key, name: input.name,
      resolved: given.varianceShare(reached, draws: 0..<reached.count),
      error: Summary(shares, []).sd / Double(shares.count).squareRoot(),
      range: (profile[tenth], profile[profile.count - 1 - tenth]))
  }
}
