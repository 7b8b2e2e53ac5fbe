/// Counts in how many draws something happens, by replicate.
struct ReachTally {
  private var counts: [Int]
  private var sizes: [Int]

  /// Nothing yet.
  init(replicates: Int) {
    counts = [Int](repeating: 0, count: replicates)
    sizes = counts
  }

  /// Takes a batch in.
  ///
  /// - Parameters:
  ///   - batch: Its replicates.
  ///   - happens: Whether it happens in a draw of the batch, counted from its first.
  @inline(__always)
  mutating func add(_ batch: DrawBatch, _ happens: (Int) -> Bool) {
    for replicate in batch.replicates {
      let draws = batch.draws(of: replicate)
      var count = 0
      for draw in draws where happens(draw) { count += 1 }
      counts[replicate] += count
      sizes[replicate] += draws.count
    }
  }

  /// The share of draws in which it happens, with its Monte-Carlo error.
  var probability: EstimatedProbability { EstimatedProbability(counts: counts, of: sizes) }
}
