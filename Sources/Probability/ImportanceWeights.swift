internal import RealModule

/// Why log weights could not be normalised.
public enum ImportanceWeightsError: Error, Hashable, Sendable {
  /// There is no weight at all.
  case empty
  /// A log weight is NaN or +∞.
  case notAWeight(index: Int, logWeight: Double)
  /// Every weight is 0: no draw is compatible with the evidence.
  case allZero
}

/// How much each draw counts once evidence has been seen, and how far that can be trusted.
///
/// The log weights are known up to a constant. A log weight of -∞ is a weight of 0.
public struct ImportanceWeights: Sendable, Equatable {
  /// The weights wᵢ, which sum to 1.
  public let normalised: [Double]
  /// The logarithm of the mean of the weights as they came: the evidence's likelihood.
  public let logMeanWeight: Double

  /// Normalises weights that are given by their logarithms.
  ///
  /// O(n). The largest log weight is subtracted first, so nothing overflows.
  ///
  /// - Parameter logWeights: The log weights.
  /// - Throws: If there is none, if one is NaN or +∞, or if all are -∞.
  public init(logWeights: [Double]) throws(ImportanceWeightsError) {
    let largest = try ImportanceWeights.largest(logWeights)
    let relative = logWeights.map { Double.exp($0 - largest) }
    let total = relative.reduce(0, +)
    normalised = relative.map { $0 / total }
    logMeanWeight = largest + Double.log(total / Double(logWeights.count))
  }

  /// The number of equal weights that would be worth as much: 1/Σ wᵢ².
  ///
  /// Reference: Kong (1992), *A note on importance sampling using standardized weights*.
  public var effectiveSampleSize: Double {
    1 / normalised.reduce(0) { $0 + $1 * $1 }
  }

  /// The weights with the largest cut down to √n times the mean, normalised again.
  ///
  /// This trades a little bias for a variance that is always finite.
  ///
  /// Reference: Ionides (2008), *Truncated importance sampling*.
  public var truncated: [Double] {
    let bound = 1 / Double.sqrt(Double(normalised.count))
    let cut = normalised.map { min($0, bound) }
    let total = cut.reduce(0, +)
    return cut.map { $0 / total }
  }

  private static func largest(_ logWeights: [Double]) throws(ImportanceWeightsError) -> Double {
    if let index = logWeights.firstIndex(where: { $0.isNaN || $0 == .infinity }) {
      throw .notAWeight(index: index, logWeight: logWeights[index])
    }
    guard let largest = logWeights.max() else { throw .empty }
    guard largest > -.infinity else { throw .allZero }
    return largest
  }
}
