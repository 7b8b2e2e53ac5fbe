internal import LinearAlgebra
internal import RealModule

// Goals, in order of priority:
// 1. The proposal covers the posterior: importance weights stay bounded.
// 2. The mode is found from the prior mean, without a caller's starting value.
// 3. Only the informed directions are touched; elsewhere the prior is exact.
// 4. Speed.

/// The posterior of z around its mode, for one θ.
///
/// Gauss–Newton on ½|z|² + ½ r(z)ᵀ R⁻¹ r(z). With H = ∂f/∂z and
/// G = W H Hᵀ Wᵀ = V Λ Vᵀ (W Wᵀ-whitening of R), the columns of
/// U = Hᵀ Wᵀ V Λ^−½ span the informed directions: there the posterior is about
/// N(a*, 1/(1+λ)), everywhere else it is the prior.
///
/// Reference: Tierney & Kadane (1986), *Accurate approximations for posterior
/// moments and marginal densities*, JASA 81.
struct LaplaceApproximation {
  /// U, one column for each informed direction: (n x r).
  let directions: Matrix
  /// a*: the mode in the informed directions.
  let mode: [Double]
  /// 1/√(1+λ): the posterior sd in the informed directions.
  let spread: [Double]
  /// √Λ Vᵀ W: what residuals ask of the informed directions, (r x n_obs).
  let gain: Matrix
  /// log p(y|θ) up to a constant that all θ share.
  let logEvidence: Double

  private static let maximumSteps = 30
  private static let tolerance = 1e-8

  /// Finds the mode and the shape around it.
  ///
  /// - Parameters:
  ///   - prior: The prior of the paths.
  ///   - intake: The map from z to intake.
  ///   - observations: What was observed.
  ///   - start: Where to start, empty for the prior mean.
  /// - Throws: `FactorizationError` where a system cannot be solved.
  init(
    _ prior: PathPrior, _ intake: IntakeModel, _ observations: ObservationSet,
    from start: [Double] = []
  ) throws(FactorizationError) {
    let search = ModeSearch(prior, intake, observations)
    var z = start.isEmpty ? [Double](repeating: 0, count: intake.layout.count) : start
    var objective = search.objective(z)
    var mixing = AndersonMixing(depth: 3)
    for _ in 0..<Self.maximumSteps {
      let target = try search.step(from: z)
      var next = mixing.next(z, target)
      var value = search.objective(next)
      if !(value < objective) {
        mixing.restart()
        (next, value) = search.lineSearch(from: z, to: target, objective)
      }
      let gain = objective - value
      z = next
      objective = value
      if gain < Self.tolerance { break }
    }
    let jacobian = search.whitenedJacobian(z)
    // (n_obs x n_obs) <- (n_obs x n) (n x n_obs)
    let eigen = try SymmetricEigen(jacobian.multipliedByTranspose(of: jacobian))
    let kept = eigen.values.indices.filter { eigen.values[$0] > 1e-8 }
    let basis = Matrix(rows: eigen.vectors.rows, columns: kept.count) {
      eigen.vectors[$0, kept[$1]] / eigen.values[kept[$1]].squareRoot()
    }
    // (n x r) <- (n x n_obs) (n_obs x r)
    directions = jacobian.transposeMultiplied(by: basis)
    mode = directions.transposeMultiplied(by: z)
    spread = kept.map { 1 / (1 + eigen.values[$0]).squareRoot() }
    let scaled = Matrix(rows: kept.count, columns: eigen.vectors.rows) {
      eigen.vectors[$1, kept[$0]] * eigen.values[kept[$0]].squareRoot()
    }
    // (r x n_obs) <- (r x n_obs) (n_obs x n_obs)
    gain = scaled.multiplied(by: observations.whitener)
    logEvidence = -objective + spread.reduce(0) { $0 + Double.log($1) }
  }

  /// The mode as a whole vector, to start a neighbour's search from.
  var modeVector: [Double] { directions.multiplied(by: mode) }
}
