internal import Probability

/// What the answer hangs on: a tornado and shares of the variance.
public struct Sensitivity: Sendable {
  /// One bar of the tornado.
  public struct Bar: Sendable {
    /// The input's key.
    public let key: String
    /// Its name.
    public let name: LocalizedText
    /// The unit of its values.
    public let unit: String
    /// The input at its P10 and P90; for a choice the two options that differ most.
    public let inputs: (low: Double, high: Double)
    /// The median of the outcome given the input near each end.
    public let outcomes: (low: Double, high: Double)
    /// P(target) given the input near each end.
    public let probabilities: (low: Double, high: Double)
    /// First-order share of the outcome's variance.
    public let varianceShare: Double
    /// Monte-Carlo error of the share, from replicates.
    public let shareError: Double
    /// Monte-Carlo error of the swing, from replicates.
    ///
    ///     se = sd(swing[1], …, swing[R]) / √R
    ///
    /// with swing[r] the difference of the two medians in replicate r. A single
    /// replicate has 1.2533 sd/√n an end, as a normal sample, added in squares.
    public let swingError: Double

    /// How far the outcome moves between the ends.
    public var swing: Double { abs(outcomes.high - outcomes.low) }
    /// Whether the swing is more than chance puts between two ends: four times its error.
    ///
    /// Of two dozen inputs that do nothing one passes by chance in one answer of fifty, since
    /// the error itself is known from twenty replicates (Student's t).
    public var isClear: Bool { swing > Self.clear * swingError }
    /// The multiple of its error that a clear swing has.
    public static let clear = 4.0
    /// How far P(target) moves between the ends.
    public var probabilitySwing: Double { abs(probabilities.high - probabilities.low) }
  }

  /// The target that is asked about.
  public let target: Target
  /// The scenario it is asked for.
  public let scenario: Scenario
  /// The median of the outcome, and P(target).
  public let middle: (outcome: Double, probability: Double)
  /// One bar an input, the longest on the outcome first.
  public let bars: [Bar]
  /// Shares of the outcome's variance by group of inputs, the largest first; none
  /// where the draws are too few.
  public let groups: [GroupShare]

  /// Asks what a target hangs on.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - scenario: The scenario.
  ///   - bench: The fit.
  public init<Executor>(
    of target: Target, in scenario: Scenario, on bench: Workbench<Executor>
  ) {
    self.target = target
    self.scenario = scenario
    let simulator = bench.simulate([scenario])
    let values = bench.values(simulator, 0, target)
    let groups = DrawnInput.byGroup(simulator, scenario: scenario)
    let inputs = groups.flatMap(\.inputs)
    middle = (
      Summary(values, [0.5]).quantiles[0], bench.probability(values, target).value
    )
    let problem = bench.input.fit.problem
    let bars = bench.executor.map(inputs.count) { index in
      Self.bar(inputs[index], values, target, problem)
    }
    self.bars = bars.sorted { $0.swing > $1.swing }
    self.groups = bench.executor.map(groups.count) { index in
      GroupShare(groups[index].group, groups[index].inputs, values, problem)
    }.compactMap { $0 }.sorted { $0.share > $1.share }
  }

  static func bar(
    _ input: DrawnInput, _ values: [Double], _ target: Target, _ problem: FitProblem
  ) -> Bar {
    let given = ConditionalOutcome(input)
    let ends = self.ends(input, given, values)
    let shares = (0..<problem.replicates).map { replicate in
      given.varianceShare(
        values,
        draws: problem.firstDraw(of: replicate)..<problem.firstDraw(of: replicate + 1))
    }
    let spread = Summary(shares, []).sd / Double(shares.count).squareRoot()
    func probability(_ draws: [Int]) -> Double {
      Double(draws.count { values[$0] >= target.atLeast }) / Double(max(1, draws.count))
    }
    return Bar(
      key: input.key, name: input.name, unit: input.unit,
      inputs: (median(ends.low, input.values), median(ends.high, input.values)),
      outcomes: (median(ends.low, values), median(ends.high, values)),
      probabilities: (probability(ends.low), probability(ends.high)),
      varianceShare: given.varianceShare(values, draws: 0..<values.count), shareError: spread,
      swingError: swingError(ends.low, ends.high, values, problem))
  }

  private static func swingError(
    _ low: [Int], _ high: [Int], _ values: [Double], _ problem: FitProblem
  ) -> Double {
    let swings = (0..<problem.replicates).map { replicate -> Double in
      let own = problem.firstDraw(of: replicate)..<problem.firstDraw(of: replicate + 1)
      return median(high.filter(own.contains), values) - median(low.filter(own.contains), values)
    }.filter(\.isFinite)
    guard swings.count < 2 else {
      return Summary(swings, []).sd / Double(swings.count).squareRoot()
    }
    func variance(_ draws: [Int]) -> Double {
      guard draws.count > 1 else { return .infinity }
      let sd = Summary(draws.map { values[$0] }, []).sd
      return Double.pi / 2 * sd * sd / Double(draws.count)
    }
    return (variance(low) + variance(high)).squareRoot()
  }

  /// The draws at the two ends of an input.
  private static func ends(
    _ input: DrawnInput, _ given: ConditionalOutcome, _ values: [Double]
  ) -> (low: [Int], high: [Int]) {
    guard input.isChoice else { return (given.draws(nearLow: true), given.draws(nearLow: false)) }
    let sorted = given.choices.filter { !$0.isEmpty }
      .map { (draws: $0, median: median($0, values)) }.sorted { $0.median < $1.median }
    return (sorted.first?.draws ?? [], sorted.last?.draws ?? [])
  }

  private static func median(_ draws: [Int], _ values: [Double]) -> Double {
    draws.isEmpty ? .nan : Summary(draws.map { values[$0] }, [0.5]).quantiles[0]
  }
}
