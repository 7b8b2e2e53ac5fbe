import Probability
import Testing

@Suite("The stable hash")
struct StableHashTests {
  @Test("of a text is that of an independent FNV-1a, in every run")
  func reference() throws {
    for row in try Fixture("stable_hash").rows {
      #expect(String(stableHash(try row.text("text"))) == (try row.text("hash")))
    }
  }

  @Test("sees case, order and spelling of accents")
  func negativeControl() {
    #expect(stableHash("ab") != stableHash("ba"))
    #expect(stableHash("A") != stableHash("a"))
    #expect(stableHash("\u{e9}") != stableHash("e\u{301}"))
  }
}
