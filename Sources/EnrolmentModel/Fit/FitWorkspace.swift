internal import Probability

extension FitSampler {
  /// Room for eight proposals.
  final class Workspace {
    let state: LatentState
    let z: Room<Lanes>
    /// z on the reached coordinates without the informed directions.
    let base: Room<Lanes>
    /// Where the informed directions stand.
    let centre: Room<Lanes>
    let residuals: Room<Lanes>
    let shares: Room<Lanes>

    init(_ sampler: FitSampler) {
      state = LatentState(sampler.intake)
      let rows = max(1, sampler.observations.count)
      z = Room(sampler.intake.layout.count, .zero)
      base = Room(sampler.intake.layout.count, .zero)
      centre = Room(rows, .zero)
      residuals = Room(rows, .zero)
      shares = Room(rows, .zero)
    }
  }
}
