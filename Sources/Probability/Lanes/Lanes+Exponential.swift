extension SIMD8<Double> {
  /// The exponential of each lane.
  ///
  ///     exp x = 2ⁿ exp r,   n = round(x / log 2),   r = x - n log 2
  ///
  /// with log 2 in two parts (Cody and Waite) and the Taylor polynomial of degree 13, whose error is
  /// below 10⁻¹⁷ for |r| ≤ ½ log 2. The relative error is below 2⁻⁵²; results too small or too
  /// large for a number are 0 and ∞, NaN stays NaN.
  ///
  /// Reference: Cody & Waite (1980), *Software Manual for the Elementary Functions*, chapter 6.
  @inlinable @inline(__always) public static func exp(_ x: Self) -> Self {
    let (scale, reduced) = reduceExponent(x)
    return scale.times(1 + expMinusOnePolynomial(reduced))
  }

  /// The exponential of each lane less one, accurate near 0.
  ///
  ///     exp x - 1 = 2 [2ⁿ (exp r - 1)/2 + (2ⁿ/2 - ½)]
  ///
  /// Halved so that the largest results do not overflow on the way. The error is at most 2 units
  /// in the last place; too large results are ∞, NaN stays NaN, -0 gives 0.
  ///
  /// - Parameter x: Any number.
  /// - Returns: The exponentials less one.
  @inlinable @inline(__always) public static func expMinusOne(_ x: Self) -> Self {
    2 * halfExpMinusOne(x)
  }

  /// The hyperbolic sine of each lane, accurate near 0.
  ///
  ///     sinh x = sign x · (h + h / (2 h + 1)),   h = (exp |x| - 1)/2
  ///
  /// The error is at most 3 units in the last place; beyond ±710 the result is ±∞, NaN stays NaN.
  ///
  /// - Parameter x: Any number.
  /// - Returns: The hyperbolic sines.
  @inlinable @inline(__always) public static func sinh(_ x: Self) -> Self {
    let half = halfExpMinusOne(x.replacing(with: -x, where: x .< 0))
    // Beyond 10¹⁷ the second part, ½, is lost in rounding; ∞ over ∞ would be no number.
    let rest = (half / (2 * half + 1)).replacing(with: 0, where: half .> 1e17)
    let positive = (half + rest).replacing(with: x, where: x .== 0)
    return positive.replacing(with: -positive, where: x .< 0)
  }

  /// (exp x - 1)/2.
  @inlinable @inline(__always) static func halfExpMinusOne(_ x: Self) -> Self {
    let (scale, reduced) = reduceExponent(x)
    let half = scale.times(0.5 * expMinusOnePolynomial(reduced))
    // Too far out the first part may be -∞ where the second is ∞.
    return (half + (scale.times(Self(repeating: 0.5)) - 0.5))
      .replacing(with: .infinity, where: x .> 711)
  }

  /// A power of two too far out for one number, as a product of two.
  @usableFromInline struct PowerOfTwo {
    @usableFromInline let first: SIMD8<Double>
    @usableFromInline let second: SIMD8<Double>

    @inlinable @inline(__always) init(first: SIMD8<Double>, second: SIMD8<Double>) {
      self.first = first
      self.second = second
    }

    @inlinable @inline(__always) func times(_ x: SIMD8<Double>) -> SIMD8<Double> {
      x * first * second
    }
  }

  /// 2ⁿ and r with x = n log 2 + r.
  @inlinable @inline(__always)
  static func reduceExponent(_ x: Self) -> (PowerOfTwo, Self) {
    // Beyond these limits every result is 0 or ∞ all the same.
    let bounded = x.upper(Self(repeating: -760)).lower(Self(repeating: 720))
    // Adding 1.5 · 2⁵² leaves the nearest whole number in the low bits.
    let shifted = bounded * 1.4426950408889634 + 0x1.8p52
    let n = shifted - 0x1.8p52
    // The first part of log 2 ends in 17 zero bits, so that n times it is exact.
    let reduced = (bounded - n * 0x1.62e42fefap-1) - n * 0x1.cf79abc9e3b39p-40
    let whole = unsafeBitCast(shifted, to: SIMD8<Int64>.self) &- 0x4338_0000_0000_0000
    let half = whole &>> 1
    return (
      PowerOfTwo(first: powerOfTwo(half), second: powerOfTwo(whole &- half)), reduced
    )
  }

  @inlinable @inline(__always) static func powerOfTwo(_ exponent: SIMD8<Int64>) -> Self {
    unsafeBitCast((exponent &+ 1023) &<< 52, to: Self.self)
  }

  /// exp r - 1 = r + r² (1/2! + r/3! + … + r¹¹/13!).
  @inlinable @inline(__always) static func expMinusOnePolynomial(_ r: Self) -> Self {
    var sum = Self(repeating: 1.0 / 6_227_020_800)
    sum = sum * r + 1.0 / 479_001_600
    sum = sum * r + 1.0 / 39_916_800
    sum = sum * r + 1.0 / 3_628_800
    sum = sum * r + 1.0 / 362_880
    sum = sum * r + 1.0 / 40_320
    sum = sum * r + 1.0 / 5_040
    sum = sum * r + 1.0 / 720
    sum = sum * r + 1.0 / 120
    sum = sum * r + 1.0 / 24
    sum = sum * r + 1.0 / 6
    sum = sum * r + 0.5
    return r + r * r * sum
  }
}
