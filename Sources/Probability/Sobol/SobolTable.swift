/// The direction numbers of Sobol's sequence, for as many dimensions as the table holds.
///
/// Dimension 0 is van der Corput's sequence. In another, with the primitive polynomial
/// x^s + a₁ x^(s-1) + … + a_(s-1) x + 1 and odd initial numbers m₁ … m_s,
///
///     mₖ = 2 a₁ mₖ₋₁ xor … xor 2^(s-1) a_(s-1) mₖ₋ₛ₊₁ xor 2^s mₖ₋ₛ xor mₖ₋ₛ
///     vₖ = mₖ 2^(32-k)                                                       k = 1 … 32
///
/// Reference: Joe & Kuo (2008), *Constructing Sobol' sequences with better two-dimensional
/// projections*, SIAM J. Sci. Comput. 30, 2635–2654; their table `new-joe-kuo-6.21201`.
enum SobolTable {
  /// Bits of a point, so also direction numbers of a dimension.
  static let bits = 32

  /// The direction numbers of all dimensions, each with its bits in reverse order.
  static let directions: [[UInt32]] = {
    let text = String(decoding: PackageResources.joe_kuo_txt, as: UTF8.self)
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: " ").compactMap { UInt32($0) } }
    let corput = [UInt32](repeating: 1, count: bits)
    return ([corput] + rows.map { extended(degree: Int($0[1]), inner: $0[2], $0[3...]) })
      .map { numbers in numbers.enumerated().map { ($1 << (31 - UInt32($0))).bitsReversed } }
  }()

  /// The same in memory that is never given back, so that streams may point into it.
  nonisolated(unsafe) static let memory: UnsafePointer<UInt32> = {
    let all = directions.flatMap(\.self)
    let start = UnsafeMutablePointer<UInt32>.allocate(capacity: all.count)
    start.initialize(from: all, count: all.count)
    return UnsafePointer(start)
  }()

  /// The numbers m₁ … m₃₂ that follow from the initial ones.
  ///
  /// - Parameters:
  ///   - degree: The polynomial's degree s.
  ///   - inner: Its inner coefficients a₁ … a_(s-1), the first in the highest bit.
  ///   - initial: m₁ … m_s.
  /// - Returns: 32 numbers.
  static func extended(
    degree: Int, inner: UInt32, _ initial: some Collection<UInt32>
  ) -> [UInt32] {
    var numbers = Array(initial)
    for place in degree..<bits {
      let oldest = numbers[place - degree]
      var next = oldest ^ (oldest << UInt32(degree))
      for step in 1..<max(1, degree) where (inner >> UInt32(degree - 1 - step)) & 1 == 1 {
        next ^= numbers[place - step] << UInt32(step)
      }
      numbers.append(next)
    }
    return numbers
  }
}

extension UInt32 {
  /// The bits from the last to the first.
  var bitsReversed: UInt32 {
    var word = self
    var result: UInt32 = 0
    for _ in 0..<Self.bitWidth {
      result = result << 1 | word & 1
      word >>= 1
    }
    return result
  }
}
