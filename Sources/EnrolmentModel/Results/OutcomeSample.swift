/// The trajectories of one reported quantity: what statistics are made of.
struct OutcomeSample {
  let indicator: Indicator
  let level: String
  let yearIndex: Int
  let values: [Double]
}

/// A reported quantity: an indicator at a level.
struct Outcome {
  let indicator: Indicator
  let level: String
  fileprivate let source: Source

  /// What it is made of.
  fileprivate enum Source {
    /// The sum of columns, in this order, so that it is the same everywhere.
    case sum([Ensemble.Column])
    /// The trained rate times its denominator.
    case stock
    case labourForce
  }
}

/// Gathers the reported quantities of a scenario from its ensemble.
struct OutcomeSamples {
  let shared: SharedOutcomes
  /// Every reported quantity.
  let outcomes: [Outcome]

  init(_ simulator: Simulator) {
    shared = simulator.shared
    let plan = simulator.input.fit.problem.plan
    let aggregates =
      plan.levels.enumerated().map { ($1.key, [$0]) }
      + plan.groups.map { ($0.key, $0.levels) }
      + [("total", Array(plan.levels.indices))]
    let counts: [(Indicator, (Int) -> Ensemble.Column)] = [
      (.enrolment, { .turns(level: $0) }), (.personsTrained, { .completers(level: $0) }),
      (.netNewlyTrained, { .newlyTrained(level: $0) }),
    ]
    let rates: [(Indicator, Outcome.Source)] =
      [(.trainedLabourRate, .sum([.trainedRate]))]
      + (simulator.input.knowsCertified
        ? [(.certifiedLabourRate, .sum([.certifiedRate]))] : [])
      + [(.trainedStock, .stock), (.labourForce, .labourForce)]
    outcomes =
      counts.flatMap { indicator, column in
        aggregates.map { key, levels in
          Outcome(indicator: indicator, level: key, source: .sum(levels.map(column)))
        }
      } + rates.map { Outcome(indicator: $0.0, level: "all", source: $0.1) }
  }

  /// One reported quantity of a scenario in one year, by draw.
  func values(_ outcome: Outcome, _ ensemble: Ensemble, year: Int) -> [Double] {
    switch outcome.source {
    case .sum(let columns): sum(ensemble, columns, year)
    case .stock: product(ensemble.values(.trainedRate, year: year), shared.denominator(year: year))
    case .labourForce: shared.labourForce(year: year)
    }
  }

  /// One reported quantity of a scenario in one year, or nothing where it is not forecast.
  func values(
    _ ensemble: Ensemble, _ indicator: Indicator, _ level: String, year: Int
  ) -> [Double]? {
    outcomes.first { $0.indicator == indicator && $0.level == level }
      .map { values($0, ensemble, year: year) }
  }

  /// Every reported quantity of a scenario in one year.
  func all(_ ensemble: Ensemble, year: Int) -> [OutcomeSample] {
    outcomes.map {
      OutcomeSample(
        indicator: $0.indicator, level: $0.level, yearIndex: year,
        values: values($0, ensemble, year: year))
    }
  }

  private func sum(_ ensemble: Ensemble, _ columns: [Ensemble.Column], _ year: Int) -> [Double] {
    guard let first = columns.first else { return [] }
    var values = ensemble.values(first, year: year)
    for column in columns.dropFirst() {
      let more = ensemble.start(column, year: year)
      values.withUnsafeMutableBufferPointer { values in
        for draw in values.indices { values[draw] += more[draw] }
      }
    }
    return values
  }

  private func product(_ left: [Double], _ right: [Double]) -> [Double] {
    zip(left, right).map { $0 * $1 }
  }
}
