public import EnrolmentModel

/// A frozen forecast of one quantity, held against what came.
public struct ScoredForecast: Hashable, Sendable {
  /// The run.
  public let run: RunID
  /// The quantity.
  public let quantity: Quantity
  /// What came.
  public let outcome: ObservedOutcome
  /// What the model said.
  public let forecast: QuantileForecast
  /// How the model did.
  public let score: ForecastScore
  /// The judgement that held, where there was one.
  public let judgement: Judgement?
  /// Whether it was sealed before the outcome was published; nothing where that day is not known.
  public let isEarly: Bool?

  /// A judgement and how it did.
  public struct Judgement: Hashable, Sendable {
    /// The row of the ledger.
    public let row: LedgerRow
    /// The forecast with every quantile moved.
    public let forecast: QuantileForecast
    /// How it did.
    public let score: ForecastScore
  }
}

/// Every frozen forecast of which an outcome is known.
public struct RegisterScore: Sendable {
  /// One row a run, scenario and outcome.
  public let rows: [ScoredForecast]
  /// Outcomes that no frozen run forecasts.
  public let unforeseen: [ObservedOutcome]

  /// Scores the register.
  ///
  /// Of several adjustments of one quantity the last counts that was written
  /// before the outcome was published and still held then (where that day is not
  /// known, on the last day of the outcome's year).
  ///
  /// - Parameters:
  ///   - registry: The registry.
  ///   - outcomes: What came.
  /// - Throws: `RegistryProblem`, also where a frozen record was changed.
  public init(_ registry: Registry, _ outcomes: [ObservedOutcome]) throws(RegistryProblem) {
    var rows: [ScoredForecast] = []
    for seal in try registry.seals() {
      let run = try registry.run(named: seal.run.description)
      let ledger = try registry.adjustments(of: seal.run)
      for outcome in outcomes {
        rows += run.summary.scenarios.compactMap {
          ScoredForecast(run, seal, ledger, scenario: $0, outcome)
        }
      }
    }
    self.rows = rows
    unforeseen = outcomes.filter { outcome in !rows.contains { $0.outcome == outcome } }
  }
}

extension ScoredForecast {
  fileprivate init?(
    _ run: StoredRun, _ seal: Seal, _ ledger: [LedgerRow], scenario: String,
    _ outcome: ObservedOutcome
  ) {
    let quantity = Quantity(
      scenario: scenario, indicator: outcome.indicator.rawValue, level: outcome.level,
      year: outcome.year.number)
    guard let forecast = run.forecast(quantity) else { return nil }
    self.run = seal.run
    self.quantity = quantity
    self.outcome = outcome
    self.forecast = forecast
    score = forecast.score(outcome.value)
    isEarly = outcome.publishedOn.map { seal.sealedAt.prefix(10) < "\($0)" }
    let row = ledger.last { $0.adjustment.quantity == quantity && $0.holds(for: outcome) }
    judgement = row.map { row in
      let moved = forecast.shifted(by: row.adjustment.shift(from: forecast.median))
      return Judgement(row: row, forecast: moved, score: moved.score(outcome.value))
    }
  }
}

extension LedgerRow {
  fileprivate func holds(for outcome: ObservedOutcome) -> Bool {
    guard let published = outcome.publishedOn.map({ "\($0)" }) else {
      return adjustment.until >= "\(outcome.year)-12-31"
    }
    return adjustedAt.prefix(10) < published && adjustment.until >= published
  }
}

/// How the forecasts of one quantity did over all frozen runs.
public struct ScoreSummary: Hashable, Sendable {
  /// What was measured.
  public let indicator: String
  /// A level, a group, `total`, or `all`.
  public let level: String
  /// How many forecasts.
  public let count: Int
  /// Mean of median minus outcome.
  public let bias: Double
  /// Mean of it over the outcome; nothing where an outcome is 0.
  public let relativeBias: Double?
  /// Mean score.
  public let crps: Double
  /// Share of outcomes inside P25 to P75.
  public let coverage50: Double?
  /// Share inside P10 to P90.
  public let coverage80: Double?
  /// Share inside P05 to P95.
  public let coverage90: Double?
  /// Mean Brier score of the target; nothing without one.
  public let brier: Double?

  init(_ rows: [ScoredForecast]) {
    func mean(_ values: [Double]) -> Double? {
      values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
    func share(_ inside: (ForecastScore) -> Bool?) -> Double? {
      mean(rows.compactMap { inside($0.score) }.map { $0 ? 1 : 0 })
    }
    indicator = rows[0].quantity.indicator
    level = rows[0].quantity.level
    count = rows.count
    bias = mean(rows.map(\.score.error)) ?? 0
    relativeBias =
      rows.contains { $0.outcome.value == 0 }
      ? nil : mean(rows.map { $0.score.error / $0.outcome.value })
    crps = mean(rows.map(\.score.crps)) ?? 0
    coverage50 = share(\.isInside50)
    coverage80 = share(\.isInside80)
    coverage90 = share(\.isInside90)
    brier = mean(rows.compactMap(\.score.brier))
  }
}

extension RegisterScore {
  /// The scores by indicator and level, in the order of the outcomes.
  public var summaries: [ScoreSummary] {
    var order: [[String]] = []
    for row in rows {
      let key = [row.quantity.indicator, row.quantity.level]
      if !order.contains(key) { order.append(key) }
    }
    return order.map { key in
      ScoreSummary(rows.filter { [$0.quantity.indicator, $0.quantity.level] == key })
    }
  }

  /// Judged forecasts: how many the judgement brought nearer, and the mean change of the score as
  /// a share of the model's own; nothing without any.
  public var judgement: (count: Int, helped: Int, change: Double)? {
    let judged = rows.compactMap { row in row.judgement.map { (row.score.crps, $0.score.crps) } }
    guard !judged.isEmpty else { return nil }
    let changes = judged.map { raw, moved in raw == 0 ? 0 : (moved - raw) / raw }
    return (
      judged.count, judged.count { $1 < $0 }, changes.reduce(0, +) / Double(judged.count)
    )
  }
}
