internal import Probability

/// Mean, spread and quantiles of a sample that comes in batches of draws.
///
/// A sample of one batch is summarised at once; one of many is never held whole.
struct RunningSummary {
  private var moments = RunningMoments()
  private var running: RunningQuantiles?
  private let probabilities: [Double]
  private var whole: [Double] = []

  /// Nothing yet.
  ///
  /// - Parameters:
  ///   - probabilities: Of the wanted quantiles, ascending.
  ///   - isWhole: Whether the first batch is the only one.
  init(_ probabilities: [Double], isWhole: Bool) {
    self.probabilities = probabilities
    running = isWhole ? nil : RunningQuantiles(probabilities)
  }

  /// Takes a batch in.
  mutating func add(_ values: [Double]) {
    values.withUnsafeBufferPointer { values in
      moments.add(values)
      if running != nil {
        running?.add(values)
      } else {
        whole = OrderStatistics.quantiles(values, probabilities)
      }
    }
  }

  /// What is known by now.
  var summary: Summary {
    Summary(
      mean: moments.mean, sd: moments.standardDeviation,
      quantiles: running?.quantiles() ?? whole)
  }
}
