/// Forecasts a series as of earlier years and scores what then came.
///
/// With H steps and K origins the last H, H + 1, …, H + K − 1 observed years are
/// hidden in turn, so every step is scored K times. Nothing hidden is ever seen
/// (the prior may have been learned on panels that hold the series itself).
///
/// Reference: Tashman (2000), *Out-of-sample tests of forecasting accuracy*.
/// Also called rolling-origin evaluation, time series cross-validation.
public struct Backtest: Sendable {
  private let forecaster: Forecaster
  private let steps: Int
  private let origins: Int
  private let last: Int?

  /// Prepares a backtest.
  ///
  /// - Parameters:
  ///   - forecaster: The forecaster.
  ///   - steps: H, how many years ahead.
  ///   - origins: K, how many origins.
  ///   - last: How many observations before each origin are used, or all.
  public init(forecaster: Forecaster, steps: Int, origins: Int, last: Int? = nil) {
    self.forecaster = forecaster
    self.steps = steps
    self.origins = origins
    self.last = last
  }

  /// Scores a model on a series.
  ///
  /// - Parameters:
  ///   - series: The series.
  ///   - model: The model.
  /// - Returns: Scores by step; an origin with too short or constant a history is left out.
  /// - Throws: `SeriesProblem.tooShort` where no origin is left.
  public func scores(
    _ series: YearlySeries, _ model: Model
  ) throws(SeriesProblem) -> [BacktestScores] {
    var scores = [BacktestScores](repeating: BacktestScores(), count: steps)
    var isForecast = false
    for hidden in steps..<(steps + origins) {
      guard let seen = series.droppingLast(hidden), seen.observedCount >= Outlook.fewest else {
        continue
      }
      let past = last.map { seen.last($0) } ?? seen
      guard let forecast = try? forecaster.forecast(past, steps: steps, model: model) else {
        continue
      }
      isForecast = true
      add(forecast, series, seen: seen.values.count, unit: Self.unit(past), &scores)
    }
    guard isForecast else { throw .tooShort(observed: series.observedCount) }
    return scores
  }

  private func add(
    _ forecast: SeriesForecast, _ series: YearlySeries, seen: Int, unit: Double,
    _ scores: inout [BacktestScores]
  ) {
    guard unit > 0 else { return }
    for (step, distribution) in forecast.steps.enumerated() {
      let place = seen + step
      guard place < series.values.count, !series.values[place].isNaN else { continue }
      scores[step].add(distribution, outcome: series.values[place], unit: unit)
    }
  }

  private static func unit(_ series: YearlySeries) -> Double {
    YearlyChanges.raw(series.values).reduce(0) { $0 + abs($1) }
      / Double(max(1, series.observedCount - 1))
  }
}
