internal import Probability

/// What the years of closures cost: the path with them against the path without.
///
/// In every draw the year without closures is the undisturbed intake of that
/// draw: nothing lost, nothing caught up, nothing carried in. Lost turns become
/// people and points through the chain, in the year in which their courses
/// would have ended.
public struct DisruptionImpact: Sendable {
  /// One year.
  public struct YearCost: Sendable {
    /// The year.
    public let year: Year
    /// Months of closure, the largest over levels.
    public let closedMonths: Double
    /// P10, P50, P90 of the turns without closures.
    public let without: [Double]
    /// P10, P50, P90 of the turns as they were.
    public let actual: [Double]
    /// P10, P50, P90 of turns lost, by level and then in total.
    public let lostTurns: [(level: String, quantiles: [Double])]
    /// P10, P50, P90 of newly trained people who are missing by the end of the year.
    public let missingPersons: [Double]
    /// P10, P50, P90 of points of the trained rate that are missing by then.
    public let missingPoints: [Double]
  }

  /// One cost a year with closures before the plan year.
  public let years: [YearCost]

  private static let quantiles = [0.1, 0.5, 0.9]

  /// Reads the cost off a fit.
  ///
  /// - Parameter bench: The fit.
  public init<Executor>(on bench: Workbench<Executor>) {
    let simulator = bench.simulate([bench.baseline])
    let reader = ImpactReader(simulator)
    let calendars = bench.input.fit.problem.calendars
    years = reader.closedYears.map { year in
      let lost = reader.lostTurns(year)
      let missing = reader.missing(by: year)
      func quantiles(_ values: [Double]) -> [Double] { Summary(values, Self.quantiles).quantiles }
      return YearCost(
        year: year, closedMonths: calendars.map { $0.closedMonths(of: year) }.max() ?? 0,
        without: quantiles(reader.undisturbed(year)),
        actual: quantiles(bench.input.fit.totalTurns(year)),
        lostTurns: lost.map { (level: $0.level, quantiles: quantiles($0.values)) },
        missingPersons: quantiles(missing.persons), missingPoints: quantiles(missing.points))
    }
  }
}

/// Reads lost turns and what they would have become, draw by draw.
private struct ImpactReader {
  let simulator: Simulator
  let model: ChainModel
  let fit: EnrolmentFit

  init(_ simulator: Simulator) {
    self.simulator = simulator
    model = simulator.input.model
    fit = simulator.input.fit
  }

  private var plan: Plan { model.plan }

  var closedYears: [Year] {
    zip(model.intake.specialYears, model.intake.hasClosure).filter(\.1)
      .map { plan.years[$0.0] }.filter { $0 < plan.year }
  }

  private func undisturbed(_ level: Int, _ year: Year) -> [Double] {
    fit.draws.values(.undisturbed(level: level, year: model.pathIndex(year)))
  }

  func undisturbed(_ year: Year) -> [Double] {
    let columns = plan.levels.indices.map { undisturbed($0, year) }
    return columns[0].indices.map { draw in columns.reduce(0) { $0 + $1[draw] } }
  }

  private func lost(_ level: Int, _ year: Year) -> [Double] {
    zip(undisturbed(level, year), fit.turns(level: level, year: year)).map { $0 - $1 }
  }

  func lostTurns(_ year: Year) -> [(level: String, values: [Double])] {
    let levels = plan.levels.indices.map { lost($0, year) }
    let total = levels[0].indices.map { draw in levels.reduce(0) { $0 + $1[draw] } }
    return zip(plan.levels.map(\.key), levels).map { (level: $0, values: $1) }
      + [(level: "total", values: total)]
  }

  /// Newly trained people and points of the rate that closures up to a year cost by its end.
  func missing(by year: Year) -> (persons: [Double], points: [Double]) {
    var persons = [Double](repeating: 0, count: fit.draws.count)
    for earlier in closedYears where earlier <= year {
      for level in plan.levels.indices {
        let share = model.usualLags[level].prefix(year - earlier + 1).reduce(0, +)
        let perTurn = [Double](draws: persons.count) { draw in
          let shares = model.parameters.shares(level: level, from: draw)
          let completers = shares.persons(Turns(Lanes(repeating: share))) * shares.completion
          return shares.newlyTrained(completers).value
        }
        for (draw, turns) in lost(level, earlier).enumerated() {
          persons[draw] += turns * perTurn[draw]
        }
      }
    }
    let yield = simulator.shared.chainYield(year: 0)
    let denominators = [Double](draws: persons.count) { draw in
      let force = model.labourForce.persons(year, from: draw)
      return (force * model.labourForce.share(from: draw)).value
    }
    let points = persons.indices.map { 100 * yield[$0] * persons[$0] / denominators[$0] }
    return (persons, points)
  }
}
