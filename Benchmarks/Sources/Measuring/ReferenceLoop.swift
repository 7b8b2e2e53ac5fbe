/// A fixed piece of scalar work, whose time says how fast one core of this machine is.
///
/// One operation is a step of Marsaglia's xorshift64 and a multiplication and addition of its result
/// in double precision, each waiting for the one before:
///
///     x ← x ⊕ (x ≪ 13),  x ← x ⊕ (x ≫ 7),  x ← x ⊕ (x ≪ 17),  s ← s · ½ + (x ≫ 12)
///
/// Times of two machines are compared after division by the time of one operation. The loop must
/// not change: figures of other machines rely on it.
///
/// Reference: Marsaglia (2003), *Xorshift RNGs*, Journal of Statistical Software 8(14).
public enum ReferenceLoop {
  /// Runs the loop.
  ///
  /// - Parameter operations: How many operations.
  /// - Returns: The sum, which depends on every one of them.
  public static func run(_ operations: Int) -> Double {
    var x: UInt64 = 88_172_645_463_325_252
    var sum = 0.0
    for _ in 0..<operations {
      x ^= x << 13
      x ^= x >> 7
      x ^= x << 17
      sum = sum * 0.5 + Double(x >> 12)
    }
    return sum
  }
}
