internal import EnrolmentModel
internal import Probability

/// Means and quantiles of the outcomes that the numpy chain gives, from the same columns.
///
/// By scenario: both rates and the labour force; turns, completers and newly trained of each level,
/// group and the total. Beside the baseline's, quantiles of the difference from the baseline.
struct Figures {
  private let simulator: Simulator
  private let members: [[Int]]

  /// Reads a simulation whose first scenario is the baseline.
  init(_ simulator: Simulator) {
    self.simulator = simulator
    let plan = simulator.input.fit.problem.plan
    let levels = Array(plan.levels.indices)
    members = levels.map { [$0] } + plan.groups.map(\.levels) + [levels]
  }

  /// All figures.
  func all() -> [Double] {
    let base = outcomes(simulator.ensembles[0])
    return simulator.ensembles.enumerated().flatMap { place, ensemble in
      let own = place == 0 ? base : outcomes(ensemble)
      return own.flatMap(summary)
        + (place == 0 ? [] : zip(own, base).flatMap { quantiles(zip($0, $1).map { $0 - $1 }) })
        + summary(simulator.shared.labourForce(year: 0))
    }
  }

  /// Turns of all levels together.
  func total(_ ensemble: Ensemble) -> [Double] {
    sum(ensemble, members[members.count - 1]) { .turns(level: $0) }
  }

  private func outcomes(_ ensemble: Ensemble) -> [[Double]] {
    let columns: [(Int) -> Ensemble.Column] = [
      { .turns(level: $0) }, { .completers(level: $0) }, { .newlyTrained(level: $0) },
    ]
    return [ensemble.values(.trainedRate, year: 0), ensemble.values(.certifiedRate, year: 0)]
      + columns.flatMap { column in members.map { sum(ensemble, $0, column) } }
  }

  private func sum(
    _ ensemble: Ensemble, _ levels: [Int], _ column: (Int) -> Ensemble.Column
  ) -> [Double] {
    var sum = ensemble.values(column(levels[0]), year: 0)
    for level in levels.dropFirst() {
      let more = ensemble.values(column(level), year: 0)
      for draw in sum.indices { sum[draw] += more[draw] }
    }
    return sum
  }

  private func summary(_ values: [Double]) -> [Double] {
    [values.reduce(0, +) / Double(values.count)] + quantiles(values)
  }

  private func quantiles(_ values: [Double]) -> [Double] {
    values.withUnsafeBufferPointer { OrderStatistics.quantiles($0, [0.1, 0.5, 0.9]) }
  }
}
