/// The models that can be asked for by name.
///
/// ``ensemble`` is the forecaster; the others are what it is made of, or what it
/// is compared with. A raw value is what a user types and what the prior's file
/// holds, so it does not change.
public enum Model: String, CaseIterable, Hashable, Sendable {
  /// The weighted combination of all members.
  case ensemble
  /// The last value.
  case naive
  /// A random walk with its full drift.
  case drift
  /// A random walk of the logarithm with six tenths of its drift.
  case logDrift = "log-drift"
  /// Simple exponential smoothing.
  case simpleSmoothing = "ses"
  /// Holt's linear trend.
  case holt
  /// Exponential smoothing chosen by likelihood.
  case exponentialSmoothing = "ets"
  /// A damped trend with a cap on its smoothing.
  case dampedTrend = "damped"
  /// The damped trend on logarithms.
  case logDampedTrend = "log-damped"
  /// The theta method.
  case theta
  /// The theta method on logarithms.
  case logTheta = "log-theta"
  /// The theta method on the Box–Cox scale.
  case boxCoxTheta = "box-cox-theta"
  /// A local linear trend by the Kalman filter.
  case localTrend = "local-trend"
  /// The local linear trend on logarithms.
  case logLocalTrend = "log-local-trend"
  /// Regressions on recent changes, pooled over panels, one for each step.
  case pooled

  /// The members of the ensemble, in the order of their weights.
  static let members: [Model] = [
    .naive, .logDrift, .dampedTrend, .logDampedTrend, .theta, .logTheta, .boxCoxTheta,
    .localTrend, .logLocalTrend, .drift, .exponentialSmoothing, .pooled,
  ]
}
