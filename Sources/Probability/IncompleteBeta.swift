internal import RealModule

/// The regularised incomplete beta function: the distribution of a beta variable.
///
///     I(x; a, b) = 1/B(a, b) ∫₀ˣ tᵃ⁻¹ (1 - t)ᵇ⁻¹ dt
///
/// The smaller of I and 1 - I is computed directly, so both keep their digits in the tails.
/// Relative error about 10⁻¹³; O(√max(a, b)) terms.
///
/// Reference: Didonato and Morris (1992), *Algorithm 708: significant digit computation of the
/// incomplete beta function ratios* (the continued fraction).
public enum IncompleteBeta {
  /// The probability of a value up to x.
  ///
  /// - Parameters:
  ///   - a: The first shape, positive; others trap.
  ///   - b: The second shape, positive; others trap.
  ///   - x: The argument; 0 and below give 0, 1 and above give 1.
  /// - Returns: I(x; a, b).
  public static func lower(_ a: Double, _ b: Double, _ x: Double) -> Double {
    both(a, b, x, 1 - x).lower
  }

  /// The probability of a value above x.
  ///
  /// - Parameters:
  ///   - a: The first shape, positive; others trap.
  ///   - b: The second shape, positive; others trap.
  ///   - x: The argument; 0 and below give 1, 1 and above give 0.
  /// - Returns: 1 - I(x; a, b).
  public static func upper(_ a: Double, _ b: Double, _ x: Double) -> Double {
    both(a, b, x, 1 - x).upper
  }

  /// The quantile: the x with I(x; a, b) = u.
  ///
  /// - Parameters:
  ///   - a: The first shape, positive; others trap.
  ///   - b: The second shape, positive; others trap.
  ///   - u: A probability; 0 gives 0, 1 gives 1, outside [0, 1] gives NaN.
  /// - Returns: The quantile; 0 where it is below the smallest number.
  public static func inverse(_ a: Double, _ b: Double, _ u: Double) -> Double {
    guard u > 0, u < 1 else { return u == 0 || u == 1 ? u : .nan }
    return logistic(logitQuantile(a, b, lower: u, upper: 1 - u)).x
  }

  /// The logit log(x/(1 - x)) of the quantile, given both tail probabilities.
  ///
  /// Newton's method on the logarithm of the smaller tail, nearly linear in the logit.
  static func logitQuantile(_ a: Double, _ b: Double, lower: Double, upper: Double) -> Double {
    precondition(a > 0 && b > 0, "the shapes \(a), \(b) are not positive")
    let start = max(-700, min(700, Double.log(a / b)))
    return monotoneRoot(low: -745, high: 745, start: start) { logit in
      let (x, y) = logistic(logit)
      let tails = both(a, b, x, y)
      let slope = kernel(a, b, x, y)
      return lower <= upper
        ? (Double.log(tails.lower) - Double.log(lower), slope / tails.lower)
        : (Double.log(upper) - Double.log(tails.upper), slope / tails.upper)
    }
  }

  /// The pair x, 1 - x of a logit, each with all its digits.
  static func logistic(_ logit: Double) -> (x: Double, y: Double) {
    let smaller = Double.exp(-abs(logit))
    let larger = 1 / (1 + smaller)
    return logit < 0 ? (smaller * larger, larger) : (larger, smaller * larger)
  }

  /// Both tails at x, where y = 1 - x.
  static func both(
    _ a: Double, _ b: Double, _ x: Double, _ y: Double
  ) -> (lower: Double, upper: Double) {
    precondition(a > 0 && b > 0, "the shapes \(a), \(b) are not positive")
    guard x > 0, y > 0 else { return x.isNaN ? (.nan, .nan) : x <= 0 ? (0, 1) : (1, 0) }
    if x <= (a + 1) / (a + b + 2) {
      let lower = min(1, kernel(a, b, x, y) * fraction(a, b, x, y))
      return (lower, 1 - lower)
    }
    let upper = min(1, kernel(b, a, y, x) * fraction(b, a, y, x))
    return (1 - upper, upper)
  }

  /// xᵃ yᵇ / B(a, b), where y = 1 - x: x y times the density.
  static func kernel(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let n = a + b
    let exponent =
      stirlingError(n) - stirlingError(a) - stirlingError(b)
      - devianceTerm(a, n * x) - devianceTerm(b, n * y)
    return Double.exp(exponent) * Double.sqrt(a * b / n) * 0.3989422804014327
  }

  /// The even part of the continued fraction, so that the lower tail is the kernel times this.
  ///
  ///     α₁ = 1,  αₙ₊₁ = (a + n - 1)(a + b + n - 1) n (b - n) x²/(a + 2n - 1)²
  ///     βₙ₊₁ = n + n (b - n) x/(a + 2n - 1) + (a + n)(a y - b x + 1 + n (2 - x))/(a + 2n + 1)
  private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let offset = a * y - b * x + 1
    return continuedFraction { step in
      let n = step - 1
      guard n > 0 else { return (1, a / (a + 1) * offset) }
      let middle = a + 2 * n - 1
      let share = n * (b - n) * x / middle
      let numerator = (a + n - 1) * (a + b + n - 1) * x / middle * share
      return (numerator, n + share + (a + n) * (offset + n * (2 - x)) / (middle + 2))
    }
  }
}
