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
  /// - Returns: Σ w.
  @inline(__always)
  static func fill(
    _ intake: UnsafeMutablePointer<Double>, usual: UnsafePointer<Double>,
    closed: UnsafePointer<Double>, loss: Double, catchUp: Double
  ) -> Double {
    var later = 0.0
    for month in 0..<12 { later += usual[month] }
    var pressure = 0.0
    var total = 0.0
    for month in 0..<12 {
      let share = usual[month]
      let shut = closed[month]
      let value = share * ((1 - loss * shut) + (1 - shut) * catchUp * pressure)
      intake[month] = value
      total += value
      later -= share
      if shut > 0, later > 1e-12 { pressure += loss * share * shut / later }
    }
    return total
  }

  /// The monthly intake relative to a usual year.
  ///
  /// - Parameters:
  ///   - usual: π, twelve shares that sum to 1.
  ///   - closed: c, twelve shares between 0 and 1.
  ///   - loss: λ = 1 − e^−δ, between 0 and 1.
  ///   - catchUp: γ, between 0 and 1.
  /// - Returns: w, twelve values.
  @inline(__always)
  static func intake(
    usual: MonthVector, closed: MonthVector, loss: Double, catchUp: Double
  ) -> MonthVector {
    // Lanes that are no months stay zero.
    var result = MonthVector.zero
    withUnsafeBytes(of: usual) { usual in
      withUnsafeBytes(of: closed) { closed in
        withUnsafeMutableBytes(of: &result) { result in
          let usual = usual.assumingMemoryBound(to: Double.self)
          let closed = closed.assumingMemoryBound(to: Double.self)
          let out = result.assumingMemoryBound(to: Double.self)
          if let usual = usual.baseAddress, let closed = closed.baseAddress,
            let out = out.baseAddress
          {
            _ = fill(out, usual: usual, closed: closed, loss: loss, catchUp: catchUp)
          }
        }
      }
    }
    return result
  }
}
