/// A nested uniform scramble of the binary digits of numbers in [0, 1).
///
/// Each digit is flipped or not by a coin of its own for every value of the digits before it. Points
/// that are evenly spread stay so, each by itself becomes uniform, and means over them get an error
/// that repeated scrambles show. The coins are a hash: on the digits in reverse order,
///
///     x ← x xor x·c₀,   x ← x + a,   x ← x·b,   x ← x xor x·c₁,   x ← x xor x·c₂
///
/// with even c and odd b moves every digit by the earlier ones alone. a and b are independent words
/// of the key; with a alone, variances of smooth integrands are off by up to a factor of three.
///
/// References: Owen (1995), *Randomly permuted (t,m,s)-nets and (t,s)-sequences*; Laine & Karras
/// (2011), *Stratified sampling for stochastic transparency*; Burley (2020), *Practical hash-based
/// Owen scrambling*, JCGT 9(4); constants c: Vegdahl (2021), *Building a better LK hash*.
struct OwenScramble {
  let sum: UInt32
  let factor: UInt32
  /// Moves what follows the scrambled digits.
  let fill: UInt32

  /// A scramble of its own for each key.
  init(key: UInt64) {
    let words = splitMix64(key)
    sum = UInt32(truncatingIfNeeded: words)
    factor = UInt32(truncatingIfNeeded: words >> 32) | 1
    fill = UInt32(truncatingIfNeeded: splitMix64(words))
  }

  /// Scrambles eight words.
  ///
  /// - Parameter reversed: The words, their bits in reverse order.
  /// - Returns: The scrambled words, their bits in the usual order.
  @inline(__always) func callAsFunction(_ reversed: SIMD8<UInt32>) -> SIMD8<UInt32> {
    var x = reversed
    x ^= x &* 0x3d20_adea
    x &+= SIMD8(repeating: sum)
    x &*= SIMD8(repeating: factor)
    x ^= x &* 0x0552_6c56
    x ^= x &* 0x53a2_2864
    return Self.reversed(x)
  }

  /// Scrambled words with 20 more digits, as numbers strictly between 0 and 1.
  ///
  /// No two of 2³² points share their first 32 digits, so the coins of later ones are fresh for each:
  /// a hash of the word (the finaliser of MurmurHash3) stands for them.
  @inline(__always) func uniforms(_ words: SIMD8<UInt32>) -> Lanes {
    var tail = words ^ fill
    tail = (tail ^ (tail &>> 16)) &* 0x85eb_ca6b
    tail = (tail ^ (tail &>> 13)) &* 0xc2b2_ae35
    tail ^= tail &>> 16
    let high = SIMD8<UInt64>(truncatingIfNeeded: words) &<< 20
    let bits = high | SIMD8<UInt64>(truncatingIfNeeded: tail &>> 12)
    // k · 2⁻⁵² as the fraction of a number between 1 and 2, then half a step up.
    let oneToTwo = unsafeBitCast(bits | 0x3ff0_0000_0000_0000, to: Lanes.self)
    return (oneToTwo - 1) + 0x1p-53
  }

  @inline(__always) static func reversed(_ words: SIMD8<UInt32>) -> SIMD8<UInt32> {
    var x = words
    x = (x &>> 1) & 0x5555_5555 | (x & 0x5555_5555) &<< 1
    x = (x &>> 2) & 0x3333_3333 | (x & 0x3333_3333) &<< 2
    x = (x &>> 4) & 0x0f0f_0f0f | (x & 0x0f0f_0f0f) &<< 4
    x = (x &>> 8) & 0x00ff_00ff | (x & 0x00ff_00ff) &<< 8
    return x &>> 16 | x &<< 16
  }
}
