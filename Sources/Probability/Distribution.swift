internal import RealModule

/// What is believed of one uncertain number, as a value that can be compared and written down.
///
/// Sampling is by quantile: the number of draw u is `quantile(u)` with u from a ``RandomStream``,
/// so that two scenarios see the same luck. A spread of 0 means the centre for certain. Call
/// ``validate()`` once where the parameters enter; the other members assume that it passed.
public enum Distribution: Sendable, Hashable, BitwiseCopyable {
  /// One number for certain.
  case constant(Double)
  /// The normal distribution.
  case normal(mean: Double, sd: Double)
  /// The log-normal distribution: the logarithm is normal around log(median).
  case logNormal(median: Double, logSD: Double)
  /// The uniform distribution.
  case uniform(low: Double, high: Double)
  /// The triangular distribution: the density rises to the mode and falls from it, in lines.
  case triangular(low: Double, mode: Double, high: Double)
  /// The beta distribution on (0, 1) with this mean and standard deviation; see ``BetaShape``.
  case beta(mean: Double, sd: Double)
  /// The size of a normal number with mean 0 and standard deviation `scale`.
  case halfNormal(scale: Double)
  /// Student's t distribution, moved and stretched; see ``StudentT``.
  case studentT(location: Double, scale: Double, degreesOfFreedom: Double)
  /// The shifted log-normal distribution with these quantiles; see ``ShiftedLogNormal``.
  case quantiles(p10: Double, p50: Double, p90: Double)
}

extension Distribution {
  /// The quantile: the number that is not exceeded with probability u.
  ///
  /// 0 and 1 give the ends of the support, which may be infinite; u outside [0, 1] gives NaN,
  /// except for a constant. ``QuantileTable`` answers the same question faster.
  ///
  /// - Parameter u: A probability.
  /// - Returns: The quantile.
  public func quantile(_ u: Double) -> Double {
    switch self {
    case .constant(let value): value
    case .normal(let mean, let sd): spread(mean, sd, Normal.quantile(u))
    case .logNormal(let median, let logSD):
      logSD == 0 ? median : median * Double.exp(logSD * Normal.quantile(u))
    case .uniform(let low, let high): Uniform(low: low, high: high).quantile(u)
    case .triangular(let low, let mode, let high):
      Triangular(low: low, mode: mode, high: high).quantile(u)
    case .beta(let mean, let sd): BetaShape(mean: mean, sd: sd)?.quantile(u) ?? mean
    case .halfNormal(let scale): spread(0, scale, HalfNormal.quantile(u))
    case .studentT(let location, let scale, let nu):
      spread(location, scale, StudentT.quantile(u, degreesOfFreedom: nu))
    case .quantiles(let p10, let p50, let p90):
      ShiftedLogNormal(p10: p10, p50: p50, p90: p90).quantile(u)
    }
  }

  /// The median, `quantile(0.5)`.
  public var median: Double { quantile(0.5) }

  /// The mean; NaN where it does not exist (Student's t with at most 1 degree of freedom).
  public var mean: Double {
    switch self {
    case .constant(let value): value
    case .normal(let mean, _), .beta(let mean, _): mean
    case .logNormal(let median, let logSD): median * Double.exp(0.5 * logSD * logSD)
    case .uniform(let low, let high): low + 0.5 * (high - low)
    case .triangular(let low, let mode, let high): Triangular(low: low, mode: mode, high: high).mean
    case .halfNormal(let scale): scale * HalfNormal.mean
    case .studentT(let location, let scale, let nu): scale == 0 || nu > 1 ? location : .nan
    case .quantiles(let p10, let p50, let p90):
      ShiftedLogNormal(p10: p10, p50: p50, p90: p90).mean
    }
  }

  /// The standard deviation; infinite, or NaN, where Student's t has none.
  public var standardDeviation: Double {
    switch self {
    case .constant: 0
    case .normal(_, let sd), .beta(_, let sd): sd
    case .logNormal(let median, let logSD):
      median * Double.exp(0.5 * logSD * logSD)
        * Double.sqrt(Double.expMinusOne(logSD * logSD))
    case .uniform(let low, let high): (high - low) * 0.28867513459481287
    case .triangular(let low, let mode, let high):
      Triangular(low: low, mode: mode, high: high).standardDeviation
    case .halfNormal(let scale): scale * HalfNormal.standardDeviation
    case .studentT(_, let scale, let nu):
      scale == 0 ? 0 : scale * StudentT.standardDeviation(degreesOfFreedom: nu)
    case .quantiles(let p10, let p50, let p90):
      ShiftedLogNormal(p10: p10, p50: p50, p90: p90).standardDeviation
    }
  }
}

/// centre + spread · z, where a spread of 0 means the centre even if z is infinite.
@inlinable func spread(_ centre: Double, _ spread: Double, _ z: Double) -> Double {
  spread == 0 ? centre : centre + spread * z
}
