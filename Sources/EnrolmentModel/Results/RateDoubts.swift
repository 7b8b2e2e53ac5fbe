/// What the headline of the trained rate rests on.
public struct RateDoubts: Sendable {
  /// The baseline's probability of the target under each rate model.
  public let probabilities: [(model: RateModel, probability: Double)]
  /// Variance of the residual over the variance of the chain's rate, in the plan year.
  public let residualShare: Double

  /// Reads a simulation.
  public init(_ simulator: Simulator) {
    let shared = simulator.shared
    let year = simulator.input.years.first
    let target = simulator.input.targets.first {
      $0.indicator == .trainedLabourRate && $0.year == year
    }
    probabilities = RateModel.allCases.compactMap { model in
      guard let target else { return nil }
      let rates = shared.trainedRate(model, year: 0)
      let reached = rates.count { $0 >= target.atLeast }
      return (model: model, probability: Double(reached) / Double(rates.count))
    }
    let whole = Summary(shared.trainedRate(.chain, year: 0), []).sd
    let residual = Summary(shared.residual(year: 0), []).sd
    residualShare = whole > 0 ? min(1, residual * residual / (whole * whole)) : 0
  }
}
