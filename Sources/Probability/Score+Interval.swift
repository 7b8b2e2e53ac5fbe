extension Score {
  /// The interval score: the width, and a penalty for each unit by which the interval missed.
  ///
  ///     (u - l) + 2/α (l - y) [y < l] + 2/α (y - u) [y > u],    α = 1 - coverage
  ///
  /// Also called: Winkler score.
  /// Reference: Gneiting and Raftery (2007), *Strictly proper scoring rules, prediction, and
  /// estimation*, section 6.2.
  ///
  /// - Parameters:
  ///   - interval: The central interval, from l to u.
  ///   - coverage: The share it was meant to hold, in [0, 1); others trap.
  ///   - observed: What came, y.
  /// - Returns: The score, at least 0.
  public static func interval(
    _ interval: ClosedRange<Double>, coverage: Double, observed: Double
  ) -> Double {
    precondition(coverage >= 0 && coverage < 1, "\(coverage) is no coverage below 1")
    let missed = max(interval.lowerBound - observed, observed - interval.upperBound, 0)
    return interval.upperBound - interval.lowerBound + 2 / (1 - coverage) * missed
  }
}
