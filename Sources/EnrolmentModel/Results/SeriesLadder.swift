internal import Forecasting

/// A complete series forecast by every model, from the naive up, with how each did before.
///
/// The naive forecast is always there: a model that does not beat it on the
/// series' own past has not earned trust on it.
public struct SeriesLadder: Sendable {
  /// One model.
  public struct Rung: Sendable {
    /// The name of the model, as the verb `forecast` takes it.
    public let model: String
    /// P10, P50, P90 of the plan year.
    public let quantiles: [Double]
    /// Mean absolute scaled error and share inside the 80 % interval over the
    /// earlier origins, at the plan year's lead; nothing where none could be scored.
    public let past: (mase: Double, coverage: Double, origins: Int)?
  }

  /// What is measured.
  public let measure: Measure
  /// First and last observed year.
  public let years: ClosedRange<Int>
  /// How many years were observed between them.
  public let observed: Int
  /// The plan year.
  public let year: Year
  /// One rung a model.
  public let rungs: [Rung]

  /// The models that are shown, the naive first.
  static let models: [Model] = [
    .naive, .drift, .logDrift, .simpleSmoothing, .dampedTrend, .theta, .exponentialSmoothing,
    .ensemble,
  ]

  /// Years of one definition that make a series complete enough.
  static let fewestYears = 8
  private static let origins = 5

  /// Every complete series of the plan's place.
  static func all(_ problem: FitProblem) -> [SeriesLadder] {
    [Measure.labourForce, .employed, .surveyCertifiedRate, .trainedLabourRate].compactMap {
      SeriesLadder($0, problem)
    }
  }

  private init?(_ measure: Measure, _ problem: FitProblem) {
    let plan = problem.plan
    let annual = LabourForce.series(measure, problem)
    guard let series = annual.ofLastDefinition, series.observedCount >= Self.fewestYears,
      series.lastYear < plan.year.number
    else { return nil }
    self.measure = measure
    year = plan.year
    years = series.firstYear...series.lastYear
    observed = series.observedCount
    let lead = plan.year.number - series.lastYear
    rungs = Self.models.compactMap { Self.rung($0, series, lead: lead) }
  }

  private static func rung(_ model: Model, _ series: YearlySeries, lead: Int) -> Rung? {
    let forecaster = Forecaster()
    guard let forecast = try? forecaster.forecast(series, steps: lead, model: model) else {
      return nil
    }
    let step = forecast.steps[lead - 1]
    let backtest = Backtest(forecaster: forecaster, steps: lead, origins: origins)
    let scores = (try? backtest.scores(series, model))?.last
    return Rung(
      model: model.rawValue, quantiles: [0.1, 0.5, 0.9].map(step.quantile),
      past: scores.flatMap { $0.count > 0 ? ($0.mase, $0.coverage[1], $0.count) : nil })
  }
}
