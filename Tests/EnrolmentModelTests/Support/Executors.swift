import Dispatch
import EnrolmentModel

/// Runs the blocks one after the other, last to first.
struct BackwardExecutor: BlockExecutor {
  func forEach(_ blocks: Int, _ body: @Sendable (Int) -> Void) {
    for block in (0..<blocks).reversed() { body(block) }
  }
}

/// Runs the blocks side by side on so many threads.
struct SideBySideExecutor: BlockExecutor {
  let threads: Int

  func forEach(_ blocks: Int, _ body: @Sendable (Int) -> Void) {
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for block in stride(from: thread, to: blocks, by: threads) { body(block) }
    }
  }
}
