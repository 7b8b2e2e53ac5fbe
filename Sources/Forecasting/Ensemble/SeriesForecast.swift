/// The forecast of a series: a distribution for each step, and how steps hang together.
public struct SeriesForecast: Sendable, Hashable {
  /// The distributions of the steps from 1.
  public let steps: [StepForecast]
  let dependence: StepDependence
}
