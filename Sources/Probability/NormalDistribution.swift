public import RealModule

/// The normal distribution with mean 0 and standard deviation 1.
public enum Normal {
  /// The density φ(x) = exp(-x²/2) / √(2π).
  ///
  /// - Parameter x: Any number; ±∞ gives 0.
  /// - Returns: The density at x.
  @inlinable public static func density(_ x: Double) -> Double {
    Double.exp(-0.5 * x * x) * 0.3989422804014327
  }

  /// The distribution function Φ(x) = ½ erfc(-x/√2), with full relative accuracy in the lower tail.
  ///
  /// Far out, the rounding of x/√2 would be magnified x² times; there its error term is carried
  /// along. Use Φ(-x) for the upper tail probability. -∞ gives 0, ∞ gives 1.
  ///
  /// - Parameter x: Any number.
  /// - Returns: The probability of a value up to x; relative error below 10⁻¹⁵ where it is normal.
  @inlinable public static func cumulative(_ x: Double) -> Double {
    let scaled = x * -0.7071067811865476
    guard x < -1, x > -40 else { return 0.5 * Double.erfc(scaled) }
    // 1/√2 = 0.7071067811865476 - 4.833646656726457e-17
    let error = (-scaled).addingProduct(x, -0.7071067811865476) + x * 4.833646656726457e-17
    let slope = 1.1283791670955126 * Double.exp(-scaled * scaled)
    return 0.5 * (Double.erfc(scaled) - error * slope)
  }

  /// The quantile Φ⁻¹(u).
  ///
  /// Three rational approximations of degree 7, relative error about 10⁻¹⁶. 0 gives -∞, 1 gives ∞,
  /// anything outside [0, 1] gives NaN. For u near 1 the argument itself has lost the digits: use
  /// -Φ⁻¹(1 - u) where 1 - u is known.
  ///
  /// Reference: Wichura (1988), *Algorithm AS 241: the percentage points of the normal
  /// distribution* (PPND16).
  ///
  /// - Parameter u: A probability.
  /// - Returns: The number x with Φ(x) = u.
  @inlinable public static func quantile(_ u: Double) -> Double {
    let offset = u - 0.5
    guard abs(offset) <= 0.425 else {
      return offset < 0 ? -upperTailQuantile(u) : upperTailQuantile(1 - u)
    }
    return centralQuantile(offset: offset)
  }

  /// The quantile of ½ + offset, for |offset| ≤ 0.425; exact in the offset however small it is.
  @inlinable static func centralQuantile(offset q: Double) -> Double {
    let r = 0.180625 - q * q
    var top = 2.5090809287301226727e+3 * r + 3.3430575583588128105e+4
    top = top * r + 6.7265770927008700853e+4
    top = top * r + 4.5921953931549871457e+4
    top = top * r + 1.3731693765509461125e+4
    top = top * r + 1.9715909503065514427e+3
    top = top * r + 1.3314166789178437745e+2
    top = top * r + 3.3871328727963666080
    var bottom = 5.2264952788528545610e+3 * r + 2.8729085735721942674e+4
    bottom = bottom * r + 3.9307895800092710610e+4
    bottom = bottom * r + 2.1213794301586595867e+4
    bottom = bottom * r + 5.3941960214247511077e+3
    bottom = bottom * r + 6.8718700749205790830e+2
    bottom = bottom * r + 4.2313330701600911252e+1
    return q * top / (bottom * r + 1)
  }

  /// The number exceeded with this probability, at most 0.075.
  @usableFromInline static func upperTailQuantile(_ probability: Double) -> Double {
    guard probability > 0 else { return probability == 0 ? .infinity : .nan }
    let r = Double.sqrt(-Double.log(probability))
    return r <= 5 ? nearTailQuantile(r - 1.6) : farTailQuantile(r - 5)
  }

  private static func nearTailQuantile(_ r: Double) -> Double {
    var top = 7.74545014278341407640e-4 * r + 2.27238449892691845833e-2
    top = top * r + 2.41780725177450611770e-1
    top = top * r + 1.27045825245236838258
    top = top * r + 3.64784832476320460504
    top = top * r + 5.76949722146069140550
    top = top * r + 4.63033784615654529590
    top = top * r + 1.42343711074968357734
    var bottom = 1.05075007164441684324e-9 * r + 5.47593808499534494600e-4
    bottom = bottom * r + 1.51986665636164571966e-2
    bottom = bottom * r + 1.48103976427480074590e-1
    bottom = bottom * r + 6.89767334985100004550e-1
    bottom = bottom * r + 1.67638483018380384940
    bottom = bottom * r + 2.05319162663775882187
    return top / (bottom * r + 1)
  }

  private static func farTailQuantile(_ r: Double) -> Double {
    var top = 2.01033439929228813265e-7 * r + 2.71155556874348757815e-5
    top = top * r + 1.24266094738807843860e-3
    top = top * r + 2.65321895265761230930e-2
    top = top * r + 2.96560571828504891230e-1
    top = top * r + 1.78482653991729133580
    top = top * r + 5.46378491116411436990
    top = top * r + 6.65790464350110377720
    var bottom = 2.04426310338993978564e-15 * r + 1.42151175831644588870e-7
    bottom = bottom * r + 1.84631831751005468180e-5
    bottom = bottom * r + 7.86869131145613259100e-4
    bottom = bottom * r + 1.48753612908506148525e-2
    bottom = bottom * r + 1.36929880922735805310e-1
    bottom = bottom * r + 5.99832206555887937690e-1
    return top / (bottom * r + 1)
  }
}
