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
  private static let tolerance = 1e-6
  private static let difference = 1e-4

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
    var search = ModeSearch(prior, intake, observations)
    var z = start.isEmpty ? [Double](repeating: 0, count: intake.layout.count) : start
    var objective = search.objective(z)
    for _ in 0..<Self.maximumSteps {
      let target = try search.step(from: z)
      let (next, value) = search.lineSearch(from: z, to: target, objective)
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

  /// The arithmetic of the search, with its room.
  private struct ModeSearch {
    let prior: PathPrior
    let intake: IntakeModel
    let observations: ObservationSet
    let state: LatentState
    /// Special years that observations reach.
    let specials: Int

    init(_ prior: PathPrior, _ intake: IntakeModel, _ observations: ObservationSet) {
      self.prior = prior
      self.intake = intake
      self.observations = observations
      state = LatentState(intake)
      let last = observations.lastYear
      specials = intake.specialYears.count { $0 <= last }
    }

    private func residuals(_ z: [Double]) -> [Double] {
      state.update(z, prior, specials: specials)
      return residuals()
    }

    private func residuals() -> [Double] {
      [Double](unsafeUninitializedCapacity: observations.count) { buffer, count in
        if let base = buffer.baseAddress { observations.residuals(state, into: base) }
        count = observations.count
      }
    }

    /// ½|z|² + ½ rᵀR⁻¹r.
    func objective(_ z: [Double]) -> Double {
      let whitened = observations.factor.solveLower(residuals(z))
      return 0.5 * z.reduce(0) { $0 + $1 * $1 } + 0.5 * whitened.reduce(0) { $0 + $1 * $1 }
    }

    /// The minimiser of the linearised problem: Hᵀ (H Hᵀ + R)⁻¹ (r + H z).
    mutating func step(from z: [Double]) throws(FactorizationError) -> [Double] {
      let jacobian = whitenedJacobian(z)
      let residual = observations.factor.solveLower(residuals(z))
      let shift = jacobian.multiplied(by: z)
      var system = jacobian.multipliedByTranspose(of: jacobian)
      for index in 0..<observations.count { system[index, index] += 1 }
      let solved = try Cholesky(system).solve(zip(residual, shift).map { $0 + $1 })
      return jacobian.transposeMultiplied(by: solved)
    }

    func lineSearch(
      from z: [Double], to target: [Double], _ objective: Double
    ) -> ([Double], Double) {
      var length = 1.0
      for _ in 0..<12 {
        let next = zip(z, target).map { $0 + length * ($1 - $0) }
        let value = self.objective(next)
        if value < objective { return (next, value) }
        length /= 2
      }
      return (z, objective)
    }

    /// W H, with W the inverse of the errors' Cholesky factor: (n_obs x n).
    func whitenedJacobian(_ z: [Double]) -> Matrix {
      var jacobian = pathDerivatives(z)
      shapeDerivatives(z, into: &jacobian)
      let rows = observations.count
      var elements: [Double] = []
      elements.reserveCapacity(rows * intake.layout.count)
      for column in 0..<intake.layout.count {
        let start = column * rows
        elements += observations.factor.solveLower(
          Array(jacobian.elements[start..<(start + rows)]))
      }
      return Matrix(rows: rows, columns: intake.layout.count, elements: elements)
    }

    private func pathDerivatives(_ z: [Double]) -> Matrix {
      state.update(z, prior, specials: specials)
      let layout = intake.layout
      var jacobian = Matrix(rows: observations.count, columns: layout.count, repeating: 0)
      for row in 0..<observations.count {
        for (level, year, derivative) in observations.pathDerivatives(row, state) {
          for (component, part) in prior.components(of: level, year, state.logUsual) {
            add(derivative * part, of: component, year, to: row, &jacobian)
          }
        }
      }
      return jacobian
    }

    /// Spreads the derivative by a component of the path over its coordinates.
    private func add(
      _ derivative: Double, of component: Int, _ year: Int, to row: Int,
      _ jacobian: inout Matrix
    ) {
      let layout = intake.layout
      jacobian[row, layout.initial(component)] += derivative * prior.initialSDs[component]
      for other in 0...component {
        let weight = derivative * prior.scales[component] * prior.levels[component, other]
        guard weight != 0 else { continue }
        for shock in 0...year {
          jacobian[row, layout.path(other, shock)] += weight * prior.years[year, shock]
        }
      }
    }

    /// Central differences; each coordinate touches few shapes, and only these
    /// are computed again.
    private func shapeDerivatives(_ z: [Double], into jacobian: inout Matrix) {
      var moved = z
      for touch in intake.layout.touches(specials: specials) {
        let column = touch.coordinate
        moved[column] = z[column] + LaplaceApproximation.difference
        state.updateShapes(moved, specials: touch.specials, levels: touch.levels)
        let above = residuals()
        moved[column] = z[column] - LaplaceApproximation.difference
        state.updateShapes(moved, specials: touch.specials, levels: touch.levels)
        let below = residuals()
        moved[column] = z[column]
        state.updateShapes(moved, specials: touch.specials, levels: touch.levels)
        for row in above.indices {
          // Residuals are observed minus modelled, so the sign turns.
          jacobian[row, column] = (below[row] - above[row]) / (2 * LaplaceApproximation.difference)
        }
      }
    }
  }
}
