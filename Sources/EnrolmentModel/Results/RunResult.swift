/// Everything that a run found out.
public struct RunResult: Sendable {
  /// The plan.
  public let plan: Plan
  /// The as-of date.
  public let asOf: Day
  /// The targets.
  public let targets: [Target]
  /// The scenarios in the order asked for.
  public let scenarios: [Scenario]
  /// The figures, sorted as in result files.
  public let rows: [ResultRow]
  /// How well the fit under the default treatment worked.
  public let diagnostics: FitDiagnostics
  /// Number of draws.
  public let draws: Int
  /// The seed.
  public let seed: UInt64
  /// Rows used and left out.
  public let selection: EvidenceSelection
  /// The baseline's probability of the trained-rate target under each rate model.
  public let rateModels: [(model: RateModel, probability: Double)]
  /// The residual's share of the variance of the chain's rate in the plan year.
  public let residualShare: Double
  /// Draws behind each treatment's probability.
  public let treatmentDraws: Int
  /// Probabilities of each treatment, by treatment and target row.
  public let treatments: [TreatmentProbability]

  private let index: [Key: Double]

  private struct Key: Hashable {
    let scenario: String
    let indicator: Indicator
    let level: String
    let year: Year
    let unit: String
    let statistic: Statistic
  }

  init(
    plan: Plan, asOf: Day, targets: [Target], scenarios: [Scenario], rows: [ResultRow],
    diagnostics: FitDiagnostics, draws: Int, seed: UInt64, selection: EvidenceSelection,
    rateModels: [(model: RateModel, probability: Double)], residualShare: Double,
    treatmentDraws: Int, treatments: [TreatmentProbability]
  ) {
    self.plan = plan
    self.asOf = asOf
    self.targets = targets
    self.scenarios = scenarios
    self.rows = rows.sorted(by: ResultRow.precedes)
    self.diagnostics = diagnostics
    self.draws = draws
    self.seed = seed
    self.selection = selection
    self.rateModels = rateModels
    self.residualShare = residualShare
    self.treatmentDraws = treatmentDraws
    self.treatments = treatments
    index = Dictionary(
      rows.map { row in
        (
          Key(
            scenario: row.scenario, indicator: row.indicator, level: row.level, year: row.year,
            unit: row.unit, statistic: row.statistic), row.value
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A figure, or nothing where it is not reported.
  ///
  /// - Parameters:
  ///   - scenario: The scenario's name.
  ///   - indicator: What is measured.
  ///   - level: A level, a group, `total`, or `all`.
  ///   - year: The year.
  ///   - statistic: Which figure.
  ///   - unit: The unit where it is not the indicator's own.
  /// - Returns: The figure.
  public func value(
    _ scenario: String, _ indicator: Indicator, _ level: String, _ year: Year,
    _ statistic: Statistic, unit: String? = nil
  ) -> Double? {
    index[
      Key(
        scenario: scenario, indicator: indicator, level: level, year: year,
        unit: unit ?? indicator.unit, statistic: statistic)]
  }
}

/// The probability of reaching a target under one treatment of the disruption years.
public struct TreatmentProbability: Hashable, Sendable {
  /// The scenario's name.
  public let scenario: String
  /// The treatment.
  public let treatment: Treatment
  /// The target.
  public let target: Target
  /// The probability.
  public let probability: Double
}
