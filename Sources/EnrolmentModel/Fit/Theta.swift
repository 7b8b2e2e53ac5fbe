internal import Probability
internal import RealModule

/// One setting of the variances of the latent path.
struct Theta: Hashable {
  /// σε: what a single year deviates from its level, on the log scale.
  let sigmaEpsilon: Double
  /// ση: yearly sd of the level.
  let sigmaEta: Double
  /// σζ: yearly sd of the slope.
  let sigmaZeta: Double
  /// φ: what remains of a slope after a year.
  let phi: Double
}

/// The fixed grid over which θ is integrated.
///
/// Three Gauss–Hermite nodes for each log standard deviation (exact for
/// polynomials to degree 5 under its normal prior) and two values of φ.
struct ThetaGrid {
  /// The nodes.
  let nodes: [Theta]
  /// Their prior weights; they sum to 1.
  let weights: [Double]

  /// z and weight of the three-point rule: Abramowitz & Stegun (1964), 25.4.46.
  private static let rule: [(z: Double, weight: Double)] = [
    (-3.0.squareRoot(), 1.0 / 6), (0, 2.0 / 3), (3.0.squareRoot(), 1.0 / 6),
  ]

  /// Lays the grid over the priors of a book.
  init(_ book: AssumptionBook) {
    func values(_ key: String) -> [(value: Double, weight: Double)] {
      let prior = book.distribution(key)
      return Self.rule.map { (prior.quantile(Normal.cumulative($0.z)), $0.weight) }
    }
    var nodes: [Theta] = []
    var weights: [Double] = []
    for phi in [book.value(AssumptionKey.phiLow), book.value(AssumptionKey.phiHigh)] {
      for epsilon in values(AssumptionKey.sigmaEpsilon) {
        for eta in values(AssumptionKey.sigmaEta) {
          for zeta in values(AssumptionKey.sigmaZeta) {
            nodes.append(
              Theta(
                sigmaEpsilon: epsilon.value, sigmaEta: eta.value, sigmaZeta: zeta.value,
                phi: phi))
            weights.append(0.5 * epsilon.weight * eta.weight * zeta.weight)
          }
        }
      }
    }
    self.nodes = nodes
    self.weights = weights
  }
}
