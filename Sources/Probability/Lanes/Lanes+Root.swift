extension SIMD8<Double> {
  /// The square root of each lane, correctly rounded; slow.
  @inlinable @inline(__always) public var lanewiseRoot: Self {
    var result = Self.zero
    for lane in 0..<Self.width { result[lane] = self[lane].squareRoot() }
    return result
  }

  /// The square root of each lane, for normal positive numbers; relative error below 2⁻⁵¹.
  ///
  ///     y ← y (3/2 - x y²/2)  four times towards 1/√x,   s = x y,   √x = s + y (x - s²)/2
  ///
  /// The first y halves the exponent by shifting the bits, within 4 % of 1/√x. Anything else than a
  /// normal positive number gives nonsense.
  ///
  /// Reference: Lomont (2003), *Fast inverse square root*, for the constant.
  @inlinable @inline(__always) public var root: Self {
    let half = 0.5 * self
    let bits = 0x5fe6_eb50_c7b5_37a9 &- (unsafeBitCast(self, to: SIMD8<UInt64>.self) &>> 1)
    var inverse = unsafeBitCast(bits, to: Self.self)
    for _ in 0..<4 { inverse *= 1.5 - half * inverse * inverse }
    let root = self * inverse
    return root + 0.5 * inverse * (self - root * root)
  }
}
