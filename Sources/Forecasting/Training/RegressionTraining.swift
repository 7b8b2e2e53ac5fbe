internal import LinearAlgebra

/// Learns the pooled regression: least absolute errors by reweighted least squares.
///
///     b ← (XᵀWX + κI)⁻¹ XᵀWy,    w = cost / max(|y − Xb|, 0.05)
///
/// Twenty rounds; the cost is that of ``TrainingLoss`` near the damped trend's
/// forecast, κ = 10⁻³ of the total weight.
///
/// Reference: Schlossmacher (1973), *An iterative technique for absolute
/// deviations curve fitting*.
struct RegressionTraining {
  let cases: TrainingCases
  let loss: TrainingLoss

  static let rounds = 20
  static let ridge = 1e-3
  static let smallest = 0.05

  func learned() throws(FactorizationError) -> PooledRegression {
    var coefficients: [Double] = []
    for step in 0..<TrainingCases.steps { coefficients += try learned(step) }
    return PooledRegression(coefficients: coefficients)
  }

  private func learned(_ step: Int) throws(FactorizationError) -> [Double] {
    let damped = Model.members.firstIndex(of: .dampedTrend) ?? 0
    var costs = (0..<cases.count).map { item in
      let place = item * TrainingCases.memberRow + damped * TrainingCases.steps + step
      return loss.weights[item] * loss.cost(item, step, near: cases.members[place])
    }
    let total = max(costs.reduce(0, +), 1e-300)
    for item in costs.indices { costs[item] /= total }
    var residuals = [Double](repeating: 1, count: cases.count)
    var coefficients: [Double] = []
    for _ in 0..<Self.rounds {
      coefficients = try solved(step, costs, residuals)
      for item in 0..<cases.count { residuals[item] = residual(item, step, coefficients) }
    }
    return coefficients
  }

  private func residual(_ item: Int, _ step: Int, _ coefficients: [Double]) -> Double {
    let outcome = cases.outcomes[item * TrainingCases.steps + step]
    guard !outcome.isNaN else { return 1 }
    let first = item * PooledRegression.inputs
    var fitted = 0.0
    for place in coefficients.indices {
      fitted += coefficients[place] * cases.designs[first + place]
    }
    return outcome - fitted
  }

  private func solved(
    _ step: Int, _ costs: [Double], _ residuals: [Double]
  ) throws(FactorizationError) -> [Double] {
    let size = PooledRegression.inputs
    var normal = Matrix(rows: size, columns: size) { $0 == $1 ? Self.ridge : 0 }
    var right = [Double](repeating: 0, count: size)
    for item in 0..<cases.count where costs[item] > 0 {
      let weight = costs[item] / max(abs(residuals[item]), Self.smallest)
      let first = item * size
      let outcome = cases.outcomes[item * TrainingCases.steps + step]
      for column in 0..<size {
        let weighted = weight * cases.designs[first + column]
        guard weighted != 0 else { continue }
        right[column] += weighted * outcome
        for row in column..<size {
          normal.elements[row + size * column] += weighted * cases.designs[first + row]
        }
      }
    }
    return try Cholesky(normal).solve(right)
  }
}
