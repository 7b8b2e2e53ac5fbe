import Testing

@testable import Scenarios

@Suite("Aliases in YAML")
struct YAMLAliasesTests {
  @Test("are found wherever they may stand, before the text is composed")
  func areFound() {
    for alias in ["b: *x", "[*x]", "{?*x : 1}", "- *x%", "<<: *x"] {
      #expect(YAMLAliases.firstLine(in: "a: {?&x [1] : 2}\n\n\(alias)\n") == 3, "\(alias)")
    }
  }

  @Test("are not seen in an '&' or a '*' of ordinary prose")
  func spareProse() {
    #expect(YAMLAliases.firstLine(in: "note: R&D, *important*, 2 * 3 & more\n") == nil)
    #expect(YAMLAliases.firstLine(in: "a: *x\nb: &x 1\n") == nil)
  }
}
