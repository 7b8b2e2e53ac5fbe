/// The part of a growing sample that holds one of its quantiles.
///
/// Values below the bracket and those equal to its ends are counted: a sample may pile up on one
/// value, such as a difference of zero. Values strictly inside are kept, or counted in bins once the
/// bracket is frozen.
struct QuantileBracket: Sendable {
  private var low: Double
  private var high: Double
  private var below = 0
  private var atLow = 0
  private var atHigh = 0
  private var kept: [Double] = []
  private var isSorted = true
  private var bins: [Int] = []

  private static let binCount = 512

  /// An empty bracket.
  init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  private var isFrozen: Bool { !bins.isEmpty }

  /// How many values are held.
  var keptCount: Int { kept.count }

  // MARK: Taking values in

  /// Takes a chunk in.
  mutating func add(_ chunk: UnsafeBufferPointer<Double>) {
    guard let start = chunk.baseAddress else { return }
    let (low, high) = (Lanes(repeating: low), Lanes(repeating: high))
    var fewer = SIMD8<Int64>.zero
    let whole = chunk.count - chunk.count % Lanes.width
    for place in stride(from: 0, to: whole, by: Lanes.width) {
      let values = Lanes(at: start + place)
      fewer &-= unsafeBitCast(values .< low, to: SIMD8<Int64>.self)
      guard any((values .>= low) .& (values .<= high)) else { continue }
      for lane in 0..<Lanes.width where values[lane] >= self.low { take(values[lane]) }
    }
    below += Int(fewer.wrappedSum())
    for value in chunk[whole...] {
      if value < self.low { below += 1 } else { take(value) }
    }
  }

  /// Takes a value that is not below the bracket.
  private mutating func take(_ value: Double) {
    if value == low {
      atLow += 1
    } else if value == high {
      atHigh += 1
    } else if value < high {
      if isFrozen {
        bins[bin(value)] += 1
      } else {
        kept.append(value)
        isSorted = false
      }
    }
  }

  private func bin(_ value: Double) -> Int {
    min(Self.binCount - 1, Int((value - low) / (high - low) * Double(Self.binCount)))
  }

  // MARK: Shrinking

  /// Gives up values outside of some ranks of the sample.
  mutating func narrow(toRanks ranks: ClosedRange<Int>) {
    guard !isFrozen else { return }
    kept.sort()
    isSorted = true
    let before = below + atLow
    let first = ranks.lowerBound - before
    let last = ranks.upperBound - before
    if last >= 0, last < kept.count { cutAbove(kept[last]) }
    if last < 0, ranks.upperBound >= below { cutAbove(low) }
    if first >= 0, first < kept.count {
      cutBelow(kept[first])
    } else if first >= kept.count, first < kept.count + atHigh {
      cutBelow(high)
    }
  }

  /// Makes a value the upper end; those above it are in no count any more.
  private mutating func cutAbove(_ value: Double) {
    let inside = kept.prefix { $0 < value }.count
    atHigh = value == low ? 0 : kept[inside...].prefix { $0 == value }.count
    kept.removeSubrange(inside...)
    high = value
  }

  /// Makes a value the lower end; those below it are counted.
  private mutating func cutBelow(_ value: Double) {
    let fewer = kept.prefix { $0 < value }.count
    let equal = kept[fewer...].prefix { $0 == value }.count
    below += atLow + fewer
    atLow = equal + (value == high ? atHigh : 0)
    if value == high { atHigh = 0 }
    kept.removeSubrange(..<(fewer + equal))
    low = value
  }

  /// Replaces the kept values by counts in bins.
  mutating func freeze() {
    guard !isFrozen, low < high, low.isFinite, high.isFinite else { return }
    bins = [Int](repeating: 0, count: Self.binCount)
    for value in kept { bins[bin(value)] += 1 }
    kept = []
  }

  // MARK: Reading

  /// The value at a rank of the whole sample, counted from 0; the nearest end where it is outside.
  func value(atRank rank: Int) -> Double {
    if rank < below + atLow { return low }
    let inside = rank - below - atLow
    if isFrozen { return binned(inside) }
    let sorted = isSorted ? kept : kept.sorted()
    return inside < sorted.count ? sorted[inside] : high
  }

  private func binned(_ rank: Int) -> Double {
    var before = 0
    let step = (high - low) / Double(Self.binCount)
    for (bin, count) in bins.enumerated() {
      if rank < before + count {
        return low + step * (Double(bin) + (Double(rank - before) + 0.5) / Double(count))
      }
      before += count
    }
    return high
  }

  /// Within what the value at a rank is known.
  func resolution(atRank rank: Int) -> Double {
    let inside = isFrozen ? bins.reduce(0, +) : kept.count
    guard rank >= below, rank < below + atLow + inside + atHigh else {
      return low == high && rank >= below ? 0 : .infinity
    }
    let isAtEnd = rank < below + atLow || rank >= below + atLow + inside
    return isFrozen && !isAtEnd ? (high - low) / Double(Self.binCount) : 0
  }
}
