extension DisruptedYear {
  /// Fills the monthly intake relative to a usual year.
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
}
