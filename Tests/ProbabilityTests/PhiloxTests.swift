import Probability
import Testing

@Suite("The Philox generator")
struct PhiloxTests {
  private func words(_ row: Fixture.Row, _ columns: [String]) throws -> [UInt32] {
    try columns.map { try #require(UInt32(try row.text($0))) }
  }

  private func block(_ row: Fixture.Row, key: [String]) throws -> [UInt32] {
    let counter = SIMD4(try words(row, ["c0", "c1", "c2", "c3"]))
    let result = Philox4x32.block(counter: counter, key: SIMD2(try words(row, key)))
    return [result.x, result.y, result.z, result.w]
  }

  @Test("gives the published answers of Random123")
  func knownAnswers() throws {
    for row in try Fixture("philox").rows {
      #expect(try block(row, key: ["k0", "k1"]) == words(row, ["r0", "r1", "r2", "r3"]))
    }
  }

  @Test("with the words of its key exchanged gives other answers")
  func negativeControl() throws {
    let row = try #require(try Fixture("philox").rows.last)
    #expect(try block(row, key: ["k1", "k0"]) != words(row, ["r0", "r1", "r2", "r3"]))
  }
}
