internal import RealModule

/// The quantile function of a distribution, prepared once so that asking it is cheap.
///
/// Formulas that are cheap are kept. Beta and Student's t are read off a `HermiteTable` with a
/// relative error of at most 10⁻⁷ (for beta in both x and 1 - x; in practice about 10⁻⁹), and
/// computed outright more than 6 normal standard deviations out. `quantile` allocates nothing.
public final class QuantileTable: Sendable {
  /// What answers for the table, valid while it lives.
  public let reader: QuantileReader
  private let cubics: HermiteTable?

  /// The distribution that the table answers for.
  public var distribution: Distribution { reader.distribution }

  /// Prepares the quantile function of a distribution that has been validated.
  ///
  /// O(1), or some hundreds of exact quantiles for beta and Student's t (about a millisecond).
  ///
  /// - Parameter distribution: The distribution.
  public init(_ distribution: Distribution) {
    let (form, cubics) = QuantileTable.form(of: distribution)
    reader = QuantileReader(distribution, form)
    self.cubics = cubics
  }

  /// The quantile, as `distribution.quantile(u)` gives it.
  ///
  /// - Parameter u: A probability; 0 and 1 give the ends of the support, outside [0, 1] is NaN.
  /// - Returns: The quantile.
  public func quantile(_ u: Double) -> Double {
    withExtendedLifetime(self) { reader.quantile(u) }
  }

  /// The quantiles of eight probabilities.
  ///
  /// - Parameter u: Probabilities between 0 and 1, both excluded.
  /// - Returns: The quantiles.
  public func quantiles(_ u: Lanes) -> Lanes {
    withExtendedLifetime(self) { reader.quantiles(u) }
  }

  /// The quantiles of the probabilities Φ(z).
  ///
  /// - Parameter z: Eight standard normal numbers.
  /// - Returns: The quantiles.
  public func quantiles(atNormals z: Lanes) -> Lanes {
    withExtendedLifetime(self) { reader.quantiles(atNormals: z) }
  }
}

extension QuantileTable {
  private typealias Prepared = (form: QuantileReader.Form, cubics: HermiteTable?)

  private static func form(of distribution: Distribution) -> Prepared {
    switch distribution {
    case .beta(let mean, let sd): return beta(mean, sd)
    case .studentT(let location, let scale, let nu) where scale != 0:
      return studentT(location, scale, nu)
    default: return (plain(distribution), nil)
    }
  }

  /// Of distributions whose formula is cheap.
  private static func plain(_ distribution: Distribution) -> QuantileReader.Form {
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
    case .studentT(let location, _, _): .constant(location)
    case .beta: .exact
    }
  }

  /// The logit of a beta quantile, as a function of z = Φ⁻¹(u): d logit/dz = φ(z)/(x y f(x)).
  private static func beta(_ mean: Double, _ sd: Double) -> Prepared {
    guard let shape = BetaShape(mean: mean, sd: sd) else { return (.constant(mean), nil) }
    let table = HermiteTable(reach: 6, tolerance: 2e-8) { z in
      let logit = IncompleteBeta.logitQuantile(
        shape.a, shape.b, lower: Normal.cumulative(z), upper: Normal.cumulative(-z))
      let (x, y) = IncompleteBeta.logistic(logit)
      return (logit, Normal.density(z) / IncompleteBeta.kernel(shape.a, shape.b, x, y))
    }
    return (table.map { .logistic($0.cubics) } ?? .exact, table)
  }

  /// The inverse hyperbolic sine of a t quantile, as a function of z = Φ⁻¹(u).
  private static func studentT(_ location: Double, _ scale: Double, _ nu: Double) -> Prepared {
    let table = HermiteTable(reach: 6, tolerance: 2e-8) { z in
      let t = StudentT.quantile(
        lower: Normal.cumulative(z), upper: Normal.cumulative(-z), degreesOfFreedom: nu)
      let slope = Normal.density(z) / StudentT.density(t, degreesOfFreedom: nu)
      return (Double.asinh(t), slope / Double.sqrt(1 + t * t))
    }
    return (
      table.map { .hyperbolic($0.cubics, location: location, scale: scale) } ?? .exact, table
    )
  }
}
