import Testing

@testable import EnrolmentModel

@Suite("Executors")
struct BlockExecutorTests {
  @Test("give the results of all blocks in order, whatever order they run in")
  func map() {
    let expected = (0..<100).map { $0 * $0 }
    #expect(SerialExecutor().map(100) { $0 * $0 } == expected)
    #expect(BackwardExecutor().map(100) { $0 * $0 } == expected)
    #expect(SideBySideExecutor(threads: 8).map(100) { $0 * $0 } == expected)
    #expect(SerialExecutor().map(0) { $0 }.isEmpty)
  }

  @Test("hand room to blocks that begins with zeros")
  func buffer() {
    let buffer = SharedBuffer(count: 3)
    buffer.start[1] = 5
    #expect(buffer.array == [0, 5, 0] && SharedBuffer(count: 0).array.isEmpty)
  }
}
