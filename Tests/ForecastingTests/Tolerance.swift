/// How far a result may be from its reference, and why.
enum Tolerance {
  /// Rounding of a few hundred operations, each wrong by at most 1.1e-16 of its result.
  static let rounding = 2e-13
  /// Where an iteration, ours or the reference's, stops short of the last digits.
  static let optimised = 1e-9

  /// Five standard errors: one false alarm in 1.7 million.
  static func monteCarlo(sd: Double, count: Int) -> Double {
    5 * sd / Double(count).squareRoot()
  }
}

/// The relative error of a value; where the reference is 0, its absolute error.
func relativeError(_ value: Double, _ reference: Double) -> Double {
  if value == reference { return 0 }
  return abs(value - reference) / (reference == 0 ? 1 : abs(reference))
}

/// Whether a value agrees with its reference to a relative error; NaN agrees with nothing.
func agree(_ value: Double, _ reference: Double, _ tolerance: Double = Tolerance.rounding) -> Bool {
  relativeError(value, reference) <= tolerance
}
