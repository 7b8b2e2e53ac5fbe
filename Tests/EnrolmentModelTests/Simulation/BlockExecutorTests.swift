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

  @Test("hand room to blocks that holds what they write, and zeros at its end")
  func buffer() {
    let buffer = SharedBuffer(count: 3, zeros: 2)
    for place in 0..<3 { buffer.start[place] = Double(place + 5) }
    #expect(buffer.array == [5, 6, 7] && buffer.start[3] == 0 && buffer.start[4] == 0)
    #expect(SharedBuffer(count: 0).array.isEmpty)
  }
}
