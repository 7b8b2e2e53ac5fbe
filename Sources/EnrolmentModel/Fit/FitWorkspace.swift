internal import Probability

extension FitSampler {
  /// Room for eight proposals.
  final class Workspace {
    let state: LatentState
    let z: Room<Lanes>
    /// The mode of the informed directions given all others.
    let centre: Room<Lanes>
    /// How far z moves in the informed directions.
    let moves: Room<Lanes>
    let residuals: Room<Lanes>
    let shares: Room<Lanes>

    init(_ sampler: FitSampler) {
      state = LatentState(sampler.intake)
      let rows = max(1, sampler.observations.count)
      z = Room(sampler.intake.layout.count, .zero)
      centre = Room(rows, .zero)
      moves = Room(rows, .zero)
      residuals = Room(rows, .zero)
      shares = Room(rows, .zero)
    }
  }
}
