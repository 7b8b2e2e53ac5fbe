/// The trajectories of one reported quantity: what statistics are made of.
struct OutcomeSample {
  let indicator: Indicator
  let level: String
  let yearIndex: Int
  let values: [Double]
}

/// Gathers the reported quantities of a scenario from its ensemble.
struct OutcomeSamples {
  let plan: Plan
  let shared: SharedOutcomes
  private let knowsCertified: Bool

  init(_ simulator: Simulator) {
    plan = simulator.input.fit.problem.plan
    shared = simulator.shared
    knowsCertified = simulator.input.knowsCertified
  }

  /// The levels, groups and total that people and turns are reported by.
  private func aggregates() -> [(key: String, levels: [Int])] {
    plan.levels.enumerated().map { ($1.key, [$0]) }
      + plan.groups.map { ($0.key, $0.levels) }
      + [("total", Array(plan.levels.indices))]
  }

  /// Every reported quantity of a scenario in one year.
  func all(_ ensemble: Ensemble, year: Int) -> [OutcomeSample] {
    let counts: [(Indicator, (Int) -> Ensemble.Column)] = [
      (.enrolment, { .turns(level: $0) }), (.personsTrained, { .completers(level: $0) }),
      (.netNewlyTrained, { .newlyTrained(level: $0) }),
    ]
    var samples = counts.flatMap { indicator, column in
      aggregates().map { key, levels in
        OutcomeSample(
          indicator: indicator, level: key, yearIndex: year,
          values: sum(ensemble, levels.map(column), year))
      }
    }
    let trained = ensemble.values(.trainedRate, year: year)
    let denominator = shared.denominator(year: year)
    let rates: [(Indicator, [Double])] = [
      (.trainedLabourRate, trained),
      (.certifiedLabourRate, ensemble.values(.certifiedRate, year: year)),
      (.trainedStock, zip(trained, denominator).map { $0 * $1 }),
      (.labourForce, shared.labourForce(year: year)),
    ]
    samples += rates.filter { knowsCertified || $0.0 != .certifiedLabourRate }.map {
      OutcomeSample(indicator: $0, level: "all", yearIndex: year, values: $1)
    }
    return samples
  }

  /// One reported quantity of a scenario in one year, or nothing where it is not forecast.
  func values(
    _ ensemble: Ensemble, _ indicator: Indicator, _ level: String, year: Int
  ) -> [Double]? {
    switch indicator {
    case .trainedLabourRate: return ensemble.values(.trainedRate, year: year)
    case .certifiedLabourRate:
      return knowsCertified ? ensemble.values(.certifiedRate, year: year) : nil
    case .enrolment:
      guard let levels = aggregates().first(where: { $0.key == level })?.levels else { return nil }
      return sum(ensemble, levels.map { .turns(level: $0) }, year)
    default:
      return all(ensemble, year: year).first {
        $0.indicator == indicator && $0.level == level
      }?.values
    }
  }

  /// Column sums in the order of the levels, so that they are the same everywhere.
  private func sum(_ ensemble: Ensemble, _ columns: [Ensemble.Column], _ year: Int) -> [Double] {
    guard let first = columns.first else { return [] }
    var values = ensemble.values(first, year: year)
    for column in columns.dropFirst() {
      let more = ensemble.start(column, year: year)
      for draw in values.indices { values[draw] += more[draw] }
    }
    return values
  }
}
