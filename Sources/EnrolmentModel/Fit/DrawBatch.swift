/// Consecutive draws that are fitted, simulated and judged together.
///
/// A batch is a number of whole replicates, so that any number of draws takes
/// the memory of one batch.
struct DrawBatch: Hashable, Sendable {
  /// Its replicates.
  let replicates: Range<Int>
  /// Its draws among all.
  let draws: Range<Int>
  private let starts: [Int]

  /// A batch of a problem.
  init(_ problem: FitProblem, replicates: Range<Int>) {
    self.replicates = replicates
    starts = (replicates.lowerBound...replicates.upperBound).map(problem.firstDraw)
    draws = starts[0]..<starts[starts.count - 1]
  }

  /// The draws of a replicate, counted from the batch's first.
  func draws(of replicate: Int) -> Range<Int> {
    let place = replicate - replicates.lowerBound
    return (starts[place] - draws.lowerBound)..<(starts[place + 1] - draws.lowerBound)
  }
}

extension FitProblem {
  /// The most draws that are held at once.
  static let largestBatch = 250_000
  /// Replicates of a batch where there are several; of draws, about a quarter of a million.
  private static let replicatesOfBatch = 5

  /// All draws in batches, one where they are few.
  var batches: [DrawBatch] {
    guard draws > Self.largestBatch else { return [DrawBatch(self, replicates: 0..<replicates)] }
    return stride(from: 0, to: replicates, by: Self.replicatesOfBatch).map {
      DrawBatch(self, replicates: $0..<min(replicates, $0 + Self.replicatesOfBatch))
    }
  }
}
