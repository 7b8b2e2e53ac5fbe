internal import RealModule

/// The generalised Pareto distribution fitted to exceedances: its shape k and scale σ.
///
///     P(X > x) = (1 + k x/σ)^(-1/k)
public struct ParetoTail: Sendable, Equatable {
  /// The shape k: above ½ the variance is infinite, above 1 the mean.
  public let shape: Double
  /// The scale σ.
  public let scale: Double

  /// Fits the distribution by the posterior mean of one parameter under a data-based prior.
  ///
  /// The shape is then drawn towards ½ as if ten more exceedances said so. The method is fixed by
  /// its paper, which has no iteration: θ is averaged over 30 + ⌊√n⌋ points with their profile
  /// likelihood as weights. O(n √n).
  ///
  /// Reference: Zhang and Stephens (2009), *A new and efficient estimation method for the
  /// generalized Pareto distribution*; Vehtari, Simpson, Gelman, Yao and Gabry (2024), *Pareto
  /// smoothed importance sampling*, appendix C, for the prior of the shape.
  ///
  /// - Parameter sorted: The exceedances, ascending and positive, at least five; fewer trap.
  public init(sorted: [Double]) {
    precondition(sorted.count >= 5, "\(sorted.count) exceedances do not show a tail")
    let count = Double(sorted.count)
    let grid = ParetoTail.grid(sorted)
    let logLikelihoods = grid.map { count * ParetoTail.profile($0, sorted) }
    let largest = logLikelihoods.max() ?? 0
    let weights = logLikelihoods.map { Double.exp($0 - largest) }
    let theta = zip(grid, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    let raw = ParetoTail.shape(theta, sorted)
    scale = -raw / theta
    shape = raw.isNaN ? .infinity : (count * raw + 5) / (count + 10)
  }

  /// The points θⱼ = 1/max + (1 - √(m/(j - ½)))/(3 first quartile), for j = 1 … m.
  private static func grid(_ sorted: [Double]) -> [Double] {
    let points = 30 + Int(Double.sqrt(Double(sorted.count)))
    let quartile = firstQuartile(sorted)
    let largest = sorted[sorted.count - 1]
    return (1...points).map { point in
      let ratio = Double.sqrt(Double(points) / (Double(point) - 0.5))
      return 1 / largest + (1 - ratio) / (3 * quartile)
    }
  }

  fileprivate static func firstQuartile(_ sorted: [Double]) -> Double {
    sorted[Int(Double(sorted.count) / 4 + 0.5) - 1]
  }

  /// The mean log likelihood at θ, with the shape that is best for it: log(-θ/k) - k - 1.
  private static func profile(_ theta: Double, _ sorted: [Double]) -> Double {
    let shape = shape(theta, sorted)
    return Double.log(-theta / shape) - shape - 1
  }

  /// The shape k(θ) = mean of log(1 - θ x).
  private static func shape(_ theta: Double, _ sorted: [Double]) -> Double {
    sorted.reduce(0) { $0 + Double.log(onePlus: -theta * $1) } / Double(sorted.count)
  }
}

extension ImportanceWeights {
  /// The shape k of the tail of importance weights: how far they can be trusted.
  ///
  /// Below 0.7 (and below 1 - 1/log₁₀ n) weighted means are reliable. The generalised Pareto
  /// distribution is fitted to the largest ⌈min(n/5, 3√n)⌉ weights. With fewer than five of them
  /// the answer is infinity: nothing can be said; so too if a quarter of them equals the next
  /// smaller one. If they are all equal, the answer is 0: there is no tail. (R's `loo` says
  /// infinity here.)
  ///
  /// Reference: Vehtari, Simpson, Gelman, Yao and Gabry (2024), *Pareto smoothed importance
  /// sampling*.
  ///
  /// - Parameter logWeights: The log weights, none NaN or +∞, not all -∞.
  /// - Returns: The shape k.
  public static func paretoShape(logWeights: [Double]) -> Double {
    let count = Double(logWeights.count)
    let tail = Int(min(0.2 * count, 3 * Double.sqrt(count)).rounded(.up))
    guard tail >= 5, tail < logWeights.count else { return .infinity }
    let rank = logWeights.count - tail - 1
    let threshold = logWeights.withUnsafeBufferPointer { OrderStatistics.elements($0, [rank])[0] }
    let above = logWeights.filter { $0 > threshold }.sorted()
    // Weights of the tail that equal the threshold come first.
    let largestWeights = [Double](repeating: threshold, count: tail - above.count) + above
    let largest = largestWeights[tail - 1]
    let cutoff = Double.exp(threshold - largest)
    let exceedances = largestWeights.map { Double.exp($0 - largest) - cutoff }
    guard exceedances[0] < exceedances[tail - 1] else { return 0 }
    guard ParetoTail.firstQuartile(exceedances) > 0 else { return .infinity }
    return ParetoTail(sorted: exceedances).shape
  }
}
