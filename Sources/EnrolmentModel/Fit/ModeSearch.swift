internal import LinearAlgebra
internal import Probability

/// The arithmetic of the search for a mode, with its room.
struct ModeSearch {
  private let prior: PathPrior
  private let intake: IntakeModel
  private let observations: ObservationSet
  private let state: LatentState
  private let lanes: SearchRoom
  /// What observations reach.
  private let span: LatentSpan
  /// Coordinates other than the paths' that reach these, as many together as there are pairs of
  /// lanes.
  private let batches: [Batch]

  private static let difference = 1e-4
  /// Each coordinate stands above in one lane and below in another.
  private static let pairs = Lanes.width / 2

  /// Coordinates whose derivatives are taken side by side.
  private struct Batch {
    let coordinates: [Int]
    let reach: ShapeReach
  }

  /// z and residuals, eight side by side.
  private final class SearchRoom {
    let z: Room<Lanes>
    let residuals: Room<Lanes>

    init(_ coordinates: Int, _ rows: Int) {
      z = Room(coordinates, .zero)
      residuals = Room(max(1, rows), .zero)
    }
  }

  init(_ prior: PathPrior, _ intake: IntakeModel, _ observations: ObservationSet) {
    self.prior = prior
    self.intake = intake
    self.observations = observations
    state = LatentState(intake)
    lanes = SearchRoom(intake.layout.count, observations.count)
    span = LatentSpan(observations.years, intake)
    batches = Self.batches(span.specials, intake)
  }

  private static func batches(_ specials: Range<Int>, _ intake: IntakeModel) -> [Batch] {
    let layout = intake.layout
    // A year without a free deviation has a coordinate for it that moves nothing.
    let idle = Set(
      specials.filter { !intake.isOutlier($0) }.flatMap { special in
        (0..<layout.levels).map { layout.outlier(special, $0) }
      })
    let touched = layout.touched(specials: specials).filter { !idle.contains($0.coordinate) }
    return stride(from: 0, to: touched.count, by: pairs).map { first in
      let own = touched[first..<min(touched.count, first + pairs)]
      return Batch(
        coordinates: own.map(\.coordinate),
        reach: own.dropFirst().reduce(own[first].reach) { $0.union($1.reach) })
    }
  }

  /// Sets all lanes to z and works out the residuals.
  private func set(_ z: [Double]) {
    for (coordinate, value) in z.enumerated() { lanes.z[coordinate] = Lanes(repeating: value) }
    evaluate()
  }

  private func evaluate() {
    state.update(lanes.z, prior, span)
    observations.residuals(state, into: lanes.residuals)
  }

  /// The residuals at z, observed minus modelled.
  private func residuals(_ z: [Double]) -> [Double] {
    set(z)
    return (0..<observations.count).map { lanes.residuals[$0][0] }
  }

  /// ½|z|² + ½ rᵀR⁻¹r.
  func objective(_ z: [Double]) -> Double {
    let whitened = observations.factor.solveLower(residuals(z))
    return 0.5 * z.reduce(0) { $0 + $1 * $1 } + 0.5 * whitened.reduce(0) { $0 + $1 * $1 }
  }

  /// The minimiser of the linearised problem: Hᵀ (H Hᵀ + R)⁻¹ (r + H z).
  func step(from z: [Double]) throws(FactorizationError) -> [Double] {
    let residual = observations.factor.solveLower(residuals(z))
    let jacobian = whitenedJacobian(at: z)
    let shift = jacobian.multiplied(by: z)
    var system = jacobian.multipliedByTranspose(of: jacobian)
    for index in 0..<observations.count { system[index, index] += 1 }
    let solved = try Cholesky(system).solve(zip(residual, shift).map { $0 + $1 })
    return jacobian.transposeMultiplied(by: solved)
  }

  /// The first halving of the way to a target that lowers the objective.
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

  // MARK: Derivatives

  /// W H, with W the inverse of the errors' Cholesky factor: (n_obs x n).
  func whitenedJacobian(_ z: [Double]) -> Matrix {
    set(z)
    return whitenedJacobian(at: z)
  }

  /// The same where all lanes stand at z already.
  private func whitenedJacobian(at z: [Double]) -> Matrix {
    var jacobian = pathDerivatives()
    shapeDerivatives(z, into: &jacobian)
    // (n_obs x n) <- (n_obs x n_obs)^-1 (n_obs x n)
    return observations.factor.solveLower(jacobian)
  }

  private func pathDerivatives() -> Matrix {
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
    _ derivative: Double, of component: Int, _ year: Int, to row: Int, _ jacobian: inout Matrix
  ) {
    let layout = intake.layout
    jacobian[row, layout.initial(component)] += derivative * prior.initialSDs[component]
    for other in 0...component {
      let weight = derivative * prior.scales[component] * prior.levels[component, other]
      guard weight != 0 else { continue }
      for shock in layout.firstYear...year {
        jacobian[row, layout.path(other, shock)] += weight * prior.years[year, shock]
      }
    }
  }

  /// Central differences, four coordinates at a time: each above in one lane, below in another.
  private func shapeDerivatives(_ z: [Double], into jacobian: inout Matrix) {
    var moved: ShapeReach?
    for batch in batches {
      for (pair, column) in batch.coordinates.enumerated() {
        lanes.z[column][pair] = z[column] + Self.difference
        lanes.z[column][pair + Self.pairs] = z[column] - Self.difference
      }
      // What the batch before has moved stands back where it was.
      state.update(lanes.z, moved.map(batch.reach.union) ?? batch.reach, span)
      moved = batch.reach
      observations.residuals(state, into: lanes.residuals)
      for (pair, column) in batch.coordinates.enumerated() {
        for row in 0..<observations.count {
          let residual = lanes.residuals[row]
          // Residuals are observed minus modelled, so the sign turns.
          jacobian[row, column] =
            (residual[pair + Self.pairs] - residual[pair]) / (2 * Self.difference)
        }
        lanes.z[column] = Lanes(repeating: z[column])
      }
    }
  }
}
