extension SIMD8<Double> {
  /// The natural logarithm of each lane.
  ///
  ///     log x = k log 2 + log(1 + f),   x = 2ᵏ (1 + f),   √½ ≤ 1 + f < √2
  ///     log(1 + f) = f - f²/2 + s (f²/2 + R(s²)),   s = f / (2 + f)
  ///
  /// The relative error is below 2⁻⁵². 0 gives -∞, ∞ gives ∞, less than 0 gives NaN.
  ///
  /// Reference: the minimax polynomial R of degree 14 in s is that of FreeBSD's `e_log.c`
  /// (Sun Microsystems, 1993).
  @inlinable @inline(__always) public static func log(_ x: Self) -> Self {
    let (power, fraction) = splitPower(x)
    let result = logNearOne(power, fraction)
    // Numbers without a logarithm are rare: one test for all lanes.
    let isUsual = (x .>= Self(repeating: 0x1p-1022)) .& (x .< Self(repeating: .infinity))
    return all(isUsual) ? result : x.map(logOfAny)
  }

  /// log(1 + x) for each lane, accurate near 0.
  ///
  /// The rounding of 1 + x is made good to first order. The error is at most 2 units in the last
  /// place; -1 gives -∞, ∞ gives ∞, less than -1 gives NaN, -0 gives 0.
  ///
  /// - Parameter x: Any number.
  /// - Returns: The logarithms.
  @inlinable @inline(__always) public static func log(onePlus x: Self) -> Self {
    let sum = 1 + x
    let lost = x - (sum - 1)
    let plain = log(sum)
    // At 0 and ∞ there is nothing to make good, and the correction would be no number.
    let isUsual = (sum .> 0) .& (sum .< .infinity)
    return plain.replacing(with: plain + lost / sum, where: isUsual)
  }

  /// k and f with x = 2ᵏ (1 + f).
  @inlinable @inline(__always) static func splitPower(_ x: Self) -> (power: Self, fraction: Self) {
    let bits = unsafeBitCast(x, to: SIMD8<UInt64>.self)
    // Adding the distance from √½ to 1 carries into the exponent where the fraction is above √2.
    let carried = bits &+ (0x3ff0_0000_0000_0000 - 0x3fe6_a09e_667f_3bcd)
    let exponent = carried &>> 52
    let power =
      unsafeBitCast(exponent | 0x4330_0000_0000_0000, to: Self.self) - (0x1p52 + 1023)
    let fraction = (carried & 0x000f_ffff_ffff_ffff) &+ 0x3fe6_a09e_667f_3bcd
    return (power, unsafeBitCast(fraction, to: Self.self) - 1)
  }

  @inlinable @inline(__always) static func logNearOne(_ k: Self, _ f: Self) -> Self {
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    let even = w * (0x1.999999997fa04p-2 + w * (0x1.c71c51d8e78afp-3 + w * 0x1.39a09d078c69fp-3))
    let odd =
      z
      * (0x1.5555555555593p-1
        + w * (0x1.2492494229359p-2 + w * (0x1.7466496cb03dep-3 + w * 0x1.2f112df3e5244p-3)))
    let half = 0.5 * f * f
    return k * 0x1.62e42feep-1
      - ((half - (s * (half + (even + odd)) + k * 0x1.a39ef35793c76p-33)) - f)
  }

  /// The logarithm of a number that is not a normal positive one.
  @usableFromInline static func logOfAny(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x < .infinity else { return x }
    let scaled = x < 0x1p-1022 ? x * 0x1p54 : x
    let (power, fraction) = splitPower(Self(repeating: scaled))
    return logNearOne(x < 0x1p-1022 ? power - 54 : power, fraction)[0]
  }
}
