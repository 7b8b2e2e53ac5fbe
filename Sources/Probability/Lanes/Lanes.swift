/// Eight numbers side by side, as a rule those of eight neighbouring draws.
///
/// Arithmetic on lanes rounds each lane as arithmetic on one number would, and no product is fused
/// with a sum, so the bytes are the same on every width of vector registers.
public typealias Lanes = SIMD8<Double>

extension SIMD8<Double> {
  /// How many numbers stand side by side.
  @inlinable @inline(__always) public static var width: Int { 8 }

  /// The smaller of two numbers in each lane.
  @inlinable @inline(__always) public func lower(_ other: Self) -> Self {
    replacing(with: other, where: other .< self)
  }

  /// The larger of two numbers in each lane.
  @inlinable @inline(__always) public func upper(_ other: Self) -> Self {
    replacing(with: other, where: other .> self)
  }

  /// The number in each lane, no less than 0 and no more than 1.
  @inlinable @inline(__always) public var clampedToUnit: Self { upper(.zero).lower(.one) }

  /// A function of one number, in each lane; slow, for what is rare.
  @inlinable @inline(__always) public func map(_ function: (Double) -> Double) -> Self {
    var result = Self.zero
    for lane in 0..<Self.width { result[lane] = function(self[lane]) }
    return result
  }

  /// The eight numbers from an address on.
  @inlinable @inline(__always) public init(at start: UnsafePointer<Double>) {
    self = UnsafeRawPointer(start).loadUnaligned(as: Self.self)
  }

  /// Writes the first numbers from an address on.
  ///
  /// - Parameters:
  ///   - start: The place of the first.
  ///   - count: How many, at most eight.
  @inlinable @inline(__always)
  public func store(to start: UnsafeMutablePointer<Double>, count: Int) {
    if count >= Self.width {
      return UnsafeMutableRawPointer(start).storeBytes(of: self, as: Self.self)
    }
    for lane in 0..<count { start[lane] = self[lane] }
  }
}
