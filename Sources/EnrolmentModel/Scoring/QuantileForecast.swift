internal import Probability

/// What a forecast said of one quantity, to be held against what came.
public struct QuantileForecast: Hashable, Sendable {
  /// A quantile.
  public struct Quantile: Hashable, Sendable {
    /// Its probability.
    public let probability: Double
    /// Its value.
    public let value: Double
  }

  /// The quantiles by rising probability.
  public let quantiles: [Quantile]
  /// The threshold, where the quantity has one.
  public let target: Double?
  /// The probability of reaching it.
  public let probability: Double?

  /// Makes a forecast; nothing without a median, or where quantiles fall.
  ///
  /// - Parameter value: The figure of a statistic, or nothing where the forecast has none.
  public init?(_ value: (Statistic) -> Double?) {
    quantiles = Statistic.quantiles.compactMap { statistic, probability in
      value(statistic).map { Quantile(probability: probability, value: $0) }
    }
    guard quantiles.contains(where: { $0.probability == 0.5 }),
      zip(quantiles, quantiles.dropFirst()).allSatisfy({ $0.value <= $1.value })
    else { return nil }
    target = value(.target)
    probability = value(.probability)
  }

  private init(quantiles: [Quantile], target: Double?, probability: Double?) {
    self.quantiles = quantiles
    self.target = target
    self.probability = probability
  }

  /// The median.
  public var median: Double { value(0.5) ?? 0 }

  private func value(_ probability: Double) -> Double? {
    quantiles.first { $0.probability == probability }?.value
  }

  private var pairs: [(probability: Double, value: Double)] {
    quantiles.map { ($0.probability, $0.value) }
  }

  /// The forecast with every quantile moved by the same amount.
  ///
  /// The simulated probability of the target moves by as much as the one read off
  /// the quantiles does, and stays between 0 and 1.
  ///
  /// - Parameter amount: In the unit of the quantity.
  /// - Returns: The moved forecast.
  public func shifted(by amount: Double) -> QuantileForecast {
    let moved = quantiles.map { Quantile(probability: $0.probability, value: $0.value + amount) }
    let odds = target.flatMap { target in
      probability.map { probability in
        let before = QuantileLine.probability(ofAtLeast: target, pairs)
        let after = QuantileLine.probability(ofAtLeast: target - amount, pairs)
        return min(1, max(0, probability + after - before))
      }
    }
    return QuantileForecast(quantiles: moved, target: target, probability: odds)
  }

  /// How the forecast did.
  ///
  /// - Parameter observed: What came.
  /// - Returns: The scores.
  public func score(_ observed: Double) -> ForecastScore {
    func holds(_ low: Double, _ high: Double) -> Bool? {
      value(low).flatMap { low in value(high).map { low <= observed && observed <= $0 } }
    }
    let reached = target.map { observed >= $0 }
    return ForecastScore(
      error: median - observed, isInside50: holds(0.25, 0.75), isInside80: holds(0.1, 0.9),
      isInside90: holds(0.05, 0.95), crps: Score.crps(quantiles: pairs, observed: observed),
      isReached: reached,
      brier: reached.flatMap { reached in
        probability.map { Score.brier(probability: $0, happened: reached) }
      })
  }
}

/// How a forecast of one quantity did; lower scores are better.
public struct ForecastScore: Hashable, Sendable {
  /// Median minus what came: positive where the forecast was too high.
  public let error: Double
  /// Whether what came lies within P25 to P75, ends included.
  public let isInside50: Bool?
  /// Whether it lies within P10 to P90.
  public let isInside80: Bool?
  /// Whether it lies within P05 to P95.
  public let isInside90: Bool?
  /// The continuous ranked probability score, in the unit of the quantity.
  public let crps: Double
  /// Whether the target was reached; nothing without a target.
  public let isReached: Bool?
  /// The Brier score of the target's probability.
  public let brier: Double?
}
