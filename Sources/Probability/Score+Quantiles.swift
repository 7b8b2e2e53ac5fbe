extension Score {
  /// The continuous ranked probability score of a distribution known by some quantiles.
  ///
  ///     2 ∫₀¹ ((y - q(p)) (p - [y < q(p)])) dp
  ///
  /// The quantile function q is taken as linear between the quantiles, and beyond the outer two it
  /// goes on as straight as between the last two of its side: each piece is uniform. On a piece the
  /// loss is a quadratic in p, so Simpson's rule is exact once the piece is cut where q(p) = y. One
  /// quantile alone is a certain value, and the score |q - y|. O(number of quantiles).
  ///
  /// A mean of pinball losses over the quantiles, the weighted interval score, weighs the same
  /// losses without the pieces between them and equals this only in the limit of many quantiles.
  ///
  /// Reference: Laio and Tamea (2007), *Verification tools for probabilistic forecasts of
  /// continuous hydrological variables*, equation 5; Gneiting and Ranjan (2011), *Comparing density
  /// forecasts using threshold- and quantile-weighted scoring rules*, equation 10.
  ///
  /// - Parameters:
  ///   - quantiles: Probabilities in (0, 1), rising, with values that do not fall; others trap.
  ///   - observed: What came, y.
  /// - Returns: The score, at least 0.
  public static func crps(
    quantiles: [(probability: Double, value: Double)], observed: Double
  ) -> Double {
    let points = QuantileLine.extended(quantiles)
    return 2
      * zip(points, points.dropFirst()).reduce(0) { $0 + loss($1.0, $1.1, observed: observed) }
  }

  private typealias Point = (probability: Double, value: Double)

  /// The integral of the pinball loss over a straight piece.
  private static func loss(_ start: Point, _ end: Point, observed: Double) -> Double {
    guard start.value < observed, observed < end.value else {
      return simpson(start, end, isBelow: observed <= start.value, observed)
    }
    let share = (observed - start.value) / (end.value - start.value)
    let cut = (start.probability + share * (end.probability - start.probability), observed)
    return simpson(start, cut, isBelow: false, observed)
      + simpson(cut, end, isBelow: true, observed)
  }

  /// The integral of the loss over a piece that lies on one side of what came, `isBelow` it or not.
  private static func simpson(
    _ start: Point, _ end: Point, isBelow: Bool, _ observed: Double
  ) -> Double {
    func pinball(_ probability: Double, _ value: Double) -> Double {
      (observed - value) * (probability - (isBelow ? 1 : 0))
    }
    let middle = pinball(
      (start.probability + end.probability) / 2, (start.value + end.value) / 2)
    let sum =
      pinball(start.probability, start.value) + 4 * middle + pinball(end.probability, end.value)
    return sum * (end.probability - start.probability) / 6
  }

  /// The Brier score of a probability: its squared distance from what came.
  ///
  ///     (p - [it happened])²
  ///
  /// Reference: Brier (1950), *Verification of forecasts expressed in terms of probability*; of the
  /// two outcomes one is counted, so the score lies in [0, 1].
  ///
  /// - Parameters:
  ///   - probability: The forecast, in [0, 1]; others trap.
  ///   - happened: Whether it happened.
  /// - Returns: The score; 0.25 for a forecast of one half.
  public static func brier(probability: Double, happened: Bool) -> Double {
    precondition(probability >= 0 && probability <= 1, "\(probability) is no probability")
    let miss = probability - (happened ? 1 : 0)
    return miss * miss
  }
}

/// A distribution known by some quantiles, uniform between them.
///
/// Beyond the outer two, the quantile function goes on as straight as between
/// the last two of its side.
public enum QuantileLine {
  /// The quantiles with those of the probabilities 0 and 1.
  ///
  /// - Parameter quantiles: Probabilities in (0, 1), rising, with values that do not fall; others
  ///   trap.
  /// - Returns: The corners of the quantile function.
  static func extended(
    _ quantiles: [(probability: Double, value: Double)]
  ) -> [(probability: Double, value: Double)] {
    guard let first = quantiles.first, let last = quantiles.last else {
      preconditionFailure("a distribution without quantiles is none")
    }
    precondition(first.probability > 0 && last.probability < 1, "probabilities lie in (0, 1)")
    precondition(
      zip(quantiles, quantiles.dropFirst()).allSatisfy {
        $0.probability < $1.probability && $0.value <= $1.value
      }, "quantiles rise")
    guard quantiles.count > 1 else { return [(0, first.value), (1, first.value)] }
    func line(_ one: Int, _ other: Int, at probability: Double) -> Double {
      let (start, end) = (quantiles[one], quantiles[other])
      let slope = (end.value - start.value) / (end.probability - start.probability)
      return start.value + slope * (probability - start.probability)
    }
    let count = quantiles.count
    return [(0, line(0, 1, at: 0))] + quantiles + [(1, line(count - 2, count - 1, at: 1))]
  }

  /// The probability of at least a threshold.
  ///
  /// - Parameters:
  ///   - threshold: The threshold.
  ///   - quantiles: As for the score.
  /// - Returns: One minus the distribution function, linear between the quantiles.
  public static func probability(
    ofAtLeast threshold: Double, _ quantiles: [(probability: Double, value: Double)]
  ) -> Double {
    let points = extended(quantiles)
    guard let above = points.firstIndex(where: { $0.value >= threshold }) else { return 0 }
    guard above > 0 else { return 1 }
    let (start, end) = (points[above - 1], points[above])
    let share = (threshold - start.value) / (end.value - start.value)
    return 1 - (start.probability + share * (end.probability - start.probability))
  }
}
