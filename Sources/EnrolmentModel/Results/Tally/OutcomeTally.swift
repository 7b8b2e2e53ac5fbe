internal import Probability

/// One reported quantity of a scenario in one year, over batches of draws.
///
/// An object, since what it holds is filled in place; each is only ever
/// filled by one block of work at a time.
final class OutcomeTally: @unchecked Sendable {
  let place: TallyPlace
  let outcome: Outcome
  let target: Target?
  private var values: RunningSummary
  private var reached: ReachTally
  /// Of a rate with a target: what is missing in people, and what a turn adds.
  private var people: RunningSummary?
  private var yields: RunningSummary?
  /// Against the baseline, paired by draw.
  private var difference: RunningSummary?
  private var above: ReachTally

  /// Nothing yet.
  ///
  /// - Parameters:
  ///   - place: Scenario and year.
  ///   - outcome: What is reported.
  ///   - target: The target that the plan sets for it.
  ///   - replicates: How many there are in all batches.
  ///   - isWhole: Whether the first batch is the only one.
  init(
    _ place: TallyPlace, _ outcome: Outcome, target: Target?, replicates: Int, isWhole: Bool
  ) {
    self.place = place
    self.outcome = outcome
    self.target = target
    values = RunningSummary(Statistic.quantiles.map(\.probability), isWhole: isWhole)
    reached = ReachTally(replicates: replicates)
    above = reached
    if target != nil, outcome.indicator.isRate {
      people = RunningSummary(Statistic.quantiles.map(\.probability), isWhole: isWhole)
      yields = RunningSummary([0.5], isWhole: isWhole)
    }
    if !place.isBaseline, outcome.indicator != .labourForce {
      difference = RunningSummary([0.1, 0.5, 0.9], isWhole: isWhole)
    }
  }

  /// Takes a batch in.
  ///
  /// - Parameters:
  ///   - simulator: The simulation that holds the scenario.
  ///   - baseline: The one that holds the baseline.
  func add(_ simulator: Simulator, baseline: Simulator) {
    let batch = simulator.input.fit.batch
    let samples = OutcomeSamples(simulator)
    let own = samples.values(outcome, simulator.ensembles[place.ensemble], year: place.year)
    values.add(own)
    if let target {
      own.withUnsafeBufferPointer { own in
        reached.add(batch) { own[$0] >= target.atLeast }
      }
      addGaps(own, target, simulator.shared)
    }
    guard difference != nil, let base = baseline.baseline else { return }
    let before = OutcomeSamples(baseline).values(outcome, base, year: place.year)
    var deltas = own
    for draw in deltas.indices { deltas[draw] -= before[draw] }
    difference?.add(deltas)
    deltas.withUnsafeBufferPointer { deltas in above.add(batch) { deltas[$0] > 0 } }
  }

  private func addGaps(_ own: [Double], _ target: Target, _ shared: SharedOutcomes) {
    guard people != nil else { return }
    var missing = shared.denominator(year: place.year)
    for draw in missing.indices { missing[draw] *= own[draw] - target.atLeast }
    people?.add(missing)
    yields?.add(
      shared.yieldPerTurn(
        certified: outcome.indicator == .certifiedLabourRate, year: place.year))
  }

  /// What was found.
  var findings: OutcomeFindings {
    OutcomeFindings(
      place: place, outcome: outcome, target: target, values: values.summary,
      reached: reached.probability, people: people?.summary, yield: yields?.summary.quantiles[0],
      difference: difference?.summary, above: above.probability.value)
  }
}

/// Where a tally's numbers come from.
struct TallyPlace: Sendable {
  /// The scenario's name.
  let scenario: String
  /// Position of the simulation among those of a batch, and of the scenario in it.
  let simulator: Int
  let ensemble: Int
  /// Position of the year among the reported ones, and its date.
  let year: Int
  let date: Year

  /// Whether it is the baseline itself.
  var isBaseline: Bool { scenario == Scenario.baseline }
}

/// What all draws say of one reported quantity.
struct OutcomeFindings {
  let place: TallyPlace
  let outcome: Outcome
  let target: Target?
  let values: Summary
  let reached: EstimatedProbability
  /// What is missing to the target in people, of a rate.
  let people: Summary?
  /// What a turn of the plan's mix adds to the rate, the median.
  let yield: Double?
  /// Against the baseline.
  let difference: Summary?
  let above: Double
}
