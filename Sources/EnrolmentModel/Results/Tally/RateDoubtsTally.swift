internal import Probability

/// What the headline of the trained rate rests on, over batches of draws.
struct RateDoubtsTally {
  private let target: Target?
  private var reached: [Int]
  private var whole = RunningMoments()
  private var residual = RunningMoments()

  /// Nothing yet.
  init(_ simulator: Simulator) {
    let year = simulator.input.years.first
    target = simulator.input.targets.first {
      $0.indicator == .trainedLabourRate && $0.year == year
    }
    reached = RateModel.allCases.map { _ in 0 }
  }

  /// Takes a batch in.
  mutating func add(_ simulator: Simulator) {
    let shared = simulator.shared
    for (index, model) in RateModel.allCases.enumerated() {
      let rates = shared.trainedRate(model, year: 0)
      if let target { reached[index] += rates.count { $0 >= target.atLeast } }
      if model == .chain { rates.withUnsafeBufferPointer { whole.add($0) } }
    }
    shared.residual(year: 0).withUnsafeBufferPointer { residual.add($0) }
  }

  /// What was found.
  var doubts: RateDoubts {
    let (all, part) = (whole.standardDeviation, residual.standardDeviation)
    let count = Double(max(1, whole.count))
    return RateDoubts(
      probabilities: target == nil
        ? []
        : zip(RateModel.allCases, reached).map { (model: $0, probability: Double($1) / count) },
      residualShare: all > 0 ? min(1, part * part / (all * all)) : 0)
  }
}
