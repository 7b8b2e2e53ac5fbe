extension RandomStream {
  /// The uniform numbers of eight neighbouring draws: the same as one by one.
  ///
  /// - Parameters:
  ///   - draw: The index of the first draw, 0 or more.
  ///   - entity: The index of the unit.
  ///   - time: The index of the period.
  /// - Returns: The numbers at these addresses.
  @inlinable @inline(__always)
  public func uniforms(from draw: Int, entity: Int = 0, time: Int = 0) -> Lanes {
    let tail = RandomStream.tail(entity, time)
    let draws = SIMD8(repeating: UInt64(bitPattern: Int64(draw))) &+ SIMD8(0, 1, 2, 3, 4, 5, 6, 7)
    let bits = Philox4x32.highWords(draws: draws, tail: tail, key: key) &>> 12
    // k · 2⁻⁵² as the fraction of a number between 1 and 2, then half a step up.
    let oneToTwo = unsafeBitCast(bits | 0x3ff0_0000_0000_0000, to: Lanes.self)
    return (oneToTwo - 1) + 0x1p-53
  }

  /// The normal numbers of eight neighbouring draws.
  ///
  /// - Parameters:
  ///   - draw: The index of the first draw, 0 or more.
  ///   - entity: The index of the unit.
  ///   - time: The index of the period.
  /// - Returns: The numbers at these addresses.
  @inlinable @inline(__always)
  public func normals(from draw: Int, entity: Int = 0, time: Int = 0) -> Lanes {
    Normal.quantile(uniforms(from: draw, entity: entity, time: time))
  }
}

extension Philox4x32 {
  /// The first two words of eight blocks as one 64-bit word each, second word high.
  ///
  /// - Parameters:
  ///   - draws: The first half of the eight counters.
  ///   - tail: The second half, the same for all.
  ///   - key: The stream.
  /// - Returns: Eight words.
  @inlinable @inline(__always)
  static func highWords(
    draws: SIMD8<UInt64>, tail: SIMD2<UInt32>, key: SIMD2<UInt32>
  ) -> SIMD8<UInt64> {
    // Each 32-bit word in a 64-bit lane, so that one multiplication gives the whole product; the
    // masks tell the compiler that 32 bits by 32 bits is all there is.
    let low = SIMD8<UInt64>(repeating: 0xffff_ffff)
    var a = draws & low
    var b = draws &>> 32
    var c = SIMD8<UInt64>(repeating: UInt64(tail.x))
    var d = SIMD8<UInt64>(repeating: UInt64(tail.y))
    var (first, second) = (key.x, key.y)
    for _ in 0..<10 {
      let left = (a & low) &* 0xD251_1F53
      let right = (c & low) &* 0xCD9E_8D57
      a = (right &>> 32) ^ b ^ SIMD8(repeating: UInt64(first))
      b = right & low
      c = (left &>> 32) ^ d ^ SIMD8(repeating: UInt64(second))
      d = left & low
      first &+= 0x9E37_79B9
      second &+= 0xBB67_AE85
    }
    return (b &<< 32) | a
  }
}
