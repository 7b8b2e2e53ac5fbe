/// Turns trajectories into the rows of a result file.
struct Judge {
  private let simulator: Simulator
  private let problem: FitProblem
  private let plan: Plan
  private let samples: OutcomeSamples
  private let targets: [Target]
  /// The baseline's trajectories, where they were simulated.
  private let base: Ensemble?
  private let baseSamples: OutcomeSamples

  /// Makes a judge of one simulation.
  ///
  /// - Parameters:
  ///   - simulator: The simulation.
  ///   - baseline: The simulation that holds the baseline, where it is another.
  init(_ simulator: Simulator, baseline: Simulator? = nil) {
    self.simulator = simulator
    base = (baseline ?? simulator).ensembles.first { $0.scenario == Scenario.baseline }
    baseSamples = OutcomeSamples(baseline ?? simulator)
    problem = simulator.input.fit.problem
    plan = problem.plan
    samples = OutcomeSamples(simulator)
    targets = simulator.input.targets
  }

  /// The rows of all scenarios, unsorted.
  ///
  /// One quantity is gathered at a time, so that few samples are in memory at once.
  func rows(executor: some BlockExecutor) -> [ResultRow] {
    let outcomes = samples.outcomes
    let years = simulator.input.years.count
    let perScenario = (outcomes.count + 1) * years
    return executor.map(simulator.ensembles.count * perScenario) { block in
      let ensemble = simulator.ensembles[block / perScenario]
      let year = block % perScenario / (outcomes.count + 1)
      let place = block % (outcomes.count + 1)
      return place < outcomes.count
        ? rows(outcomes[place], ensemble, year: year) : jointRows(ensemble, year: year)
    }.flatMap(\.self)
  }

  private func rows(_ outcome: Outcome, _ ensemble: Ensemble, year: Int) -> [ResultRow] {
    let sample = OutcomeSample(
      indicator: outcome.indicator, level: outcome.level, yearIndex: year,
      values: samples.values(outcome, ensemble, year: year))
    let writer = RowWriter(ensemble.scenario, sample, simulator.input.years[year])
    let rows = distribution(writer, sample)
    guard let base, ensemble.scenario != Scenario.baseline, outcome.indicator != .labourForce
    else { return rows }
    let before = baseSamples.values(outcome, base, year: year)
    return rows + difference(writer, sample.values, before)
  }

  private func target(_ sample: OutcomeSample) -> Target? {
    target(sample.indicator, sample.level, simulator.input.years[sample.yearIndex])
  }

  private func target(_ indicator: Indicator, _ level: String, _ year: Year) -> Target? {
    targets.first { $0.indicator == indicator && $0.level == level && $0.year == year }
  }

  // MARK: One distribution

  private func distribution(_ writer: RowWriter, _ sample: OutcomeSample) -> [ResultRow] {
    let summary = Summary(sample.values, Statistic.quantiles.map(\.probability))
    var rows = [writer.row(.mean, summary.mean), writer.row(.sd, summary.sd)]
    rows += zip(Statistic.quantiles, summary.quantiles).map { writer.row($0.statistic, $1) }
    guard let target = target(sample) else { return rows }
    rows += reach(writer, sample, target)
    rows += gaps(writer, target.atLeast, summary)
    if sample.indicator == .enrolment { rows += fulfilment(writer, summary, target) }
    if sample.indicator.isRate { rows += rateGaps(writer, sample, target, summary) }
    return rows
  }

  private func reach(
    _ writer: RowWriter, _ sample: OutcomeSample, _ target: Target
  ) -> [ResultRow] {
    let values = sample.values
    let probability = EstimatedProbability(problem) { values[$0] >= target.atLeast }
    return [
      writer.row(.target, target.atLeast), writer.row(.probability, probability.value),
      writer.row(.probabilitySE, probability.standardError),
    ]
  }

  private static let gapStatistics: [(statistic: Statistic, position: Int)] = [
    (.gapP10, 1), (.gapP50, 3), (.gapP90, 5),
  ]

  private func gaps(_ writer: RowWriter, _ target: Double, _ summary: Summary) -> [ResultRow] {
    Self.gapStatistics.map {
      writer.row($0.statistic, summary.quantiles[$0.position] - target)
    }
  }

