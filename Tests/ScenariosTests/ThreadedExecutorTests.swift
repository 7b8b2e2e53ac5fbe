import Synchronization
import Testing

@testable import Scenarios

@Suite("Work on several threads")
struct ThreadedExecutorTests {
  @Test("every block is done once, however many threads there are", arguments: [1, 2, 8, 64])
  func doesEachOnce(_ threads: Int) {
    let counts = (0..<100).map { _ in Counter() }
    ThreadedExecutor(threads: threads).forEach(100) { counts[$0].count() }
    #expect(counts.map(\.value) == Array(repeating: 1, count: 100))
  }

  @Test("no blocks, and no threads, are no trouble")
  func doesNothing() {
    let counter = Counter()
    ThreadedExecutor(threads: 4).forEach(0) { _ in counter.count() }
    #expect(counter.value == 0)
    ThreadedExecutor(threads: 0).forEach(3) { _ in counter.count() }
    #expect(counter.value == 3)
  }

  private final class Counter: Sendable {
    private let number = Atomic<Int>(0)
    var value: Int { number.load(ordering: .relaxed) }
    func count() { number.add(1, ordering: .relaxed) }
  }
}
