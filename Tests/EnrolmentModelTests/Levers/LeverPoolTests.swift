import EnrolmentModel
import Testing

@Suite("The pools of levers")
struct LeverPoolTests {
  @Test("have a key in the book and a name in both languages")
  func key() {
    #expect(LeverPool.schoolLeavers.key("college") == "pool/school-leavers/college")
    for pool in LeverPool.allCases { #expect(pool.name.vi != pool.name.en) }
  }
}
