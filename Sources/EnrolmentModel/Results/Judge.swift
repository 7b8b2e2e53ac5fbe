/// Turns trajectories into the rows of a result file, batch by batch.
struct Judge {
  private let tallies: [OutcomeTally]
  private let joints: [JointTally]
  private let capacityCeiling: Double

  /// Makes a judge of simulations like these.
  ///
  /// - Parameters:
  ///   - simulators: Those of one batch, the baseline's first.
  ///   - isWhole: Whether that batch is the only one.
  init(_ simulators: [Simulator], isWhole: Bool = true) {
    let problem = simulators[0].input.fit.problem
    let targets = simulators[0].input.targets
    capacityCeiling = problem.book.value(AssumptionKey.capacityCeiling)
    let places = Self.places(simulators)
    func target(_ indicator: Indicator, _ level: String, _ year: Year) -> Target? {
      targets.first { $0.indicator == indicator && $0.level == level && $0.year == year }
    }
    tallies = places.flatMap { place in
      OutcomeSamples(simulators[place.simulator]).outcomes.map { outcome in
        OutcomeTally(
          place, outcome, target: target(outcome.indicator, outcome.level, place.date),
          replicates: problem.replicates, isWhole: isWhole)
      }
    }
    let knowsBoth = simulators[0].input.knowsCertified
    joints = places.compactMap { place in
      guard knowsBoth, let first = target(.trainedLabourRate, "all", place.date),
        let second = target(.certifiedLabourRate, "all", place.date)
      else { return nil }
      return JointTally(
        place, trained: first, certified: second, replicates: problem.replicates)
    }
  }

  private static func places(_ simulators: [Simulator]) -> [TallyPlace] {
    simulators.enumerated().flatMap { index, simulator in
      simulator.ensembles.enumerated().flatMap { position, ensemble in
        simulator.input.years.enumerated().map { year, date in
          TallyPlace(
            scenario: ensemble.scenario, simulator: index, ensemble: position, year: year,
            date: date)
        }
      }
    }
  }

  /// Takes a batch in.
  ///
  /// One quantity is gathered at a time, so that few samples are in memory at once.
  func add(_ simulators: [Simulator], executor: some BlockExecutor) {
    executor.forEach(tallies.count + joints.count) { block in
      guard block >= tallies.count else {
        let tally = tallies[block]
        return tally.add(simulators[tally.place.simulator], baseline: simulators[0])
      }
      let tally = joints[block - tallies.count]
      tally.add(simulators[tally.place.simulator])
    }
  }

  /// The rows of all scenarios, unsorted.
  var rows: [ResultRow] {
    tallies.flatMap { rows($0.findings) } + joints.flatMap(rows)
  }

  private func rows(_ found: OutcomeFindings) -> [ResultRow] {
    let writer = RowWriter(
      scenario: found.place.scenario, indicator: found.outcome.indicator,
      level: found.outcome.level, year: found.place.date)
    return distribution(writer, found) + difference(writer, found)
  }

  // MARK: One distribution

  private func distribution(_ writer: RowWriter, _ found: OutcomeFindings) -> [ResultRow] {
    let summary = found.values
    var rows = [writer.row(.mean, summary.mean), writer.row(.sd, summary.sd)]
    rows += zip(Statistic.quantiles, summary.quantiles).map { writer.row($0.statistic, $1) }
    guard let target = found.target else { return rows }
    rows += [
      writer.row(.target, target.atLeast), writer.row(.probability, found.reached.value),
      writer.row(.probabilitySE, found.reached.standardError),
    ]
    rows += gaps(writer, target.atLeast, summary)
    if found.outcome.indicator == .enrolment { rows += fulfilment(writer, summary, target) }
    return rows + rateGaps(writer, found, target)
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
    _ writer: RowWriter, _ found: OutcomeFindings, _ target: Target
  ) -> [ResultRow] {
    guard let people = found.people, let yield = found.yield else { return [] }
    let persons = Self.gapStatistics.map {
      writer.row($0.statistic, people.quantiles[$0.position], unit: "persons")
    }
    let turns = Self.gapStatistics.compactMap { gap -> ResultRow? in
      guard yield > 0 else { return nil }
      let turns = (found.values.quantiles[gap.position] - target.atLeast) / yield
      // A shortfall that more than all seats of a year would have to make good
      // cannot be made good by turns.
      return turns < -capacityCeiling ? nil : writer.row(gap.statistic, turns, unit: "turns")
    }
    return persons + turns
  }

  // MARK: Differences and joint events

  private func difference(_ writer: RowWriter, _ found: OutcomeFindings) -> [ResultRow] {
    guard let difference = found.difference else { return [] }
    return zip([Statistic.deltaP10, .deltaP50, .deltaP90], difference.quantiles)
      .map { writer.row($0, $1) } + [writer.row(.beatsBaseline, found.above)]
  }

  private func rows(_ joint: JointTally) -> [ResultRow] {
    joint.probabilities.flatMap { indicator, estimate in
      let writer = RowWriter(
        scenario: joint.place.scenario, indicator: indicator, level: "all",
        year: joint.place.date)
      return [
        writer.row(.probability, estimate.value),
        writer.row(.probabilitySE, estimate.standardError),
      ]
    }
  }
}
