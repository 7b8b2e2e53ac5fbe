internal import Probability

/// The plan's own mix of levels, by which turns are turned into points.
struct PlanMix {
  /// For each level: the target it belongs to and the levels that share it.
  private let shares: [(turns: Double, among: [Int])]

  init(_ plan: Plan, _ targets: [Target]) {
    let enrolment = targets.filter { $0.indicator == .enrolment && $0.year == plan.year }
    func target(_ key: String) -> Double? { enrolment.first { $0.level == key }?.atLeast }
    shares = plan.levels.indices.map { level in
      if let own = target(plan.levels[level].key) { return (own, [level]) }
      for group in plan.groups where group.levels.contains(level) {
        if let turns = target(group.key) { return (turns, group.levels) }
      }
      return (0, [])
    }
  }

  /// Weight of each level in a marginal turn, given the draws' turns by level.
  @inline(__always)
  func weight(level: Int, turns: borrowing Room<Lanes>) -> Lanes {
    let (target, among) = shares[level]
    guard !among.isEmpty else { return turns[level] }
    var sum = Lanes.zero
    for other in among { sum += turns[other] }
    return target * turns[level] / sum
  }
}
