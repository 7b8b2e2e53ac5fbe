internal import RealModule

/// Student's t distribution with location 0 and scale 1, for any positive degrees of freedom ν.
///
///     f(t) = (1 + t²/ν)^(-(ν+1)/2) / (√ν B(½, ν/2)),    P(T > |t|) = ½ I(ν/(ν + t²); ν/2, ½)
///
/// Infinite ν is the normal distribution.
public enum StudentT {
  /// The density f(t).
  ///
  /// - Parameters:
  ///   - t: Any number.
  ///   - degreesOfFreedom: ν > 0; others trap.
  /// - Returns: The density at t.
  public static func density(_ t: Double, degreesOfFreedom: Double) -> Double {
    let nu = checked(degreesOfFreedom)
    guard nu.isFinite else { return Normal.density(t) }
    let half = nu / 2
    // 1/(√ν B(½, ν/2)) = exp(scale)/√(2π), by Stirling's formula and its errors.
    let scale =
      stirlingError(half + 0.5) - stirlingError(half) + half * Double.log(onePlus: 1 / nu) - 0.5
    let decay = 0.5 * (nu + 1) * Double.log(onePlus: t / nu * t)
    return Double.exp(scale - decay) * 0.3989422804014327
  }

  /// The distribution function, with full relative accuracy in the lower tail.
  ///
  /// - Parameters:
  ///   - t: Any number; -∞ gives 0, ∞ gives 1.
  ///   - degreesOfFreedom: ν > 0; others trap.
  /// - Returns: The probability of a value up to t.
  public static func cumulative(_ t: Double, degreesOfFreedom: Double) -> Double {
    let nu = checked(degreesOfFreedom)
    guard nu.isFinite else { return Normal.cumulative(t) }
    let square = t * t
    guard square.isFinite else { return t > 0 ? 1 : t < 0 ? 0 : .nan }
    let tails = IncompleteBeta.both(nu / 2, 0.5, nu / (nu + square), square / (nu + square))
    return t < 0 ? 0.5 * tails.lower : 0.5 + 0.5 * tails.upper
  }

  /// The quantile: the t that is not exceeded with probability u.
  ///
  /// - Parameters:
  ///   - u: A probability; 0 gives -∞, 1 gives ∞, outside [0, 1] gives NaN.
  ///   - degreesOfFreedom: ν > 0; others trap.
  /// - Returns: The quantile.
  public static func quantile(_ u: Double, degreesOfFreedom: Double) -> Double {
    quantile(lower: u, upper: 1 - u, degreesOfFreedom: degreesOfFreedom)
  }

  /// The quantile, given the probabilities of both sides.
  static func quantile(lower: Double, upper: Double, degreesOfFreedom: Double) -> Double {
    let nu = checked(degreesOfFreedom)
    guard lower > 0, upper > 0 else {
      return lower == 0 ? -.infinity : upper == 0 ? .infinity : .nan
    }
    guard nu.isFinite else {
      return lower < upper ? Normal.quantile(lower) : -Normal.quantile(upper)
    }
    let tail = min(lower, upper)
    guard tail < 0.5 else { return 0 }
    let logit = IncompleteBeta.logitQuantile(
      nu / 2, 0.5, lower: 2 * tail, upper: abs(upper - lower))
    // w/(1 - w) = ν/t², so |t| = √ν exp(-logit/2).
    let size = Double.sqrt(nu) * Double.exp(-0.5 * logit)
    return lower < upper ? -size : size
  }

  private static func checked(_ degreesOfFreedom: Double) -> Double {
    precondition(degreesOfFreedom > 0, "\(degreesOfFreedom) degrees of freedom")
    return degreesOfFreedom
  }
}

extension StudentT {
  /// The standard deviation √(ν/(ν - 2)); infinite for 1 < ν ≤ 2, NaN for ν ≤ 1.
  ///
  /// - Parameter degreesOfFreedom: ν > 0.
  /// - Returns: The standard deviation.
  public static func standardDeviation(degreesOfFreedom: Double) -> Double {
    let nu = degreesOfFreedom
    guard nu > 2 else { return nu > 1 ? .infinity : .nan }
    return nu.isFinite ? Double.sqrt(nu / (nu - 2)) : 1
  }
}
