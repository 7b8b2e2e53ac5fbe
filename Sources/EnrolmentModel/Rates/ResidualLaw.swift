internal import Probability
internal import RealModule

/// Student's t with four degrees of freedom, the law of a rate's residual.
enum ResidualLaw {
  static let degreesOfFreedom = 4.0
  static let table = QuantileTable(
    .studentT(location: 0, scale: 1, degreesOfFreedom: degreesOfFreedom))

  /// The density up to a constant: (1 + u²/4)^−5/2 / scale.
  @inline(__always)
  static func likelihood(_ residual: Double, scale: Double) -> Double {
    let u = residual / scale
    let base = 1 + 0.25 * u * u
    return 1 / (base * base * base.squareRoot() * scale)
  }
}
