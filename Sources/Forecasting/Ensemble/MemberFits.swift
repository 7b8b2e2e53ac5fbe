internal import RealModule

/// The members fitted to one series; smoothings that several of them need are made once.
///
/// Where a value is not positive there is no logarithm, and the models on
/// logarithms are those on the values themselves.
struct MemberFits {
  private let window: SeriesWindow
  private let simple: TrendSmoothing
  private let logSimple: TrendSmoothing

  init(_ window: SeriesWindow) {
    self.window = window
    simple = SimpleSmoothing.fitted(window.values)
    logSimple = window.logs.map { SimpleSmoothing.fitted($0) } ?? simple
  }

  /// The path of a model on the window's scale.
  ///
  /// - Parameters:
  ///   - model: Any model but the ensemble and the pooled regression.
  ///   - steps: How many steps.
  /// - Returns: One value a step.
  func path(_ model: Model, _ steps: Int) -> [Double] {
    let values = window.values
    return switch model {
    case .drift: Drift(values, share: 1).path(steps)
    case .simpleSmoothing: simple.path(steps)
    case .holt: HoltTrend.fitted(values).path(steps)
    case .exponentialSmoothing:
      ExponentialSmoothing.best(
        simple, HoltTrend.fitted(values), ExponentialSmoothing.damped(values), values
      ).path(steps)
    case .dampedTrend: DampedTrend.fitted(values).path(steps)
    case .theta: theta(simple, values, steps)
    case .boxCoxTheta: boxCoxTheta(steps)
    case .localTrend: LocalLinearTrend.averaged(values, steps)
    case .logDrift, .logDampedTrend, .logTheta, .logLocalTrend: onLogarithms(model, steps)
    case .naive, .pooled, .ensemble: Drift(values, share: 0).path(steps)
    }
  }

  private func onLogarithms(_ model: Model, _ steps: Int) -> [Double] {
    let values = window.logs ?? window.values
    let path =
      switch model {
      case .logDrift: Drift(values, share: ShrunkLogDrift.shrinkage).path(steps)
      case .logDampedTrend: DampedTrend.fitted(values).path(steps)
      case .logTheta: theta(logSimple, values, steps)
      default: LocalLinearTrend.averaged(values, steps)
      }
    // 700 keeps the exponential finite.
    return window.logs == nil ? path : path.map { Double.exp(min(max($0, -700), 700)) }
  }

  private func theta(_ smoothing: TrendSmoothing, _ values: [Double], _ steps: Int) -> [Double] {
    Theta(smoothing: smoothing, slope: LinearTrend(values).slope, count: values.count).path(steps)
  }

  private func boxCoxTheta(_ steps: Int) -> [Double] {
    guard let logs = window.logs else { return theta(simple, window.values, steps) }
    let transform = BoxCox.likeliest(logs: logs)
    return Theta(window.values.map { $0.isNaN ? .nan : transform($0) }).path(steps)
      .map { transform.inverse(min($0, 700)) }
  }
}
