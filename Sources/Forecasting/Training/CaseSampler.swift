internal import Probability

/// Draws the cases that one step of a descent looks at, the heavy ones more often.
///
///     case i with probability w[i]: the least i with w[0] + … + w[i] ≥ (k + U) / n
///
/// for k = 0 … n−1 and U a fresh uniform number each, so a batch is spread evenly
/// over all panels and kinds of history. The numbers are addressed, not drawn:
/// the same cases give the same batches.
///
/// Reference: Cochran (1977), *Sampling Techniques*, section 5.4. Also called
/// stratified resampling.
struct CaseSampler {
  private let cumulated: [Double]
  private let stream: RandomStream
  private let set: Int

  /// How many cases a batch has.
  static let size = 2048

  init(weights: [Double], name: String, set: Int = 0) {
    self.set = set
    var sum = 0.0
    cumulated = weights.map { weight in
      sum += weight
      return sum
    }
    stream = RandomStream(seed: 72, name: name)
  }

  /// The cases of a round, in order; a heavy one may come more than once.
  func batch(_ round: Int) -> [Int] {
    let total = cumulated[cumulated.count - 1] / Double(Self.size)
    var item = 0
    return (0..<Self.size).map { place in
      let mark = total * (Double(place) + stream.uniform(draw: place, entity: set, time: round))
      while item < cumulated.count - 1, cumulated[item] < mark { item += 1 }
      return item
    }
  }
}
