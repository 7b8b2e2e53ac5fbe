import Testing

@testable import enrolcast

@Suite("The word after --fail-if-missed")
struct MissedRuleTests {
  @Test("a probability from 0 to 1, and nothing else")
  func readsProbability() {
    #expect(MissedRule(argument: "0.8")?.probability == 0.8)
    #expect(MissedRule(argument: "0") == .probability(0))
    for word in ["80", "0,8", "-0.1", "nan", "80 %", "baseline"] {
      #expect(MissedRule(argument: word) == nil)
    }
  }

  @Test("with = it is put in a word of its own; other options stay as they are")
  func separates() {
    #expect(
      MissedRule.separated(["run", "--fail-if-missed=0.8", "--draws=500"])
        == ["run", "--fail-if-missed", "0.8", "--draws=500"])
    #expect(MissedRule.separated(["--fail-if-missed"]) == ["--fail-if-missed"])
  }

  @Test("numbers gone astray are told from names of scenarios")
  func tellsNumbers() {
    #expect(["80", "0,8", "80 %", "1.5", "-1"].allSatisfy(MissedRule.isLikeNumber))
    #expect(!["baseline", "2023-plan", "a1", ""].contains(where: MissedRule.isLikeNumber))
  }
}
