/// Scrambled Sobol' numbers that are looked up, not drawn: each has an address and never changes.
///
/// The address of a number is (seed, name, replicate, index). Streams on different dimensions fill
/// the cube of all of them evenly within a replicate; replicates are scrambled by themselves, so
/// their spread tells the error of a mean. The numbers have 52 binary digits,
///
///     key     = mix(mix(seed) xor hash(name) xor mix(replicate))      mix: the SplitMix64 finaliser
///     uniform = (k + ½) 2⁻⁵²                    k: 32 scrambled digits, then 20 of a hash
///
/// and lie in [2⁻⁵³, 1 - 2⁻⁵³].
/// These values must not change: saved runs rely on them.
public struct SobolStream: Sendable, BitwiseCopyable {
  let points: SobolPoints
  let key: UInt64

  /// Opens the stream of a name.
  ///
  /// - Parameters:
  ///   - dimension: The dimension of Sobol's sequence, from 0.
  ///   - seed: The seed of the run; any value.
  ///   - name: What the numbers are used for.
  /// - Precondition: The table holds the dimension.
  public init(dimension: Int, seed: UInt64, name: String) {
    points = SobolPoints(dimension: dimension)
    key = splitMix64(seed) ^ stableHash(name)
  }

  /// The uniform numbers of eight neighbouring points.
  ///
  /// - Parameters:
  ///   - index: The index of the first point, from 0 to 2³² - 9.
  ///   - replicate: The replicate, 0 or more.
  /// - Returns: The numbers at these addresses.
  public func uniforms(from index: Int, replicate: Int = 0) -> Lanes {
    let scramble = OwenScramble(key: Self.key(key, replicate))
    return scramble.uniforms(scramble(points.reversedWords(from: UInt32(index))))
  }

  static func key(_ stream: UInt64, _ replicate: Int) -> UInt64 {
    splitMix64(stream ^ splitMix64(UInt64(replicate)))
  }
}
