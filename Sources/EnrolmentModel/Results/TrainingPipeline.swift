/// Where a year's turns go: turns, persons, completers, newly trained, stock.
///
/// Every figure is a mean over the draws, so that steps can be compared and
/// levels add up. Completers of a year began in it or in earlier years.
public struct TrainingPipeline: Sendable {
  /// One step of one level.
  public struct LevelFlow: Sendable {
    /// The level.
    public let level: EducationLevel
    /// Turns enrolled in the year.
    public let turns: Double
    /// Distinct persons behind them.
    public let persons: Double
    /// Persons who complete a course in the year.
    public let completers: Double
    /// Net newly trained among them.
    public let newlyTrained: Double
  }

  /// The scenario's name.
  public let scenario: String
  /// One flow a level.
  public let levels: [LevelFlow]
  /// People who have had training at the end of the year.
  public let stock: Double
  /// People the rates are shares of.
  public let denominator: Double

  /// Reads the plan year of one scenario.
  init(_ simulator: Simulator, _ scenario: Int) {
    let ensemble = simulator.ensembles[scenario]
    let parameters = simulator.input.model.parameters
    let problem = simulator.input.fit.problem
    self.scenario = ensemble.scenario
    levels = problem.plan.levels.enumerated().map { index, level in
      let turns = ensemble.values(.turns(level: index), year: 0)
      // The chain's own luck, read once more.
      let distinct = [Double](draws: turns.count) { draw in
        parameters.shares(level: index, from: draw).distinct
      }
      let persons = turns.indices.map { turns[$0] * distinct[$0] }
      return LevelFlow(
        level: level, turns: Self.mean(turns), persons: Self.mean(persons),
        completers: Self.mean(ensemble.values(.completers(level: index), year: 0)),
        newlyTrained: Self.mean(ensemble.values(.newlyTrained(level: index), year: 0)))
    }
    let denominators = simulator.shared.denominator(year: 0)
    let rates = ensemble.values(.trainedRate, year: 0)
    stock = Self.mean(zip(rates, denominators).map { $0 * $1 })
    denominator = Self.mean(denominators)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// A sum over the levels.
  public func total(_ step: (LevelFlow) -> Double) -> Double {
    levels.reduce(0) { $0 + step($1) }
  }
}
