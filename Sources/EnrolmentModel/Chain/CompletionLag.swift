internal import Probability

/// When those who start in a month complete.
///
/// Courses of a level last any whole number of months between its shortest and
/// longest with equal chance. weights[k][m] is the chance that a start in
/// month m is completed in the k-th year after.
struct CompletionLag {
  /// One vector for each year after the start.
  let weights: [MonthVector]

  /// Tabulates a level's lags.
  init(_ level: EducationLevel) {
    let longest = (11 + level.months.upperBound) / 12
    var weights = [MonthVector](repeating: .zero, count: longest + 1)
    let each = 1 / Double(level.months.count)
    for start in 0..<12 {
      for duration in level.months { weights[(start + duration) / 12][start] += each }
    }
    self.weights = weights
  }

  /// The most years between start and completion.
  var longest: Int { weights.count - 1 }

  /// The share of an intake with given monthly shares that completes k years later.
  func share(_ lag: Int, of months: MonthVector) -> Double {
    guard lag < weights.count else { return 0 }
    return (weights[lag] * months).yearSum
  }

  /// The turns of an intake that are completed k years later, in eight draws.
  @inline(__always)
  func turns(_ lag: Int, of intake: MonthLanes) -> Lanes {
    let weights = weights[lag]
    var sum = Lanes.zero
    for month in 0..<12 where weights[month] > 0 { sum += weights[month] * intake[month] }
    return sum
  }

  /// Those of them that were won through firms.
  @inline(__always)
  func turnsThroughFirms(_ lag: Int, of intake: MonthlyIntake) -> Lanes {
    let weights = weights[lag]
    var sum = Lanes.zero
    for month in 0..<12 where weights[month] > 0 {
      sum += weights[month] * intake.turns[month] * intake.throughFirms[month]
    }
    return sum
  }
}
