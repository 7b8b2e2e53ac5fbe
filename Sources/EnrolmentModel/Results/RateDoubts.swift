/// What the headline of the trained rate rests on.
public struct RateDoubts: Sendable {
  /// The baseline's probability of the target under each rate model.
  public let probabilities: [(model: RateModel, probability: Double)]
  /// Variance of the residual over the variance of the chain's rate, in the plan year.
  public let residualShare: Double

  /// Reads a simulation.
  ///
  /// - Parameter simulator: The simulation of all draws.
  public init(_ simulator: Simulator) {
    var tally = RateDoubtsTally(simulator)
    tally.add(simulator)
    self = tally.doubts
  }

  init(probabilities: [(model: RateModel, probability: Double)], residualShare: Double) {
    self.probabilities = probabilities
    self.residualShare = residualShare
  }
}
