extension Score {
  /// The continuous ranked probability score of a sample.
  ///
  ///     mean |xᵢ - y| - ½ mean |xᵢ - xⱼ|  =  2/n² Σ (x₍ᵢ₎ - y)(n [y < x₍ᵢ₎] - i + ½)
  ///
  /// This is the score of the sample's own distribution, each value having mass 1/n; the "fair"
  /// version for n → ∞ divides the second mean by n (n - 1) instead. For one value it is |x - y|.
  /// O(n log n).
  ///
  /// Reference: Jordan, Krüger and Lerch (2019), *Evaluating probabilistic forecasts with
  /// scoringRules*, section 3.2.
  ///
  /// - Parameters:
  ///   - sample: The forecast's values xᵢ, at least one; an empty sample traps.
  ///   - observed: What came, y.
  /// - Returns: The score, at least 0.
  public static func crps(sample: [Double], observed: Double) -> Double {
    precondition(!sample.isEmpty, "a sample without values has no score")
    let count = Double(sample.count)
    var sum = 0.0
    for (place, value) in sample.sorted().enumerated() {
      let above = observed < value ? count : 0
      sum += (value - observed) * (above - Double(place) - 0.5)
    }
    return 2 * sum / (count * count)
  }
}
