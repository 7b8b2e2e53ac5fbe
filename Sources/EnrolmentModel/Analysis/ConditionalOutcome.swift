internal import Probability

/// An outcome given an input: draws are put in bins by the input's rank.
///
/// All other inputs keep their joint distribution given the input, so whatever
/// the evidence ties to it moves along. Holding the others at their middle
/// instead would overstate inputs that only the rate's history ties together.
struct ConditionalOutcome {
  /// The bin of each draw.
  private let bin: [Int]
  /// Draws by bin.
  private let sizes: [Int]

  /// How many bins a continuous input is cut into.
  static let bins = 40

  /// Ranks an input.
  init(_ input: DrawnInput) {
    let values = input.values
    if input.isChoice {
      let kinds = Set(values).sorted()
      bin = values.map { value in kinds.firstIndex(of: value) ?? 0 }
    } else {
      let edges = values.withUnsafeBufferPointer {
        OrderStatistics.quantiles($0, (1..<Self.bins).map { Double($0) / Double(Self.bins) })
      }
      bin = values.map { value in edges.partitioningIndex { $0 > value } }
    }
    var sizes = [Int](repeating: 0, count: (bin.max() ?? 0) + 1)
    for position in bin { sizes[position] += 1 }
    self.sizes = sizes
  }

  /// The mean of an outcome in each bin, for some draws; nothing in an empty one.
  private func means(_ outcome: [Double], _ draws: Range<Int>) -> [(mean: Double, count: Int)] {
    var sums = [Double](repeating: 0, count: sizes.count)
    var counts = [Int](repeating: 0, count: sizes.count)
    for draw in draws {
      sums[bin[draw]] += outcome[draw]
      counts[bin[draw]] += 1
    }
    return zip(sums, counts).filter { $0.1 > 0 }.map { (mean: $0 / Double($1), count: $1) }
  }

  /// The first-order share of variance, Var E[Y|X] / Var Y, never negative.
  ///
  /// The variance between bin means holds what chance alone puts there; it is
  /// taken out as in an analysis of variance:
  ///
  ///     S = 1 − (1 − S_raw) (n − 1)/(n − bins)
  ///
  /// Reference: Saltelli et al. (2008), *Global Sensitivity Analysis*, section 1.2.
  ///
  /// - Parameters:
  ///   - outcome: One value a draw.
  ///   - draws: Which draws.
  /// - Returns: The share, between 0 and 1.
  func varianceShare(_ outcome: [Double], draws: Range<Int>) -> Double {
    let groups = means(outcome, draws)
    let count = Double(draws.count)
    var sum = 0.0
    for draw in draws { sum += outcome[draw] }
    let mean = sum / count
    var whole = 0.0
    for draw in draws { whole += (outcome[draw] - mean) * (outcome[draw] - mean) }
    guard whole > 0, draws.count > groups.count else { return 0 }
    let between = groups.reduce(0) { $0 + Double($1.count) * ($1.mean - mean) * ($1.mean - mean) }
    let corrected = 1 - (1 - between / whole) * (count - 1) / (count - Double(groups.count))
    return min(1, max(0, corrected))
  }

  /// Draws in which the input is near its P10 (between P5 and P15), or near its P90.
  func draws(nearLow: Bool) -> [Int] {
    let tenth = Self.bins / 20
    let range = nearLow ? tenth..<(3 * tenth) : (sizes.count - 3 * tenth)..<(sizes.count - tenth)
    return bin.indices.filter { range.contains(bin[$0]) }
  }

  /// Draws by value of a choice.
  var choices: [[Int]] {
    sizes.indices.map { kind in bin.indices.filter { bin[$0] == kind } }
  }

  /// The mean of an outcome in each bin, all draws together.
  func profile(_ outcome: [Double]) -> [Double] {
    means(outcome, 0..<outcome.count).map(\.mean)
  }
}
