internal import RealModule

/// The shapes of the beta distribution with a given mean m and standard deviation s.
///
///     n = m (1 - m)/s² - 1,    a = m n,    b = (1 - m) n
///
/// It exists for 0 < m < 1 and 0 < s < √(m (1 - m)); near that limit nearly all mass lies at the
/// ends.
public struct BetaShape: Sendable, Hashable {
  /// The first shape.
  public let a: Double
  /// The second shape.
  public let b: Double

  /// Finds the shapes; `nil` stands for sd = 0, the certainty of the mean.
  ///
  /// - Parameters:
  ///   - mean: The mean m, strictly between 0 and 1; others trap.
  ///   - sd: The standard deviation s, below √(m (1 - m)); others trap.
  public init?(mean: Double, sd: Double) {
    guard sd != 0 else { return nil }
    let count = mean * (1 - mean) / (sd * sd) - 1
    precondition(mean > 0 && mean < 1 && count > 0, "no beta has mean \(mean) and sd \(sd)")
    guard count.isFinite else { return nil }
    a = mean * count
    b = (1 - mean) * count
  }

  /// Checks that a beta distribution with this mean and standard deviation exists.
  ///
  /// - Parameters:
  ///   - mean: The mean.
  ///   - sd: The standard deviation.
  /// - Throws: What is wrong, with the limit for the standard deviation.
  public static func validate(mean: Double, sd: Double) throws(DistributionError) {
    guard mean > 0, mean < 1 else { throw .outsideUnitInterval(parameter: "mean", value: mean) }
    try requireSpread("sd", sd)
    guard sd == 0 || mean * (1 - mean) / (sd * sd) > 1 else {
      throw .betaSpreadTooLarge(mean: mean, sd: sd, limit: Double.sqrt(mean * (1 - mean)))
    }
  }

  /// The quantile.
  ///
  /// - Parameter u: A probability; outside [0, 1] gives NaN.
  /// - Returns: The quantile, in [0, 1].
  public func quantile(_ u: Double) -> Double { IncompleteBeta.inverse(a, b, u) }
}
