/// Random numbers that are looked up, not drawn: each has an address and never changes.
///
/// The address of a number is (seed, name of the stream, draw, entity, time). So two scenarios see
/// the same luck (common random numbers), draws may be computed in any order and on any thread, and
/// a new stream moves no number of another. The numbers of one stream are those of
/// ``Philox4x32`` with
///
///     key     = mix(mix(seed) xor hash(name))        mix: the SplitMix64 finaliser
///     counter = (draw mod 2³², draw div 2³², entity, time)
///     uniform = (k + ½) 2⁻⁵²                          k: the 52 high bits of the first two words
///
/// With 52 bits every k + ½ is exact in `Double`, so the numbers are symmetric about ½ and lie in
/// [2⁻⁵³, 1 - 2⁻⁵³]: never 0, never 1. (With 53 bits the largest would round to 1.)
/// These values must not change: saved runs rely on them.
public struct RandomStream: Sendable, Hashable, BitwiseCopyable {
  @usableFromInline let key: SIMD2<UInt32>

  /// Opens the stream of a name.
  ///
  /// - Parameters:
  ///   - seed: The seed of the run; any value.
  ///   - name: What the numbers are used for, for example `"completion"`.
  public init(seed: UInt64, name: String) {
    let mixed = splitMix64(splitMix64(seed) ^ stableHash(name))
    key = SIMD2(UInt32(truncatingIfNeeded: mixed), UInt32(truncatingIfNeeded: mixed >> 32))
  }

  /// A number from the uniform distribution, strictly between 0 and 1.
  ///
  /// - Parameters:
  ///   - draw: The index of the draw.
  ///   - entity: The index of the unit; it must fit into 32 bits with a sign, else a trap.
  ///   - time: The index of the period; it must fit into 32 bits with a sign, else a trap.
  /// - Returns: The number at this address.
  @inlinable public func uniform(draw: Int, entity: Int = 0, time: Int = 0) -> Double {
    uniform(draw: draw, tail: RandomStream.tail(entity, time))
  }

  /// A number from the normal distribution with mean 0 and standard deviation 1.
  ///
  /// It is the quantile of ``uniform(draw:entity:time:)`` at the same address, so it lies within
  /// ±8.21.
  ///
  /// - Parameters:
  ///   - draw: The index of the draw.
  ///   - entity: The index of the unit; it must fit into 32 bits with a sign, else a trap.
  ///   - time: The index of the period; it must fit into 32 bits with a sign, else a trap.
  /// - Returns: The number at this address.
  @inlinable public func normal(draw: Int, entity: Int = 0, time: Int = 0) -> Double {
    Normal.quantile(uniform(draw: draw, entity: entity, time: time))
  }

  /// Fills a buffer with the uniform numbers of many draws: the same as one by one.
  ///
  /// - Parameters:
  ///   - out: The buffer; it must have a place for each draw, and the rest is left alone.
  ///   - draws: The indices of the draws.
  ///   - entity: The index of the unit.
  ///   - time: The index of the period.
  @inlinable public func fillUniforms(
    _ out: UnsafeMutableBufferPointer<Double>, draws: Range<Int>, entity: Int = 0, time: Int = 0
  ) {
    precondition(out.count >= draws.count, "\(draws.count) draws for \(out.count) places")
    let tail = RandomStream.tail(entity, time)
    for (place, draw) in draws.enumerated() { out[place] = uniform(draw: draw, tail: tail) }
  }

  /// Fills a buffer with the normal numbers of many draws: the same as one by one.
  ///
  /// - Parameters:
  ///   - out: The buffer; it must have a place for each draw, and the rest is left alone.
  ///   - draws: The indices of the draws.
  ///   - entity: The index of the unit.
  ///   - time: The index of the period.
  @inlinable public func fillNormals(
    _ out: UnsafeMutableBufferPointer<Double>, draws: Range<Int>, entity: Int = 0, time: Int = 0
  ) {
    fillUniforms(out, draws: draws, entity: entity, time: time)
    for place in 0..<draws.count { out[place] = Normal.quantile(out[place]) }
  }

  /// The last two words of the counter.
  @inlinable @inline(__always) static func tail(_ entity: Int, _ time: Int) -> SIMD2<UInt32> {
    SIMD2(UInt32(bitPattern: Int32(entity)), UInt32(bitPattern: Int32(time)))
  }

  @inlinable @inline(__always) func uniform(draw: Int, tail: SIMD2<UInt32>) -> Double {
    let position = UInt64(bitPattern: Int64(draw))
    let words = Philox4x32.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: position), UInt32(truncatingIfNeeded: position >> 32),
        tail.x, tail.y),
      key: key)
    let bits = (UInt64(words.y) << 32 | UInt64(words.x)) >> 12
    return (Double(bits) + 0.5) * 0x1p-52
  }
}

/// The finaliser of SplitMix64: a bijection of 64-bit words in which every bit moves every other.
///
/// Reference: Steele, Lea and Flood (2014), *Fast splittable pseudorandom number generators*.
func splitMix64(_ word: UInt64) -> UInt64 {
  var z = word &+ 0x9E37_79B9_7F4A_7C15
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}
