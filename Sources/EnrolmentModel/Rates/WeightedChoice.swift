/// Takes one of many positions in proportion to their weights.
///
/// The smallest i with w₀ + … + wᵢ ≥ u Σ w, found from a guide to where each of
/// as many equal parts of u as there are weights begins: O(1) on average.
///
/// Reference: Chen & Asau (1974), *On generating random variates from an
/// empirical distribution*, AIIE Transactions 6.
struct WeightedChoice {
  private let cumulative: [Double]
  private let guide: [Int32]
  private let total: Double

  /// Prepares a choice.
  ///
  /// - Parameter weights: None negative, at least one.
  init(_ weights: [Double]) {
    var sum = 0.0
    let cumulative = weights.map {
      sum += $0
      return sum
    }
    var guide: [Int32] = []
    var position = 0
    for part in weights.indices {
      // A little less, since rounding takes numbers at the end of a part into the next one.
      let target = Double(part) / Double(weights.count) * sum * (1 - 0x1p-50)
      while position < weights.count - 1, cumulative[position] < target { position += 1 }
      guide.append(Int32(position))
    }
    self.cumulative = cumulative
    self.guide = guide
    total = sum
  }

  /// The position that a uniform number between 0 and 1 takes.
  @inline(__always)
  func position(_ uniform: Double) -> Int {
    let target = uniform * total
    var position = Int(guide[Int(uniform * Double(guide.count))])
    while position < cumulative.count - 1, cumulative[position] < target { position += 1 }
    return position
  }
}
