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
  /// Whether a draw repeats the one before it, as the fit repeats draws of large weight.
  private let repeats: [Bool]

  /// How many bins a continuous input is cut into.
  static let bins = 40

  /// Ranks an input.
  init(_ input: DrawnInput) {
    let values = input.values
    repeats = values.indices.map { draw in
      !input.isChoice && draw > 0 && values[draw] == values[draw - 1]
    }
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
  ///     S = ( Σ n[b] (m[b] − m)² − Σ (1 − n[b]/n) n[b] v[b] ) / Σ (y − m)²
  ///
  /// with m[b] the mean and n[b] the draws of bin b. The variance between bin means holds what
  /// chance alone puts there, v[b] each, which is taken out as in an analysis of variance. Draws
  /// that the fit repeats are no new evidence, so they count as one:
  ///
  ///     v[b] = Σ over runs of repeated draws (Σ in the run (y − m[b]))² / (n[b] (n[b] − 1))
  ///
  /// References: Saltelli et al. (2008), *Global Sensitivity Analysis*, section 1.2; Liang and
  /// Zeger (1986), *Longitudinal data analysis using generalized linear models*, for v.
  ///
  /// - Parameters:
  ///   - outcome: One value a draw.
  ///   - draws: Which draws.
  /// - Returns: The share, between 0 and 1.
  func varianceShare(_ outcome: [Double], draws: Range<Int>) -> Double {
    let count = Double(draws.count)
    var sums = [Double](repeating: 0, count: sizes.count)
    var counts = [Double](repeating: 0, count: sizes.count)
    for draw in draws {
      sums[bin[draw]] += outcome[draw]
      counts[bin[draw]] += 1
    }
    let means = zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
    let mean = sums.reduce(0, +) / count
    var whole = 0.0
    for draw in draws { whole += (outcome[draw] - mean) * (outcome[draw] - mean) }
    let squares = runSquares(outcome, draws, means)
    var between = 0.0
    for own in sizes.indices where counts[own] > 0 {
      between += counts[own] * (means[own] - mean) * (means[own] - mean)
      if counts[own] > 1 { between -= (1 - counts[own] / count) * squares[own] / (counts[own] - 1) }
    }
    guard whole > 0, draws.count > counts.count(where: { $0 > 0 }) else { return 0 }
    return min(1, max(0, between / whole))
  }

  /// Squared sums of deviations over runs of repeated draws, by bin.
  private func runSquares(
    _ outcome: [Double], _ draws: Range<Int>, _ means: [Double]
  ) -> [Double] {
    var squares = [Double](repeating: 0, count: sizes.count)
    var run = 0.0
    for draw in draws {
      let own = bin[draw]
      let deviation = outcome[draw] - means[own]
      run = repeats[draw] && draw > draws.lowerBound ? run + deviation : deviation
      // A run ends where the next draw is another; its draws share a bin.
      let next = draw + 1
      if next == draws.upperBound || !repeats[next] { squares[own] += run * run }
    }
    return squares
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
