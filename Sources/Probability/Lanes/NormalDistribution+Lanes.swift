extension Normal {
  /// The quantile Φ⁻¹(u) of each lane.
  ///
  ///     Φ⁻¹(u) = q P(w),   q = u - ½,   w = -log 4u(1-u)
  ///
  /// P has degree 20 and holds for w up to 5.5, which is all but one draw in 500; eight draws of
  /// which one lies outside are computed by `farQuantile(_:)` as well. The relative error is at
  /// most some units in the last place.
  ///
  /// - Parameter u: Probabilities between 0 and 1, both excluded.
  /// - Returns: The quantiles.
  @inlinable @inline(__always) public static func quantile(_ u: Lanes) -> Lanes {
    let (power, fraction) = Lanes.splitPower(4 * u * (1 - u))
    let w = -Lanes.logNearOne(power, fraction)
    let near = (u - 0.5) * quantileRatio(w - 2.75)
    let isFar = w .> Lanes(repeating: 5.5)
    return any(isFar) ? near.replacing(with: farQuantile(u), where: isFar) : near
  }

  /// Φ⁻¹(u)/(u - ½) as a function of t = -log 4u(1-u) - 2.75, for |t| ≤ 2.75.
  ///
  /// The interpolation at Chebyshev's points; its relative error is 3 · 10⁻¹⁶. Four sums of every
  /// fourth power, so that they do not wait for each other.
  @inlinable @inline(__always) static func quantileRatio(_ t: Lanes) -> Lanes {
    let square = t * t
    let s = square * square
    var first = 0x1.4afee4d01470ep-47 + s * 0x1.fd27c9e26d8a4p-58
    first = -0x1.3f15805961dc7p-34 + s * first
    first = -0x1.8f64b814d5efep-26 + s * first
    first = 0x1.3606cb82527d1p-11 + s * first
    first = 0x1.1ae527bead168p+2 + s * first
    var second = 0x1.c6511f5395659p-38 + s * 0x1.e5032cd9c9e41p-49
    second = -0x1.929777bd48a40p-26 + s * second
    second = -0x1.c22496c518ac1p-16 + s * second
    second = 0x1.61d3f8764df6cp-1 + s * second
    var third = 0x1.8bbb6032f6e10p-41 - s * 0x1.12436ef03069cp-51
    third = 0x1.b1013aab932fbp-29 + s * third
    third = -0x1.e798d9b288c07p-18 + s * third
    third = -0x1.d2be69bdc152cp-7 + s * third
    var fourth = -0x1.da79ec43e5068p-43 - s * 0x1.c95cd1bab6c0cp-56
    fourth = 0x1.9efac9a93c4a0p-34 + s * fourth
    fourth = 0x1.6eae9d7746138p-20 + s * fourth
    fourth = -0x1.8107ee7078b32p-9 + s * fourth
    return (first + square * third) + t * (second + square * fourth)
  }

  /// The quantiles where one of them is far out: three rational approximations, of which both
  /// common ones are computed and one is kept.
  ///
  /// Reference: Wichura (1988), algorithm AS 241, Applied Statistics 37.
  @inlinable @inline(never) static func farQuantile(_ u: Lanes) -> Lanes {
    let offset = u - 0.5
    let central = centralQuantile(offset: offset)
    let isLow = offset .< 0
    let tail = (1 - u).replacing(with: u, where: isLow)
    let distance = (-Lanes.log(tail)).root
    let outer = tailQuantile(distance, tail)
    let signed = outer.replacing(with: -outer, where: isLow)
    return signed.replacing(
      with: central, where: offset * offset .<= Lanes(repeating: 0.180625))
  }

  @inlinable @inline(__always) static func centralQuantile(offset q: Lanes) -> Lanes {
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

  /// The number exceeded with a probability below 0.075, given √(-log) of it.
  @inlinable @inline(__always)
  static func tailQuantile(_ distance: Lanes, _ probability: Lanes) -> Lanes {
    let r = distance - 1.6
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
    let near = top / (bottom * r + 1)
    // Beyond 5 lies one draw in 10¹¹.
    guard any(distance .> 5) else { return near }
    return near.replacing(with: probability.map(upperTailQuantile), where: distance .> 5)
  }

  /// The distribution function Φ(x) of each lane.
  @inlinable @inline(__always) public static func cumulative(_ x: Lanes) -> Lanes {
    x.map { cumulative($0) }
  }
}
