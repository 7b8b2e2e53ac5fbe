public import RealModule

/// The quantile function of a ``QuantileTable``, for loops over draws.
///
/// It counts no references, which threads would do on the same counter and wait for each other; it
/// is valid while its table lives.
public struct QuantileReader: BitwiseCopyable, Sendable {
  @usableFromInline enum Form: BitwiseCopyable, Sendable {
    case constant(Double)
    case normal(mean: Double, sd: Double)
    case logNormal(median: Double, logSD: Double)
    case uniform(Uniform)
    case triangular(Triangular)
    case halfNormal(scale: Double)
    case shifted(ShiftedLogNormal)
    case logistic(HermiteTable.Cubics)
    case hyperbolic(HermiteTable.Cubics, location: Double, scale: Double)
    case exact
  }

  /// The distribution whose quantiles are read.
  public let distribution: Distribution
  @usableFromInline let form: Form

  init(_ distribution: Distribution, _ form: Form) {
    self.distribution = distribution
    self.form = form
  }

  /// The quantile, as `distribution.quantile(u)` gives it.
  ///
  /// - Parameter u: A probability; 0 and 1 give the ends of the support, outside [0, 1] is NaN.
  /// - Returns: The quantile.
  @inlinable public func quantile(_ u: Double) -> Double {
    switch form {
    case .constant(let value): value
    case .normal(let mean, let sd): mean + sd * Normal.quantile(u)
    case .logNormal(let median, let logSD): median * Double.exp(logSD * Normal.quantile(u))
    case .uniform(let uniform): uniform.quantile(u)
    case .triangular(let triangular): triangular.quantile(u)
    case .halfNormal(let scale): scale * HalfNormal.quantile(u)
    case .shifted(let shifted): shifted.quantile(u)
    case .logistic(let table):
      if let y = table.value(at: Normal.quantile(u)) {
        1 / (1 + Double.exp(-y))
      } else {
        distribution.quantile(u)
      }
    case .hyperbolic(let table, let location, let scale):
      if let y = table.value(at: Normal.quantile(u)) {
        location + scale * Double.sinh(y)
      } else {
        distribution.quantile(u)
      }
    case .exact: distribution.quantile(u)
    }
  }
}
