/// Quantiles of a sample that comes in chunks and is never held whole.
///
/// The first chunk tells within which bracket each quantile of the whole sample will lie. Of later
/// values only those inside a bracket are kept, the others are counted; as the sample grows the
/// brackets narrow. So the quantiles are those of a full sort, in memory that grows with √n.
///
/// Beyond `exactLimit` values the brackets stand still and are cut into equal bins that only count:
/// from there on the memory is constant and a quantile is known within ``resolution()``, a five
/// hundredth of its bracket.
///
/// A bracket is `width` standard errors of a rank on either side, n p (1 − p) being the variance of
/// a rank among independent values. Fifteen are ample even where draws of a resampled fit are worth
/// a tenth of independent ones; a quantile that leaves its bracket all the same is the bracket's
/// edge, and ``resolution()`` says infinity.
public struct RunningQuantiles: Sendable {
  /// The wanted probabilities.
  public let probabilities: [Double]
  /// Values up to which quantiles are exact.
  public static let exactLimit = 10_000_000

  private static let width = 15.0
  private let limit: Int
  private var count = 0
  private var narrowedAt = 0
  private var brackets: [QuantileBracket] = []

  /// Nothing yet.
  ///
  /// - Parameters:
  ///   - probabilities: Between 0 and 1, ascending.
  ///   - limit: Values up to which quantiles are exact.
  public init(_ probabilities: [Double], exactUpTo limit: Int = Self.exactLimit) {
    self.probabilities = probabilities
    self.limit = limit
  }

  /// Takes a chunk in.
  ///
  /// - Parameter chunk: Finite values; the first chunk should hold thousands.
  public mutating func add(_ chunk: UnsafeBufferPointer<Double>) {
    guard !chunk.isEmpty else { return }
    if brackets.isEmpty { lay(chunk) }
    for index in brackets.indices { brackets[index].add(chunk) }
    count += chunk.count
    if count >= 2 * narrowedAt { narrow() }
    if count >= limit { for index in brackets.indices { brackets[index].freeze() } }
  }

  /// The quantiles of all values so far, R's type 7.
  ///
  /// - Precondition: There was a value.
  public func quantiles() -> [Double] {
    precondition(count > 0, "a quantile needs a sample")
    return zip(probabilities, brackets).map { probability, bracket in
      let position = Double(count - 1) * probability
      let rank = Int(position)
      let below = bracket.value(atRank: rank)
      let above = bracket.value(atRank: min(rank + 1, count - 1))
      return below + (position - Double(rank)) * (above - below)
    }
  }

  /// Within what each quantile is known: 0 while exact.
  public func resolution() -> [Double] {
    zip(probabilities, brackets).map { probability, bracket in
      bracket.resolution(atRank: Int(Double(count - 1) * probability))
    }
  }

  /// How many values are held.
  var keptCount: Int { brackets.reduce(0) { $0 + $1.keptCount } }

  /// Ranks on either side of a quantile's among so many values.
  private static func margin(_ probability: Double, among count: Int) -> Double {
    width * (Double(count) * probability * (1 - probability)).squareRoot() + 1
  }

  private mutating func lay(_ chunk: UnsafeBufferPointer<Double>) {
    brackets = probabilities.map { probability in
      let position = Double(chunk.count - 1) * probability
      let margin = Self.margin(probability, among: chunk.count)
      let first = Int((position - margin).rounded(.down))
      let last = Int((position + margin).rounded(.up))
      let ends = OrderStatistics.elements(
        chunk, [max(0, first), min(chunk.count - 1, last)])
      return QuantileBracket(
        low: first < 0 ? -.infinity : ends[0],
        high: last > chunk.count - 1 ? .infinity : ends[1])
    }
  }

  private mutating func narrow() {
    narrowedAt = count
    for (index, probability) in probabilities.enumerated() {
      let position = Double(count - 1) * probability
      let margin = Self.margin(probability, among: count)
      brackets[index].narrow(
        toRanks: Int((position - margin).rounded(.down))...Int((position + margin).rounded(.up)))
    }
  }
}
