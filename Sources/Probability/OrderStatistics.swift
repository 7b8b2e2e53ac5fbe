/// Chosen order statistics of a sample, without sorting it.
///
/// The range is cut into equal bins, the bins that hold a wanted rank are
/// gathered and only these are sorted. The result equals that of a full sort
/// to the last bit; the cost is linear for any sample that does not pile up in
/// one bin, and that of a sort otherwise.
public enum OrderStatistics {
  private static let bins = 4096

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
    let values = Dictionary(uniqueKeysWithValues: zip(ranks, select(sample, ranks)))
    return zip(positions, lower).map { position, rank in
      let below = values[rank] ?? .nan
      let above = values[min(rank + 1, sample.count - 1)] ?? .nan
      return below + (position - Double(rank)) * (above - below)
    }
  }

  /// The elements that a sort would put at some ranks.
  private static func select(_ sample: UnsafeBufferPointer<Double>, _ ranks: [Int]) -> [Double] {
    var low = sample[0]
    var high = sample[0]
    for value in sample {
      low = min(low, value)
      high = max(high, value)
    }
    guard low < high else { return ranks.map { _ in low } }
    let scale = Double(bins) / (high - low)
    guard scale.isFinite else {
      let sorted = sample.sorted()
      return ranks.map { sorted[$0] }
    }
    return gather(sample, ranks) { min(bins - 1, Int(($0 - low) * scale)) }
  }

  private static func gather(
    _ sample: UnsafeBufferPointer<Double>, _ ranks: [Int], bin: (Double) -> Int
  ) -> [Double] {
    var counts = [Int](repeating: 0, count: bins)
    for value in sample { counts[bin(value)] += 1 }
    var starts = [Int](repeating: 0, count: bins)
    for index in 1..<bins { starts[index] = starts[index - 1] + counts[index - 1] }
    var wanted = [Bool](repeating: false, count: bins)
    var binOfRank: [Int] = []
    var current = 0
    for rank in ranks {
      while current + 1 < bins, starts[current] + counts[current] <= rank { current += 1 }
      wanted[current] = true
      binOfRank.append(current)
    }
    var contents: [Int: [Double]] = [:]
    for value in sample {
      let index = bin(value)
      if wanted[index] { contents[index, default: []].append(value) }
    }
    for key in contents.keys { contents[key]?.sort() }
    return zip(ranks, binOfRank).map { contents[$1]?[$0 - starts[$1]] ?? .nan }
  }
}
