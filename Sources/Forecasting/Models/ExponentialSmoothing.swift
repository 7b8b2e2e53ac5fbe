internal import RealModule

/// Exponential smoothing chosen by likelihood: no trend, a trend, or a damped one.
///
///     AICc = n log(SSE / n) + 2 k + 2 k (k + 1) / (n − k − 1)
///
/// k counts α, β, φ, ℓ(0), b(0) and the variance: 3, 5 and 6. A form with
/// n ≤ k + 1 observations is not considered, so two or three points leave simple
/// smoothing. Errors are additive; on an annual series the likelihood of additive
/// errors is the sum of squares, so the fits are ``SimpleSmoothing``'s,
/// ``HoltTrend``'s and a damped trend without the cap.
///
/// Reference: Hyndman, Koehler, Snyder and Grose (2002), *A state space framework
/// for automatic forecasting using exponential smoothing methods*. R:
/// `forecast::ets(additive.only = TRUE)`.
public enum ExponentialSmoothing {
  /// The values of φ that are tried.
  static let phis: [Double] = [0.8, 0.9, 0.98]

  /// Fits the three forms and takes the one of least AICc.
  ///
  /// - Parameter values: One value a year, NaN in gaps; the first is observed.
  /// - Returns: The fitted recursion.
  public static func fitted(_ values: [Double]) -> TrendSmoothing {
    let simple = SimpleSmoothing.fitted(values)
    let holt = HoltTrend.fitted(values)
    return best(simple, holt, damped(values), values)
  }

  static func damped(_ values: [Double]) -> TrendSmoothing {
    var best = TrendSmoothing(values, alpha: 0.99, beta: 0, phi: 0.8)
    for phi in phis {
      for alpha in DampedTrend.alphas {
        for share in HoltTrend.shares {
          best.improve(values, alpha: alpha, beta: share * alpha, phi: phi)
        }
      }
    }
    return best
  }

  static func best(
    _ simple: TrendSmoothing, _ holt: TrendSmoothing, _ damped: TrendSmoothing, _ values: [Double]
  ) -> TrendSmoothing {
    let count = values.reduce(0.0) { $0 + ($1.isNaN ? 0 : 1) }
    var choice = (fit: simple, criterion: criterion(simple, count, 3) ?? .infinity)
    for (fit, parameters) in [(holt, 5.0), (damped, 6.0)] {
      guard let value = criterion(fit, count, parameters), value < choice.criterion else {
        continue
      }
      choice = (fit, value)
    }
    return choice.fit
  }

  /// The corrected criterion of Akaike, or nothing where there are too few observations.
  static func criterion(
    _ fit: TrendSmoothing, _ count: Double, _ parameters: Double
  ) -> Double? {
    guard count > parameters + 1 else { return nil }
    let likelihood = count * Double.log(max(fit.squaredError / count, 1e-20))
    let correction = 2 * parameters * (parameters + 1) / (count - parameters - 1)
    return likelihood + 2 * parameters + correction
  }
}
