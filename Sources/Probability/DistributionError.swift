/// Why a distribution makes no sense.
public enum DistributionError: Error, Hashable, Sendable {
  /// A parameter is infinite or not a number.
  case notFinite(parameter: String, value: Double)
  /// A spread is below 0.
  case negative(parameter: String, value: Double)
  /// A parameter that must be above 0 is not.
  case notPositive(parameter: String, value: Double)
  /// A parameter that must lie strictly between 0 and 1 does not.
  case outsideUnitInterval(parameter: String, value: Double)
  /// Two parameters stand in the wrong order.
  case outOfOrder(lower: String, lowerValue: Double, upper: String, upperValue: Double)
  /// No beta distribution with this mean spreads this much; `limit` is √(mean (1 - mean)).
  case betaSpreadTooLarge(mean: Double, sd: Double, limit: Double)
  /// Just one of the outer quantiles equals the median, which no distribution used here can do.
  case oneSidedQuantiles(p10: Double, p50: Double, p90: Double)
}

extension DistributionError: CustomStringConvertible {
  /// The reason in one sentence.
  public var description: String {
    switch self {
    case .notFinite(let parameter, let value): "\(parameter) is \(value), not a finite number"
    case .negative(let parameter, let value): "\(parameter) is \(value), below 0"
    case .notPositive(let parameter, let value): "\(parameter) is \(value); it must be above 0"
    case .outsideUnitInterval(let parameter, let value):
      "\(parameter) is \(value); it must lie strictly between 0 and 1"
    case .outOfOrder(let lower, let lowerValue, let upper, let upperValue):
      "\(lower) (\(lowerValue)) is above \(upper) (\(upperValue))"
    case .betaSpreadTooLarge(let mean, let sd, let limit):
      "with mean \(mean) the sd \(sd) is too large; it must be below \(limit)"
    case .oneSidedQuantiles(let p10, let p50, let p90):
      "p10 \(p10), p50 \(p50), p90 \(p90): the median equals just one of its neighbours"
    }
  }
}
