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
    var words = counter
    var key = key
    for _ in 0..<9 {
      words = round(words, key)
      key &+= SIMD2(0x9E37_79B9, 0xBB67_AE85)
    }
    return round(words, key)
  }

  @inlinable @inline(__always) static func round(
    _ words: SIMD4<UInt32>, _ key: SIMD2<UInt32>
  ) -> SIMD4<UInt32> {
    let first = UInt64(words.x) &* 0xD251_1F53
    let second = UInt64(words.z) &* 0xCD9E_8D57
    return SIMD4(
      UInt32(truncatingIfNeeded: second >> 32) ^ words.y ^ key.x,
      UInt32(truncatingIfNeeded: second),
      UInt32(truncatingIfNeeded: first >> 32) ^ words.w ^ key.y,
      UInt32(truncatingIfNeeded: first))
  }
}
