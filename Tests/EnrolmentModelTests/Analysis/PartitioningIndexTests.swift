import Testing

@testable import EnrolmentModel

@Suite("The first position of which a condition holds")
struct PartitioningIndexTests {
  @Test("is found in ordered values, at their ends and in none")
  func partition() {
    let values = [1.0, 2, 2, 5]
    #expect(
      [0.0, 2, 3, 5, 6].map { limit in values.partitioningIndex { $0 >= limit } } == [
        0, 1, 3, 3, 4,
      ])
    #expect([Int]().partitioningIndex { _ in true } == 0)
  }
}
