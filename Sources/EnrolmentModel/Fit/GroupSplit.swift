internal import Probability
internal import RealModule

/// Levels of a group, written as the group's log total and log ratios within it.
///
/// With G the log total and c[k] the log ratio of level k to the first level,
///
///     x[0] = G − log( 1 + Σ exp c[k] ),   x[k] = x[0] + c[k]
///
/// No published figure speaks of elementary or short courses alone; their
/// ratio is then the named assumption on shares of the group, which a row
/// about one of them would update.
struct GroupSplit {
  /// Positions of the levels; the first one's component holds the group total.
  let levels: [Int]
  /// Prior mean and sd of the log ratio to the first level, by component.
  let ratios: [(Int, (mean: Double, sd: Double))]

  init(_ group: LevelGroup, plan: Plan, book: AssumptionBook) {
    levels = group.levels
    let shares = group.levels.dropLast().map { level in
      book.distribution(AssumptionKey.shareOfGroup(group.key, plan.levels[level].key))
    }
    let means = shares.map(\.mean) + [1 - shares.map(\.mean).reduce(0, +)]
    let first = shares.first
    ratios = group.levels.indices.dropFirst().map { index in
      // The delta method: sd of a logit is sd of the share over p (1 − p).
      let share = index < shares.count ? shares[index] : first
      let mean = share?.mean ?? 0.5
      let sd = (share?.standardDeviation ?? 0) / (mean * (1 - mean))
      return (group.levels[index], (mean: Double.log(means[index] / means[0]), sd: sd))
    }
  }

  /// Turns components into log paths, in place.
  ///
  /// - Parameters:
  ///   - path: Components by level and year, at ℓ · T + t.
  ///   - years: T.
  ///   - asked: How many years count, from the first.
  @inline(__always)
  func resolve(_ path: borrowing Room<Lanes>, years: Int, asked: Range<Int>) {
    for year in asked {
      var sum = Lanes.one
      for level in levels.dropFirst() { sum += Lanes.exp(path[level * years + year]) }
      let first = path[levels[0] * years + year] - Lanes.log(sum)
      path[levels[0] * years + year] = first
      for level in levels.dropFirst() { path[level * years + year] += first }
    }
  }

  /// The derivatives of a level's log path by the group's components, in the first lane.
  func components(
    of level: Int, _ year: Int, _ logPath: borrowing Room<Lanes>, years: Int
  ) -> [(component: Int, derivative: Double)] {
    let weights = levels.map { Double.exp(logPath[$0 * years + year][0]) }
    let sum = weights.reduce(0, +)
    return zip(levels, weights).enumerated().map { index, pair in
      guard index > 0 else { return (component: pair.0, derivative: 1) }
      let own = pair.0 == level ? 1.0 : 0
      return (component: pair.0, derivative: own - pair.1 / sum)
    }
  }
}
