internal import Probability

/// The rate as a chain of newly trained people, with its uncertain parameters.
///
///     R[t+1] = R[t] + (1−R[t])/(1−R₀) · (y · A[t+1]/L + r₀) + e,   e ~ s · t(4)
///
/// y is the yield of the chain, r₀ the drift from universities, migration and
/// exits, s the scale of the residual. Given a draw's A in the years with
/// published increments, (y, r₀, s) are drawn from their posterior by sampling
/// importance resampling among prior candidates; turns are never updated by
/// rates. R₀ is the last published rate.
struct ChainRate {
  /// Yield, drift and residual scale.
  struct Parameters {
    var yield: Double
    var drift: Double
    var scale: Double
  }

  /// Candidates offered to one draw.
  static let offered = 64
  /// Candidates in the table; draws look at different windows of it.
  static let tableSize = 8192

  private let candidates: [Parameters]
  private let increments: [(year: Year, before: Double, change: Double)]
  private let reference: Double
  private let choice: RandomStream

  init(_ book: AssumptionBook, history: RateHistory, seed: UInt64) {
    increments = history.increments
    reference = history.last?.fraction ?? 0
    choice = RandomStream(seed: seed, name: "rate/chain-choice")
    func values(_ key: String) -> (Int) -> Double {
      let table = QuantileTable(book.distribution(key))
      let stream = RandomStream(seed: seed, name: key)
      return { table.quantile(stream.uniform(draw: $0)) }
    }
    let yield = values(AssumptionKey.rateYield)
    let drift = values(AssumptionKey.rateDrift)
    let scale = values(AssumptionKey.rateResidual)
    candidates = (0..<Self.tableSize).map {
      Parameters(yield: yield($0), drift: drift($0), scale: max(1e-5, scale($0)))
    }
  }

  /// Years whose A the posterior needs.
  var years: [Year] { increments.map(\.year) }

  /// (1−R)/(1−R₀): fewer are left to train when more are trained.
  @inline(__always)
  func saturation(_ rate: Double) -> Double { (1 - rate) / (1 - reference) }

  /// Draws the parameters given A/L in the years with increments.
  ///
  /// - Parameters:
  ///   - draw: The draw.
  ///   - inflow: A/L, in the order of `years`.
  ///   - weights: Room for `offered` values.
  /// - Returns: The parameters.
  @inline(__always)
  func parameters(
    _ draw: Int, inflow: UnsafePointer<Double>, weights: UnsafeMutablePointer<Double>
  ) -> Parameters {
    let start = (draw &* Self.offered) % Self.tableSize
    var sum = 0.0
    for offer in 0..<Self.offered {
      let candidate = candidates[start + offer]
      var likelihood = 1.0
      for (index, increment) in increments.enumerated() {
        let expected =
          saturation(increment.before) * (candidate.yield * inflow[index] + candidate.drift)
        likelihood *= ResidualLaw.likelihood(increment.change - expected, scale: candidate.scale)
      }
      sum += likelihood
      weights[offer] = sum
    }
    let target = choice.uniform(draw: draw) * sum
    var chosen = 0
    while chosen < Self.offered - 1, weights[chosen] < target { chosen += 1 }
    return candidates[start + chosen]
  }
}
