/// Runs independent blocks of work, somewhere.
///
/// The model neither knows nor cares about threads: each block writes its own
/// results, so any executor gives the same bytes.
public protocol BlockExecutor: Sendable {
  /// Calls `body` once for each block, in any order, and returns when all are done.
  ///
  /// - Parameters:
  ///   - blocks: How many blocks there are.
  ///   - body: The work of one block.
  func forEach(_ blocks: Int, _ body: @Sendable (Int) -> Void)
}

/// Runs the blocks one after the other.
public struct SerialExecutor: BlockExecutor {
  /// Makes an executor.
  public init() {}

  /// Calls `body` for each block in order.
  public func forEach(_ blocks: Int, _ body: @Sendable (Int) -> Void) {
    for block in 0..<blocks { body(block) }
  }
}

/// Room that blocks write into side by side.
///
/// Safe because each block writes only its own elements, which the executor's
/// contract makes true; the class only owns the memory.
final class SharedBuffer: @unchecked Sendable {
  let start: UnsafeMutablePointer<Double>
  let count: Int

  /// Allocates room whose every place will be written before it is read.
  ///
  /// - Parameters:
  ///   - count: How many places.
  ///   - zeros: Places at the end that nobody writes; they are zero.
  init(count: Int, zeros: Int = 0) {
    self.count = count
    start = .allocate(capacity: max(1, count + zeros))
    (start + count).initialize(repeating: 0, count: zeros)
  }

  deinit { start.deallocate() }

  /// A copy as an array.
  var array: [Double] { Array(UnsafeBufferPointer(start: start, count: count)) }
}

extension BlockExecutor {
  /// The results of all blocks, in order.
  ///
  /// - Parameters:
  ///   - blocks: How many blocks there are.
  ///   - body: The work of one block.
  /// - Returns: One result a block.
  func map<Result: Sendable>(_ blocks: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    nonisolated(unsafe) let room = UnsafeMutablePointer<Result?>.allocate(capacity: max(1, blocks))
    room.initialize(repeating: nil, count: max(1, blocks))
    defer {
      room.deinitialize(count: max(1, blocks))
      room.deallocate()
    }
    forEach(blocks) { room[$0] = body($0) }
    return (0..<blocks).compactMap { room[$0] }
  }
}
