internal import RealModule

/// Yearly changes of the logarithm of one series, by year.
///
///     y[t] = log x[t] − log x[t−1]
///
/// Only between consecutive years, both positive, and not across a break: a year in
/// which the thing measured changed.
public struct LogChanges: Hashable, Sendable {
  /// The years of the changes, ascending.
  public let years: [Int]
  /// One change a year.
  public let values: [Double]

  /// An autocorrelation looks no farther than this many robust deviations: one misprint must not set it.
  static let clip = 3.0

  /// Takes the changes of a series.
  ///
  /// - Parameters:
  ///   - series: The series.
  ///   - breaks: Years into which no change is taken.
  public init(_ series: YearlySeries, breaks: Set<Int> = []) {
    var (years, values): ([Int], [Double]) = ([], [])
    for place in series.values.indices.dropFirst() {
      let (before, now) = (series.values[place - 1], series.values[place])
      let year = series.firstYear + place
      guard before > 0, now > 0, !breaks.contains(year) else { continue }
      years.append(year)
      values.append(Double.log(now / before))
    }
    self.init(years: years, values: values)
  }

  init(years: [Int], values: [Double]) {
    self.years = years
    self.values = values
  }

  /// 1.4826 times the median distance from the median: the standard deviation of normal values.
  ///
  /// Passes over single leaps. Reference: Rousseeuw and Croux (1993), *Alternatives
  /// to the median absolute deviation*.
  public var robustDeviation: Double {
    let middle = values.quantile(0.5)
    return 1.482602218505602 * values.map { abs($0 - middle) }.quantile(0.5)
  }

  /// The standard deviation with n − 1; at least two changes.
  public var deviation: Double { values.sampleDeviation }

  /// The autocorrelation at a lag, around the median, of values clipped at three robust deviations.
  ///
  ///     r[k] = mean of y[t] y[t−k] ÷ mean of y² + 1/n
  ///
  /// Taking a mean out of n values costs about 1/n, which is given back.
  ///
  /// - Parameter lag: In years, at least 1.
  /// - Returns: The autocorrelation; 1/n where no two changes lie so far apart.
  public func autocorrelation(_ lag: Int) -> Double {
    let (middle, bound) = (values.quantile(0.5), Self.clip * robustDeviation)
    let away = values.map { max(-bound, min(bound, $0 - middle)) }
    let places = Dictionary(uniqueKeysWithValues: zip(years, away))
    let products = zip(years, away).compactMap { year, value in
      places[year - lag].map { $0 * value }
    }
    let variance = away.reduce(0) { $0 + $1 * $1 } / Double(away.count)
    return products.mean / variance + 1 / Double(away.count)
  }
}

extension [Double] {
  /// A quantile of type 7: linear between order statistics.
  func quantile(_ probability: Double) -> Double {
    precondition(!isEmpty, "a quantile needs a value")
    let sorted = sorted()
    let position = Double(count - 1) * probability
    let below = Int(position)
    let above = Swift.min(below + 1, count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }

  /// The standard deviation with n − 1.
  var sampleDeviation: Double {
    let centre = mean
    let squares = reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    return (squares / Double(count - 1)).squareRoot()
  }
}
