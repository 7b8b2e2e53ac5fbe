internal import RealModule

/// The regularised incomplete gamma functions: the distribution of a gamma variable of scale 1.
///
///     P(a, x) = 1/Γ(a) ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt,      Q(a, x) = 1 - P(a, x)
///
/// Each is computed directly where it is the smaller one, so both keep their digits in the tails.
/// Relative error about 10⁻¹³; O(√a) terms.
///
/// Reference: Gil, Segura and Temme (2007), *Numerical Methods for Special Functions*, chapter 8.
public enum IncompleteGamma {
  /// The lower function P(a, x): the probability of a value up to x.
  ///
  /// - Parameters:
  ///   - shape: The shape a > 0; others trap.
  ///   - x: The argument; 0 and below give 0, infinity gives 1.
  /// - Returns: A probability.
  public static func lower(shape: Double, _ x: Double) -> Double { both(shape, x).lower }

  /// The upper function Q(a, x): the probability of a value above x.
  ///
  /// - Parameters:
  ///   - shape: The shape a > 0; others trap.
  ///   - x: The argument; 0 and below give 1, infinity gives 0.
  /// - Returns: A probability.
  public static func upper(shape: Double, _ x: Double) -> Double { both(shape, x).upper }

  /// The quantile: the x with P(a, x) = u.
  ///
  /// Newton's method on log P, or log Q in the upper half, as a function of log x.
  ///
  /// - Parameters:
  ///   - shape: The shape a > 0; others trap.
  ///   - u: A probability; 0 gives 0, 1 gives infinity, outside [0, 1] gives NaN.
  /// - Returns: The quantile; 0 where it is below the smallest number.
  public static func inverse(shape: Double, _ u: Double) -> Double {
    guard u > 0, u < 1 else { return u == 0 ? 0 : u == 1 ? .infinity : .nan }
    let start = max(-700, min(700, Double.log(wilsonHilferty(shape, u))))
    let root = monotoneRoot(low: -745, high: 709, start: start) { z in
      let x = Double.exp(z)
      let tails = both(shape, x)
      let slope = kernel(shape, x)
      return u <= 0.5
        ? (Double.log(tails.lower) - Double.log(u), slope / tails.lower)
        : (Double.log(1 - u) - Double.log(tails.upper), slope / tails.upper)
    }
    return Double.exp(root)
  }

  /// A first guess: the cube root is nearly normal; below that, the leading power of x.
  private static func wilsonHilferty(_ a: Double, _ u: Double) -> Double {
    let ninth = 1 / (9 * a)
    let root = 1 - ninth + Normal.quantile(u) * Double.sqrt(ninth)
    if a >= 1, root > 0.2 { return a * root * root * root }
    return Double.exp((Double.log(u) + Double.logGamma(a + 1)) / a)
  }

  /// Both functions, the smaller one computed and the other one subtracted from 1.
  private static func both(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    precondition(a > 0, "the shape \(a) is not positive")
    guard x > 0 else { return x.isNaN ? (.nan, .nan) : (0, 1) }
    guard x.isFinite else { return (1, 0) }
    if x < a + 1 {
      let lower = min(1, kernel(a, x) * series(a, x))
      return (lower, 1 - lower)
    }
    let upper = min(1, kernel(a, x) * fraction(a, x))
    return (1 - upper, upper)
  }

  /// xᵃ e⁻ˣ / Γ(a), by the saddle point form that keeps its digits for large a.
  private static func kernel(_ a: Double, _ x: Double) -> Double {
    guard a >= 1 else { return Double.exp(a * Double.log(x) - x - Double.logGamma(a + 1)) * a }
    let exponent = -stirlingError(a) - devianceTerm(a, x)
    return Double.exp(exponent) * Double.sqrt(a) * 0.3989422804014327
  }

  /// Σ xⁿ / (a (a + 1) … (a + n)), so that P is the kernel times this.
  private static func series(_ a: Double, _ x: Double) -> Double {
    var (sum, term, denominator) = (1 / a, 1 / a, a)
    while term > sum * 0x1p-54 {
      denominator += 1
      term *= x / denominator
      sum += term
    }
    return sum
  }

  /// 1/(x + 1 - a - 1(1 - a)/(x + 3 - a - …)), so that Q is the kernel times this.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    continuedFraction { step in
      let numerator = step == 1 ? 1 : -(step - 1) * (step - 1 - a)
      return (numerator, x - a + 2 * step - 1)
    }
  }
}
