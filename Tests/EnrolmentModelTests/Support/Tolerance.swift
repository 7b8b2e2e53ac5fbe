/// How far a result may be from its reference, and why.
enum Tolerance {
  /// Rounding of a few thousand operations on numbers of one size, each wrong
  /// by at most 1.1e-16 of its result.
  static let rounding = 1e-12
  /// Where an iteration, ours or the reference's, stops short of the last digits.
  static let optimised = 1e-6
  /// What a central difference with the step `step` leaves: the third
  /// derivative's part and the rounding of the difference.
  static let difference = 1e-6
  /// The step of central differences: near the cube root of a rounding error.
  static let step = 1e-5

  /// Five standard errors of a mean: one false alarm in 1.7 million.
  static func monteCarlo(sd: Double, count: Double) -> Double { 5 * sd / count.squareRoot() }

  /// Five standard errors of a share: one false alarm in 1.7 million.
  static func monteCarlo(share: Double, count: Double) -> Double {
    5 * (share * (1 - share) / count).squareRoot()
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

/// Whether a value lies within an absolute distance of its reference.
func near(_ value: Double, _ reference: Double, _ distance: Double = Tolerance.rounding) -> Bool {
  abs(value - reference) <= distance
}

/// Mean and standard deviation of a sample.
func moments(_ values: [Double]) -> (mean: Double, sd: Double) {
  let count = Double(values.count)
  let mean = values.reduce(0, +) / count
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (mean, (squares / (count - 1)).squareRoot())
}
