public import EnrolmentModel
internal import Foundation
internal import Synchronization

/// Runs blocks of work on several threads.
///
/// Blocks are handed out one by one, so a slow one does not hold the others
/// up; which thread runs which block changes no result.
public struct ThreadedExecutor: BlockExecutor {
  /// How many threads work side by side.
  public let threads: Int

  /// Makes an executor.
  ///
  /// - Parameter threads: How many threads, all cores where nothing is said.
  public init(threads: Int?) {
    self.threads = max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Calls `body` once for each block.
  public func forEach(_ blocks: Int, _ body: @Sendable (Int) -> Void) {
    guard threads > 1, blocks > 1 else {
      for block in 0..<blocks { body(block) }
      return
    }
    let next = Counter()
    DispatchQueue.concurrentPerform(iterations: min(threads, blocks)) { _ in
      while let block = next.take(below: blocks) { body(block) }
    }
  }

  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    func take(below limit: Int) -> Int? {
      let (old, _) = value.add(1, ordering: .relaxed)
      return old < limit ? old : nil
    }
  }
}
