internal import RealModule

// Goals, in order of priority:
//
// 1. Never fail on a series of three or more finite values, whatever they are.
// 2. Quantiles never cross, and lie at 0 or above where all values do.
// 3. Accuracy on short annual series nobody here has seen.
// 4. Speed: an eighth of a millisecond a series.

/// Forecasts annual series with what was learned from panels.
///
/// A weighted mean of twelve simple models gives the median, learned distances the
/// quantiles around it; the weights and the distances depend on the features of
/// the series. Two forecasts of one series are the same to the last bit.
///
///     let forecast = try Forecaster().forecast(YearlySeries(values: [5, 6, 7]), steps: 3)
///     print(forecast.steps[0].median, forecast.steps[0].interval(coverage: 0.8))
public struct Forecaster: Sendable {
  private let prior: ForecastPrior

  /// Makes a forecaster.
  ///
  /// - Parameter prior: What was learned.
  public init(prior: ForecastPrior = .shipped) { self.prior = prior }

  /// Forecasts a series.
  ///
  /// - Parameters:
  ///   - series: At least three observations; the last 60 years count.
  ///   - steps: How many years beyond the last, at least 1.
  ///   - model: The ensemble, or one model by itself.
  /// - Returns: A distribution for each step.
  /// - Throws: `SeriesProblem.tooShort`.
  public func forecast(
    _ series: YearlySeries, steps: Int, model: Model = .ensemble
  ) throws(SeriesProblem) -> SeriesForecast {
    precondition(steps >= 1, "a forecast has at least one step")
    var outlook = try Outlook(series, steps: steps)
    outlook.members.setPooled(
      prior.regression.path(outlook.design, outlook.members.steps))
    let features = prior.standardization(outlook.features)
    let path = path(of: model, outlook, features)
    let distances = distances(outlook, features, path, factor: prior.factors[model] ?? 1)
    let steps = (0..<steps).map { outlook.distribution(path[$0], distances[$0]) }
    return SeriesForecast(steps: steps, dependence: prior.dependence)
  }

  /// The changes that a model expects, in units of the mean change.
  private func path(of model: Model, _ outlook: Outlook, _ features: [Double]) -> [Double] {
    let members = outlook.members
    if model == .ensemble { return prior.weights.combined(features, members) }
    if Model.members.contains(model) {
      return (0..<members.steps).map { members.change(model, $0) }
    }
    let unit = outlook.changes.unit
    let path = MemberFits(outlook.window).path(model, members.steps)
    return path.map { unit > 0 ? ($0 - outlook.window.last) / unit : 0 }
  }

  /// Four distances up and four down for each step.
  func distances(
    _ outlook: Outlook, _ features: [Double], _ path: [Double], factor: Double
  ) -> [SIMD8<Double>] {
    let scores = prior.widths.scores(features[...])
    let trained = MemberPaths.trainedSteps
    let learned = (0..<trained).map { step in
      let inputs = QuantileWidths.stepInputs(
        step, change: path[step], spread: outlook.members.spread(step))
      return factor * prior.widths.distances(scores, inputs)
    }
    return path.indices.map { step in
      guard step >= trained else { return learned[step] }
      let ratio = Double(step + 1) / Double(trained)
      return Double.pow(ratio, QuantileWidths.growth) * learned[trained - 1]
    }
  }
}

extension Outlook {
  /// The distribution of a step on the scale of the series.
  func distribution(_ change: Double, _ distances: SIMD8<Double>) -> StepForecast {
    let lowest = window.isNonnegative ? 0 : -Double.infinity
    var changesAway = [Double](repeating: 0, count: 9)
    for place in 0..<4 {
      changesAway[5 + place] = distances[place]
      changesAway[3 - place] = -distances[4 + place]
    }
    // A billionth below the largest number, which ten digits would write as one beyond it.
    let limit = Double.greatestFiniteMagnitude * (1 - 1e-9)
    let values = changesAway.map { away in
      let value = (window.last + changes.unit * (change + away)) * window.scale
      return min(max(value, max(lowest, -limit)), limit)
    }
    return StepForecast(quantiles: values, lowest: lowest)
  }
}
