internal import Probability

/// Peels boxes of misses out of a sample, by ranks.
struct BoxPeeling {
  fileprivate let missed: [Bool]
  fileprivate let inputs: [DrawnInput]
  /// The rank of each draw in each input, in slices of equal size.
  fileprivate let slices: [[UInt8]]

  private static let slicesPerInput = 20

  init(missed: [Bool], inputs: [DrawnInput]) {
    self.missed = missed
    self.inputs = inputs
    slices = inputs.map(Self.slices)
  }

  private static func slices(_ input: DrawnInput) -> [UInt8] {
    if input.isChoice {
      let kinds = Set(input.values).sorted()
      return input.values.map { value in UInt8(kinds.firstIndex(of: value) ?? 0) }
    }
    let edges = input.values.withUnsafeBufferPointer {
      OrderStatistics.quantiles(
        $0, (1..<slicesPerInput).map { Double($0) / Double(slicesPerInput) })
    }
    return input.values.map { value in UInt8(edges.partitioningIndex { $0 > value }) }
  }

  /// Limits by input: the slices that a box holds.
  fileprivate typealias Limits = [Int: ClosedRange<Int>]

  fileprivate struct State {
    var limits: Limits
    var draws: [Int]
    var missed: Int

    var density: Double { Double(missed) / Double(max(1, draws.count)) }
  }

  /// The best box among some draws, with the draws that it holds.
  func box(
    among inside: [Bool], allMissed: Int
  ) -> (box: ScenarioDiscovery.Box, draws: [Int])? {
    let draws = inside.indices.filter { inside[$0] }
    var state = State(limits: [:], draws: draws, missed: draws.count { missed[$0] })
    var best: State?
    var bestScore = 0.0
    while let next = peel(state) {
      state = next
      let score = state.density * Double(state.missed) / Double(max(1, allMissed))
      if score > bestScore, state.limits.count <= ScenarioDiscovery.mostLimits {
        bestScore = score
        best = state
      }
    }
    return best.map { simplified($0, draws) }.map { ($0.box(self, allMissed), $0.draws) }
  }

  // MARK: Peeling

  /// The peel that leaves the densest box for what it takes, or nothing where
  /// the box would be too small or no peel helps.
  private func peel(_ state: State) -> State? {
    let least = Int(ScenarioDiscovery.leastMass * Double(missed.count))
    var best: (input: Int, range: ClosedRange<Int>, gain: Double)?
    for input in inputs.indices {
      let full = state.limits[input] ?? 0...(Int(slices[input].max() ?? 0))
      guard full.count > 1 else { continue }
      let counts = self.counts(state, input, full)
      for (range, edge) in [
        ((full.lowerBound + 1)...full.upperBound, full.lowerBound),
        (full.lowerBound...(full.upperBound - 1), full.upperBound),
      ] {
        let taken = counts.all[edge]
        let rest = state.draws.count - taken
        guard taken > 0, rest >= least else { continue }
        let density = Double(state.missed - counts.missed[edge]) / Double(rest)
        // Gain per draw given up, so that a thick slice of a choice is no bargain.
        let gain = (density - state.density) / Double(taken)
        if gain > (best?.gain ?? 0) { best = (input, range, gain) }
      }
    }
    guard let best else { return nil }
    var limits = state.limits
    limits[best.input] = best.range
    return restricted(limits, state.draws)
  }

  private func counts(
    _ state: State, _ input: Int, _ full: ClosedRange<Int>
  ) -> (all: [Int], missed: [Int]) {
    var all = [Int](repeating: 0, count: full.upperBound + 1)
    var miss = all
    let slices = self.slices[input]
    for draw in state.draws {
      let slice = Int(slices[draw])
      all[slice] += 1
      if missed[draw] { miss[slice] += 1 }
    }
    return (all, miss)
  }

  private func restricted(_ limits: Limits, _ draws: [Int]) -> State {
    let kept = draws.filter { draw in
      limits.allSatisfy { input, range in range.contains(Int(slices[input][draw])) }
    }
    return State(limits: limits, draws: kept, missed: kept.count { missed[$0] })
  }

  /// The box without limits whose loss costs less than a point of density.
  private func simplified(_ state: State, _ draws: [Int]) -> State {
    var best = state
    for input in state.limits.keys.sorted() {
      var limits = best.limits
      limits[input] = nil
      let without = restricted(limits, draws)
      if !limits.isEmpty, without.density > best.density - 0.01 { best = without }
    }
    return best
  }
}

extension BoxPeeling.State {
  fileprivate func box(_ peeling: BoxPeeling, _ allMissed: Int) -> ScenarioDiscovery.Box {
    ScenarioDiscovery.Box(
      limits: peeling.limits(self), coverage: Double(missed) / Double(max(1, allMissed)),
      density: density, mass: Double(draws.count) / Double(peeling.count))
  }
}

extension BoxPeeling {
  fileprivate var count: Int { missed.count }

  /// The limits of a box as values, the ones that cut most first.
  fileprivate func limits(_ state: State) -> [ScenarioDiscovery.Limit] {
    state.limits.sorted { $0.value.count < $1.value.count }.map { input, range in
      let own = inputs[input]
      let inBox = own.values.indices.filter { range.contains(Int(slices[input][$0])) }
        .map { own.values[$0] }
      let last = Int(slices[input].max() ?? 0)
      return ScenarioDiscovery.Limit(
        key: own.key, name: own.name, unit: own.unit,
        from: range.lowerBound > 0 ? inBox.min() : nil,
        to: range.upperBound < last ? inBox.max() : nil)
    }
  }
}