  private func fulfilment(
    _ writer: RowWriter, _ summary: Summary, _ target: Target
  ) -> [ResultRow] {
    let writer = writer.with(.planFulfilment)
    return [
      writer.row(.mean, summary.mean / target.atLeast),
      writer.row(.sd, summary.sd / target.atLeast),
    ]
      + zip(Statistic.quantiles, summary.quantiles).map {
        writer.row($0.statistic, $1 / target.atLeast)
      }
  }

  /// The gap of a rate in people, and in turns of the plan's mix.
  private func rateGaps(
    _ writer: RowWriter, _ sample: OutcomeSample, _ target: Target, _ summary: Summary
  ) -> [ResultRow] {
    let denominator = simulator.shared.denominator(year: sample.yearIndex)
    let people = zip(sample.values, denominator).map { ($0 - target.atLeast) * $1 }
    let quantiles = Summary(people, Statistic.quantiles.map(\.probability)).quantiles
    let persons = Self.gapStatistics.map {
      writer.row($0.statistic, quantiles[$0.position], unit: "persons")
    }
    let yields = simulator.shared.yieldPerTurn(
      certified: sample.indicator == .certifiedLabourRate, year: sample.yearIndex)
    let yield = Summary(yields, [0.5]).quantiles[0]
    let ceiling = problem.book.value(AssumptionKey.capacityCeiling)
    let turns = Self.gapStatistics.compactMap { gap -> ResultRow? in
      guard yield > 0 else { return nil }
      let turns = (summary.quantiles[gap.position] - target.atLeast) / yield
      // A shortfall that more than all seats of a year would have to make good
      // cannot be made good by turns.
      return turns < -ceiling ? nil : writer.row(gap.statistic, turns, unit: "turns")
    }
    return persons + turns
  }

  // MARK: Differences and joint events

  private func difference(
    _ writer: RowWriter, _ own: [Double], _ base: [Double]
  ) -> [ResultRow] {
    let deltas = zip(own, base).map { $0 - $1 }
    let summary = Summary(deltas, [0.1, 0.5, 0.9])
    let above = Double(deltas.count { $0 > 0 }) / Double(deltas.count)
    return [
      writer.row(.deltaP10, summary.quantiles[0]), writer.row(.deltaP50, summary.quantiles[1]),
      writer.row(.deltaP90, summary.quantiles[2]), writer.row(.beatsBaseline, above),
    ]
  }

  private func jointRows(_ ensemble: Ensemble, year: Int) -> [ResultRow] {
    let date = simulator.input.years[year]
    guard simulator.input.knowsCertified, let first = target(.trainedLabourRate, "all", date),
      let second = target(.certifiedLabourRate, "all", date)
    else { return [] }
    let trained = ensemble.start(.trainedRate, year: year)
    let certified = ensemble.start(.certifiedRate, year: year)
    let reached = { (draw: Int) -> (Bool, Bool) in
      (trained[draw] >= first.atLeast, certified[draw] >= second.atLeast)
    }
    let both = EstimatedProbability(problem) { reached($0) == (true, true) }
    let one = EstimatedProbability(problem) { reached($0).0 != reached($0).1 }
    return [(Indicator.bothRates, both), (.oneRateOnly, one)].flatMap { indicator, estimate in
      let writer = RowWriter(
        scenario: ensemble.scenario, indicator: indicator, level: "all", year: date)
      return [
        writer.row(.probability, estimate.value),
        writer.row(.probabilitySE, estimate.standardError),
      ]
    }
  }
}

/// Makes rows of one scenario, indicator, level and year.
struct RowWriter {
  let scenario: String
  let indicator: Indicator
  let level: String
  let year: Year

  init(scenario: String, indicator: Indicator, level: String, year: Year) {
    self.scenario = scenario
    self.indicator = indicator
    self.level = level
    self.year = year
  }

  init(_ scenario: String, _ sample: OutcomeSample, _ year: Year) {
    self.init(
      scenario: scenario, indicator: sample.indicator, level: sample.level, year: year)
  }

  func with(_ indicator: Indicator) -> Self {
    Self(scenario: scenario, indicator: indicator, level: level, year: year)
  }

  func row(_ statistic: Statistic, _ value: Double, unit: String? = nil) -> ResultRow {
    ResultRow(
      scenario: scenario, indicator: indicator, level: level, year: year,
      unit: unit ?? indicator.unit, statistic: statistic, value: value)
  }
}
