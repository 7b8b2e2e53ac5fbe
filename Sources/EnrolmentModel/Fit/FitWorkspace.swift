extension FitSampler {
  /// Room for one proposal.
  final class Workspace {
    let state: LatentState
    let z: UnsafeMutablePointer<Double>
    let base: UnsafeMutablePointer<Double>
    let moved: UnsafeMutablePointer<Double>
    let centre: UnsafeMutablePointer<Double>
    let residuals: UnsafeMutablePointer<Double>
    let shares: UnsafeMutablePointer<Double>

    init(_ sampler: FitSampler) {
      state = LatentState(sampler.intake)
      let count = sampler.intake.layout.count
      let rows = max(1, sampler.observations.count)
      z = .allocate(capacity: count)
      z.initialize(repeating: 0, count: count)
      base = .allocate(capacity: count)
      base.initialize(repeating: 0, count: count)
      moved = .allocate(capacity: count)
      moved.initialize(repeating: 0, count: count)
      centre = .allocate(capacity: rows)
      centre.initialize(repeating: 0, count: rows)
      residuals = .allocate(capacity: rows)
      residuals.initialize(repeating: 0, count: rows)
      shares = .allocate(capacity: rows)
      shares.initialize(repeating: 0, count: rows)
    }

    deinit {
      z.deallocate()
      base.deallocate()
      moved.deallocate()
      centre.deallocate()
      residuals.deallocate()
      shares.deallocate()
    }
  }
}
