/// Mean and standard deviation of a sample that comes in chunks.
///
/// Two chunks with counts n, m, means μ, ν and sums of squared deviations S, T join to
///
///     μ + (ν − μ) m/(n+m),   S + T + (ν − μ)² n m/(n+m)
///
/// Reference: Chan, Golub & LeVeque (1983), *Algorithms for computing the sample variance*,
/// The American Statistician 37.
public struct RunningMoments: Sendable {
  /// How many values there were.
  public private(set) var count = 0
  /// Their mean; 0 without a value.
  public private(set) var mean = 0.0
  private var squares = 0.0

  /// Nothing yet.
  public init() {}

  /// Takes a chunk in; sums run in a fixed order, eight side by side.
  ///
  /// - Parameter chunk: Finite values.
  public mutating func add(_ chunk: UnsafeBufferPointer<Double>) {
    guard !chunk.isEmpty else { return }
    let size = Double(chunk.count)
    let own = Self.sum(chunk) { $0 } / size
    let deviations = Self.sum(chunk) { ($0 - own) * ($0 - own) }
    let before = Double(count)
    let apart = own - mean
    mean += apart * (size / (before + size))
    squares += deviations + apart * apart * (before * size / (before + size))
    count += chunk.count
  }

  /// The standard deviation with n − 1; 0 for less than two values.
  public var standardDeviation: Double {
    count > 1 ? (squares / Double(count - 1)).squareRoot() : 0
  }

  @inline(__always)
  private static func sum(
    _ chunk: UnsafeBufferPointer<Double>, _ term: (Lanes) -> Lanes
  ) -> Double {
    guard let start = chunk.baseAddress else { return 0 }
    var sums = Lanes.zero
    let whole = chunk.count - chunk.count % Lanes.width
    for place in stride(from: 0, to: whole, by: Lanes.width) {
      sums += term(Lanes(at: start + place))
    }
    for place in whole..<chunk.count {
      sums[place - whole] += term(Lanes(repeating: start[place]))[0]
    }
    return sums.sum()
  }
}
