/// Chosen order statistics of a sample, without sorting it.
///
/// The range is cut into equal bins, the bins that hold a wanted rank are
/// gathered and only these are sorted. The result equals that of a full sort
/// to the last bit; the cost is linear for any sample that does not pile up in
/// one bin, and that of a sort otherwise.
public enum OrderStatistics {
  /// Quantiles of a sample, R's type 7.
  ///
  ///     q(p) = x[j] + (h − j) (x[j+1] − x[j]),   h = (n − 1) p,  j = ⌊h⌋
  ///
  /// - Parameters:
  ///   - sample: At least one finite value.
  ///   - probabilities: Between 0 and 1, ascending.
  /// - Returns: One quantile a probability.
  public static func quantiles(
    _ sample: UnsafeBufferPointer<Double>, _ probabilities: [Double]
  ) -> [Double] {
    precondition(!sample.isEmpty, "a quantile needs a sample")
    let positions = probabilities.map { Double(sample.count - 1) * $0 }
    let lower = positions.map { Int($0) }
    let ranks = Set(lower + lower.map { min($0 + 1, sample.count - 1) }).sorted()
    let values = Dictionary(uniqueKeysWithValues: zip(ranks, elements(sample, ranks)))
    return zip(positions, lower).map { position, rank in
      let below = values[rank] ?? .nan
      let above = values[min(rank + 1, sample.count - 1)] ?? .nan
      return below + (position - Double(rank)) * (above - below)
    }
  }

  /// The elements that a sort would put at some ranks, given in ascending order.
  static func elements(_ sample: UnsafeBufferPointer<Double>, _ ranks: [Int]) -> [Double] {
    let (low, high) = range(sample)
    guard low < high else { return ranks.map { _ in low } }
    guard let bins = Bins(low: low, high: high) else {
      let sorted = sample.sorted()
      return ranks.map { sorted[$0] }
    }
    return gather(sample, ranks, bins)
  }

  /// The least and the largest value.
  static func range(_ sample: UnsafeBufferPointer<Double>) -> (low: Double, high: Double) {
    guard let start = sample.baseAddress else { return (.nan, .nan) }
    var low = Lanes(repeating: start[0])
    var high = low
    let whole = sample.count - sample.count % Lanes.width
    for place in stride(from: 0, to: whole, by: Lanes.width) {
      let values = Lanes(at: start + place)
      low = low.lower(values)
      high = high.upper(values)
    }
    for value in sample[whole...] {
      low = low.lower(Lanes(repeating: value))
      high = high.upper(Lanes(repeating: value))
    }
    return (low.min(), high.max())
  }

  private static func gather(
    _ sample: UnsafeBufferPointer<Double>, _ ranks: [Int], _ bins: Bins
  ) -> [Double] {
    let counts = bins.counts(sample)
    var slots = [Int8](repeating: -1, count: Bins.count)
    var wanted: [(bin: Int, start: Int, rank: Int)] = []
    var bin = 0
    var before = 0
    for rank in ranks {
      while bin + 1 < Bins.count, before + Int(counts[bin]) <= rank {
        before += Int(counts[bin])
        bin += 1
      }
      wanted.append((bin, before, rank))
    }
    let distinct = Set(wanted.map(\.bin)).sorted()
    precondition(distinct.count <= Int(Int8.max), "too many ranks")
    for (slot, bin) in distinct.enumerated() { slots[bin] = Int8(slot) }
    let contents = bins.contents(sample, slots, counts: distinct.map { Int(counts[$0]) })
    return wanted.map { contents[Int(slots[$0.bin])][$0.rank - $0.start] }
  }
}

/// Equal bins over the range of a sample.
private struct Bins {
  static let count = 4097

  private let low: Double
  private let scale: Double

  /// Lays bins over a range, or none where it is too narrow for numbers to tell.
  init?(low: Double, high: Double) {
    scale = Double(Self.count - 1) / (high - low)
    guard scale.isFinite, scale > 0 else { return nil }
    self.low = low
  }

  /// The bins of eight values: the nearest whole number, which never falls as a value grows.
  @inline(__always)
  private func bins(_ values: Lanes) -> SIMD8<Int64> {
    unsafeBitCast((values - low) * scale + 0x1.8p52, to: SIMD8<Int64>.self)
      &- 0x4338_0000_0000_0000
  }

  /// Calls a function with each value and its bin.
  @inline(__always)
  private func forEach(
    _ sample: UnsafeBufferPointer<Double>, _ body: (Double, Int) -> Void
  ) {
    guard let start = sample.baseAddress else { return }
    let whole = sample.count - sample.count % Lanes.width
    for place in stride(from: 0, to: whole, by: Lanes.width) {
      let values = Lanes(at: start + place)
      let bins = bins(values)
      for lane in 0..<Lanes.width { body(values[lane], Int(bins[lane])) }
    }
    for value in sample[whole...] { body(value, Int(bins(Lanes(repeating: value))[0])) }
  }

  /// How many values lie in each bin.
  func counts(_ sample: UnsafeBufferPointer<Double>) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: Self.count) { counts, filled in
      counts.initialize(repeating: 0)
      forEach(sample) { counts[$1] &+= 1 }
      filled = Self.count
    }
  }

  /// The values of the bins that have a slot, each ascending.
  func contents(
    _ sample: UnsafeBufferPointer<Double>, _ slots: [Int8], counts: [Int]
  ) -> [[Double]] {
    var contents = counts.map { count -> [Double] in
      var values: [Double] = []
      values.reserveCapacity(count)
      return values
    }
    slots.withUnsafeBufferPointer { slots in
      guard let start = sample.baseAddress else { return }
      let whole = sample.count - sample.count % Lanes.width
      for place in stride(from: 0, to: whole, by: Lanes.width) {
        let bins = bins(Lanes(at: start + place))
        // -1 is all ones: eight at once show whether any has a slot, which few do.
        var slotsOfEight = slots[Int(bins[0])]
        for lane in 1..<Lanes.width { slotsOfEight &= slots[Int(bins[lane])] }
        guard slotsOfEight != -1 else { continue }
        for lane in 0..<Lanes.width {
          keep(start[place + lane], slots[Int(bins[lane])], &contents)
        }
      }
      for value in sample[whole...] {
        keep(value, slots[Int(bins(Lanes(repeating: value))[0])], &contents)
      }
    }
    for slot in contents.indices { contents[slot].sort() }
    return contents
  }

  @inline(__always)
  private func keep(_ value: Double, _ slot: Int8, _ contents: inout [[Double]]) {
    if slot >= 0 { contents[Int(slot)].append(value) }
  }
}
