internal import Probability

/// The intake of a year by month when sites are closed for part of it.
///
/// With usual monthly shares π, closed shares c and a loss λ while closed, the
/// intake relative to a usual year is
///
///     w[m] = π[m] · ( 1 − λ c[m]  +  γ (1 − c[m]) g[m] )
///     g[m] = Σ_{j<m} λ π[j] c[j] / Σ_{i>j} π[i]
///
/// The first part is what still takes place; the second is the catch-up: a
/// share γ of what a closed month lost is taken up later in the same year, as
/// far as the later months are open. Σ w = 1 without closures, and then w = π
/// to the last bit.
///
/// Viet Nam 2020 is the case to have in mind: January to May at 57 % of 2019,
/// the whole year at 98 %.
enum DisruptedYear {
  /// Fills the monthly intake relative to a usual year.
  ///
  /// - Parameters:
  ///   - intake: Receives w, twelve values.
  ///   - usual: π, twelve shares that sum to 1.
  ///   - closed: c, twelve shares between 0 and 1.
  ///   - loss: λ = 1 − e^−δ, between 0 and 1.
  ///   - catchUp: γ, between 0 and 1.
  @inline(__always)
  static func fill(
    _ intake: MonthLanes, usual: MonthLanes, closed: MonthLanes, loss: Lanes, catchUp: Lanes
  ) {
    var later = usual.yearSum
    var pressure = Lanes.zero
    for month in 0..<12 {
      let share = usual[month]
      let shut = closed[month]
      intake[month] = share * ((1 - loss * shut) + (1 - shut) * catchUp * pressure)
      later -= share
      let isShut = shut .> 0
      guard any(isShut) else { continue }
      let passed = loss * share * shut / later
      pressure += Lanes.zero.replacing(with: passed, where: isShut .& (later .> 1e-12))
    }
  }
}
