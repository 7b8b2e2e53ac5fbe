import Testing

@testable import Scenarios

@Suite("Numbers that YAML cuts at their comma")
struct YAMLCutNumbersTests {
  private func says(_ line: String, locale: String = "") -> [String] {
    let reader = YAMLReader(locale + line)
    let mapping = reader.value("effect")?.mapping()
    #expect(mapping.map { $0.keys.allSatisfy { !$0.contains(/[0-9]/) } } ?? false)
    return reader.says
  }

  private func cut(_ number: String, _ mend: String, line: Int = 1) -> [String] {
    ["x.yaml:\(line): error: mean: between braces the comma cuts '\(number)' in two; write \(mend)"]
  }

  @Test("are joined again in the message, with what to write")
  func areJoined() {
    #expect(says("effect: {mean: 1,5}") == cut("1,5", "1.5"))
    #expect(says("effect: {mean: 1,5 %, sd: 2 %}") == cut("1,5 %", "1.5 %"))
    #expect(says("effect: {mean: 1,125}") == cut("1,125", "1125 or 1.125"))
    #expect(says("effect: {mean: 1,000,000}") == cut("1,000,000", "1000000"))
    #expect(
      says("effect: {mean: 1.000,5}", locale: "locale: vi\n")
        == cut("1.000,5", "\"1.000,5\"", line: 2))
    #expect(
      says("effect: {mean: 1,000.5}", locale: "locale: en\n")
        == cut("1,000.5", "\"1,000.5\"", line: 2))
  }

  @Test("in quotes or with a decimal point are left alone")
  func areLeftAlone() {
    #expect(says("effect: {mean: \"1,5\", sd: 2 %}", locale: "locale: vi\n").isEmpty)
    #expect(says("effect: {mean: 1.5, sd: 2}").isEmpty)
    #expect(YAMLReader("a: 1\n2022:\n").says.isEmpty)
  }
}
