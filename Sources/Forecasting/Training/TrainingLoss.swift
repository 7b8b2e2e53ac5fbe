/// The loss of training: half relative, half scaled error, each against the naive forecast.
///
///     L = ½ |f − y| / ((|F| + |Y|) S) + ½ |f − y| / M
///
/// f and y are changes in units of the mean change, F and Y the values. S and M
/// are the mean errors of the naive forecast in the same group at the same step,
/// so that every panel, kind of history and step counts by how much better than
/// naive it is (the overall weighted average, OWA, by step). Panels are weighted
/// by the square root of their series, at most 1,000 of them.
///
/// Reference: Makridakis, Spiliotis and Assimakopoulos (2020), *The M4
/// competition*, section 2.
struct TrainingLoss {
  /// The weight of each case; they sum to 1.
  private(set) var weights: [Double]
  /// S and M by group and step.
  private(set) var relativeScales: [Double]
  private(set) var changeScales: [Double]

  /// How much older origins and shorter histories count.
  static let ageShares = [1, 1, 0.6]
  static let historyShares = [1, 0.6, 0.4, 0.6]

  private let cases: TrainingCases

  init(_ cases: TrainingCases, panels: [TrainingPanel]) {
    self.cases = cases
    let groups = panels.count * TrainingOrigins.groups
    (relativeScales, changeScales) = Self.scales(cases, groups: groups)
    weights = Self.weights(cases, panels)
  }

  /// The loss's slope in the forecast change.
  func slope(_ item: Int, _ step: Int, _ forecast: Double) -> Double {
    let outcome = cases.outcomes[item * TrainingCases.steps + step]
    guard !outcome.isNaN else { return 0 }
    let (miss, level) = (forecast - outcome, cases.levels[item])
    let (value, actual) = (forecast + level, outcome + level)
    let size = abs(value) + abs(actual) + 1e-9
    let sign = miss > 0 ? 1.0 : miss < 0 ? -1 : 0
    let scale = cases.groups[item] * TrainingCases.steps + step
    let relative = (sign * size - abs(miss) * (value < 0 ? -1 : 1)) / (size * size)
    return 0.5 * relative / relativeScales[scale] + 0.5 * sign / changeScales[scale]
  }

  /// How much an absolute error of a change costs near a forecast.
  func cost(_ item: Int, _ step: Int, near forecast: Double) -> Double {
    let outcome = cases.outcomes[item * TrainingCases.steps + step]
    guard !outcome.isNaN else { return 0 }
    let level = cases.levels[item]
    let size = abs(forecast + level) + abs(outcome + level) + 1e-9
    let scale = cases.groups[item] * TrainingCases.steps + step
    return 0.5 / (size * relativeScales[scale]) + 0.5 / changeScales[scale]
  }

  /// What an absolute error of a change costs at a step when errors are measured in changes.
  func changeWeight(_ item: Int, _ step: Int) -> Double {
    guard !cases.outcomes[item * TrainingCases.steps + step].isNaN else { return 0 }
    return 1 / changeScales[cases.groups[item] * TrainingCases.steps + step]
  }

  private static func scales(
    _ cases: TrainingCases, groups: Int
  ) -> (relative: [Double], change: [Double]) {
    let length = groups * TrainingCases.steps
    var relative = [Double](repeating: 0, count: length)
    var change = relative
    var counts = relative
    for item in 0..<cases.count {
      for step in 0..<TrainingCases.steps {
        let outcome = cases.outcomes[item * TrainingCases.steps + step]
        guard !outcome.isNaN else { continue }
        let place = cases.groups[item] * TrainingCases.steps + step
        let level = cases.levels[item]
        relative[place] += abs(outcome) / (abs(level) + abs(outcome + level) + 1e-9)
        change[place] += abs(outcome)
        counts[place] += 1
      }
    }
    for place in 0..<length {
      relative[place] = max(relative[place] / max(counts[place], 1), 1e-6)
      change[place] = max(change[place] / max(counts[place], 1), 1e-6)
    }
    return (relative, change)
  }

  private static func weights(_ cases: TrainingCases, _ panels: [TrainingPanel]) -> [Double] {
    var counts = [Double](repeating: 0, count: panels.count * TrainingOrigins.groups)
    for group in cases.groups { counts[group] += 1 }
    var shares = counts
    for (place, panel) in panels.enumerated() {
      let range = (place * TrainingOrigins.groups)..<((place + 1) * TrainingOrigins.groups)
      for group in range {
        let kind = group - range.lowerBound
        let (age, history) = kind.quotientAndRemainder(dividingBy: TrainingOrigins.kinds)
        shares[group] = counts[group] > 0 ? ageShares[age] * historyShares[history] : 0
      }
      let total = max(range.reduce(0) { $0 + shares[$1] }, 1e-12)
      let size = Double(min(panel.series.count, 1000)).squareRoot()
      for group in range { shares[group] *= size / total }
    }
    let total = max(shares.reduce(0, +), 1e-12)
    return cases.groups.map { shares[$0] / (total * counts[$0]) }
  }
}
