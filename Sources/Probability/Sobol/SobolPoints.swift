/// One dimension of Sobol's sequence, in its natural order and without a scramble.
///
///     x(i) = v₁ i₁ xor v₂ i₂ xor …        i₁, i₂, …: the bits of i from the last
///
/// The first 2ᵏ numbers of any dimension hold one in each interval of length 2⁻ᵏ.
/// The direction numbers v are those of Joe and Kuo.
public struct SobolPoints: Sendable, BitwiseCopyable {
  /// How many dimensions the table holds.
  public static var dimensions: Int { SobolTable.directions.count }

  /// The direction numbers, their bits in reverse order.
  nonisolated(unsafe) let directions: UnsafePointer<UInt32>

  /// Opens a dimension.
  ///
  /// - Parameter dimension: From 0 to one less than ``dimensions``.
  /// - Precondition: The table holds the dimension.
  public init(dimension: Int) {
    precondition((0..<Self.dimensions).contains(dimension), "no dimension \(dimension)")
    directions = SobolTable.memory + dimension * SobolTable.bits
  }

  /// A point as a fraction of 2³², its bits in reverse order.
  @inline(__always) func reversedWord(_ index: UInt32) -> UInt32 {
    var word: UInt32 = 0
    var rest = index
    while rest != 0 {
      word ^= directions[rest.trailingZeroBitCount]
      rest &= rest &- 1
    }
    return word
  }

  /// A point as a fraction of 2³².
  public func word(_ index: UInt32) -> UInt32 { reversedWord(index).bitsReversed }

  /// Eight neighbouring points as fractions of 2³², their bits in reverse order.
  @inline(__always) func reversedWords(from index: UInt32) -> SIMD8<UInt32> {
    let lanes = SIMD8<UInt32>(0, 1, 2, 3, 4, 5, 6, 7) &+ (index & 7)
    // What the bits from the fourth on say: the same for all but where lanes pass a multiple of 8.
    var words = SIMD8(repeating: reversedWord(index & ~7))
    if index & 7 != 0 {
      words.replace(with: reversedWord((index & ~7) &+ 8), where: lanes .>= SIMD8(repeating: 8))
    }
    for bit in 0..<3 {
      let isSet = (lanes &>> UInt32(bit)) & 1
      words ^= (SIMD8<UInt32>.zero &- isSet) & directions[bit]
    }
    return words
  }
}
