/// Picks indices in proportion to weights, with one random number for all of them.
///
/// The j-th pick is the smallest index i with w₀ + … + wᵢ > (j + u)/count · Σ w: the picks come in
/// ascending order, index i is picked ⌊count wᵢ/Σ w⌋ or one more times, and an index of weight 0 is
/// never picked. O(n + count).
///
/// Also called: systematic resampling.
/// Reference: Kitagawa (1996), *Monte Carlo filter and smoother for non-Gaussian nonlinear state
/// space models*.
///
/// - Parameters:
///   - weights: The weights, not negative, finite and with a positive sum; others trap. The sum
///     need not be 1.
///   - count: How many indices to pick, at least 0.
///   - uniform: The random number u in [0, 1).
/// - Returns: The indices, ascending.
public func systematicResample(weights: [Double], count: Int, uniform: Double) -> [Int] {
  precondition(uniform >= 0 && uniform < 1, "\(uniform) is outside [0, 1)")
  let cumulative = cumulativeSums(weights)
  guard let last = weights.lastIndex(where: { $0 > 0 }) else {
    preconditionFailure("no weight is positive")
  }
  let step = cumulative[last] / Double(count)
  var index = 0
  return (0..<count).map { pick in
    let position = (Double(pick) + uniform) * step
    while index < last && cumulative[index] <= position { index += 1 }
    return index
  }
}

/// The running sums of the weights.
private func cumulativeSums(_ weights: [Double]) -> [Double] {
  var sum = 0.0
  return weights.map { weight in
    precondition(weight >= 0 && weight.isFinite, "\(weight) is no weight")
    sum += weight
    return sum
  }
}
