public import RealModule

/// The quantile function of a distribution, prepared once so that asking it is cheap.
///
/// Formulas that are cheap are kept. Beta and Student's t are read off a `HermiteTable` with a
/// relative error of at most 10⁻⁷ (for beta in both x and 1 - x; in practice about 10⁻⁹), and
/// computed outright more than 6 normal standard deviations out. `quantile` allocates nothing.
public struct QuantileTable: Sendable {
  @usableFromInline enum Form: Sendable {
    case constant(Double)
    case normal(mean: Double, sd: Double)
    case logNormal(median: Double, logSD: Double)
    case uniform(Uniform)
    case triangular(Triangular)
    case halfNormal(scale: Double)
    case shifted(ShiftedLogNormal)
    case logistic(HermiteTable)
    case hyperbolic(HermiteTable, location: Double, scale: Double)
    case exact
  }

  /// The distribution that the table answers for.
  public let distribution: Distribution
  @usableFromInline let form: Form

  /// Prepares the quantile function of a distribution that has been validated.
  ///
  /// O(1), or some hundreds of exact quantiles for beta and Student's t (about a millisecond).
  ///
  /// - Parameter distribution: The distribution.
  public init(_ distribution: Distribution) {
    self.distribution = distribution
    form = QuantileTable.form(of: distribution)
  }

  private static func form(of distribution: Distribution) -> Form {
    switch distribution {
    case .constant(let value): .constant(value)
    case .normal(let mean, let sd): sd == 0 ? .constant(mean) : .normal(mean: mean, sd: sd)
    case .logNormal(let median, let logSD):
      logSD == 0 ? .constant(median) : .logNormal(median: median, logSD: logSD)
    case .uniform(let low, let high): .uniform(Uniform(low: low, high: high))
    case .triangular(let low, let mode, let high):
      .triangular(Triangular(low: low, mode: mode, high: high))
    case .halfNormal(let scale): scale == 0 ? .constant(0) : .halfNormal(scale: scale)
    case .quantiles(let p10, let p50, let p90):
      .shifted(ShiftedLogNormal(p10: p10, p50: p50, p90: p90))
    case .beta(let mean, let sd): beta(mean, sd)
    case .studentT(let location, let scale, let nu):
      scale == 0 ? .constant(location) : studentT(location, scale, nu)
    }
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

extension QuantileTable {
  /// The logit of a beta quantile, as a function of z = Φ⁻¹(u): d logit/dz = φ(z)/(x y f(x)).
  private static func beta(_ mean: Double, _ sd: Double) -> Form {
    guard let shape = BetaShape(mean: mean, sd: sd) else { return .constant(mean) }
    let table = HermiteTable(reach: 6, tolerance: 2e-8) { z in
      let logit = IncompleteBeta.logitQuantile(
        shape.a, shape.b, lower: Normal.cumulative(z), upper: Normal.cumulative(-z))
      let (x, y) = IncompleteBeta.logistic(logit)
      return (logit, Normal.density(z) / IncompleteBeta.kernel(shape.a, shape.b, x, y))
    }
    return table.map(Form.logistic) ?? .exact
  }

  /// The inverse hyperbolic sine of a t quantile, as a function of z = Φ⁻¹(u).
  private static func studentT(_ location: Double, _ scale: Double, _ nu: Double) -> Form {
    let table = HermiteTable(reach: 6, tolerance: 2e-8) { z in
      let t = StudentT.quantile(
        lower: Normal.cumulative(z), upper: Normal.cumulative(-z), degreesOfFreedom: nu)
      let slope = Normal.density(z) / StudentT.density(t, degreesOfFreedom: nu)
      return (Double.asinh(t), slope / Double.sqrt(1 + t * t))
    }
    return table.map { Form.hyperbolic($0, location: location, scale: scale) } ?? .exact
  }
}
