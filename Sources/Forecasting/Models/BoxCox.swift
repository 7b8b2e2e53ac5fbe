internal import RealModule

/// The Box–Cox transformation of positive values.
///
///     w = (yᵏ − 1) / k,    log y for k = 0
///
/// The power k in [0, 1] maximises the profile likelihood of a straight line on
/// time over a grid of steps of 0.1. Values are scaled first, which only moves
/// the line. The inverse is cut off at 0.
///
/// Reference: Box and Cox (1964), *An analysis of transformations*. R:
/// `forecast::BoxCox`, `BoxCox.lambda(method = "loglik")`.
public struct BoxCox: Hashable, Sendable {
  /// The power.
  public let power: Double

  /// Takes a power.
  ///
  /// - Parameter power: k, in [0, 1].
  public init(power: Double) { self.power = power }

  /// The transformed value.
  ///
  /// - Parameter value: y > 0.
  /// - Returns: w.
  public func callAsFunction(_ value: Double) -> Double {
    power == 0 ? Double.log(value) : (Double.pow(value, power) - 1) / power
  }

  /// The value whose transform this is.
  ///
  /// - Parameter transformed: w.
  /// - Returns: y, at least 0.
  public func inverse(_ transformed: Double) -> Double {
    if power == 0 { return Double.exp(transformed) }
    return Double.pow(max(0, power * transformed + 1), 1 / power)
  }

  /// The power of greatest profile likelihood.
  ///
  /// - Parameter logs: Logarithms of the values, NaN in gaps.
  /// - Returns: The transformation.
  static func likeliest(logs: [Double]) -> BoxCox {
    let known = logs.filter { !$0.isNaN }
    let sum = known.reduce(0, +)
    var best = (power: 0.0, likelihood: -Double.infinity)
    for tenth in 0...10 {
      let power = Double(tenth) / 10
      let line = LinearTrend(logs.map { power == 0 ? $0 : Double.expMinusOne(power * $0) / power })
      let variance = max(line.squaredError, 1e-24)
      let likelihood = (power - 1) * sum - 0.5 * Double(known.count) * Double.log(variance)
      if likelihood > best.likelihood { best = (power, likelihood) }
    }
    return BoxCox(power: best.power)
  }
}
