import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("A written field")
struct WrittenFieldTests {
  private func reading<Value>(
    _ text: String, style: NumberStyle = .cautious, _ read: (WrittenField) -> Value?
  ) -> (value: Value?, says: [String]) {
    let findings = Findings()
    let field = WrittenField(
      text: text, label: "coverage", file: "x.yaml", line: 9, style: style, findings: findings)
    let value = read(field)
    #expect((value == nil) == findings.hasErrors)
    return (value, findings.sorted.map(\.description))
  }

  @Test("a whole number has no fraction, no unit and stays in its range")
  func readsIntegers() {
    #expect(reading("72") { $0.integer() }.value == 72)
    #expect(reading("1.000", style: .vi) { $0.integer() }.value == 1000)
    let place = "x.yaml:9: error: coverage: "
    #expect(reading("1.5") { $0.integer() }.says == [place + "'1.5' is not a whole number"])
    #expect(reading("7 %") { $0.integer() }.says == [place + "'7 %' is not a whole number"])
    #expect(reading("1e300", style: .machine) { $0.integer() }.value == nil)
    #expect(reading("13") { $0.integer(in: 1...12) }.says == [place + "'13' is outside 1 to 12"])
  }

  @Test("days, months and years are read in one form only")
  func readsDates() {
    #expect(reading(" 2022-03-04 ") { $0.date() }.value?.day == 4)
    #expect(reading("2022-03") { $0.month() }.value?.month == 3)
    #expect(reading("2022") { $0.year() }.value == 2022)
    #expect(
      reading("22") { $0.year() }.says == [
        "x.yaml:9: error: coverage: '22' is not a year; write four digits from 1900 to 2199"
      ])
  }

  @Test("yes and no are words, not numbers")
  func readsAnswers() {
    #expect(reading("yes") { $0.boolean() }.value == true)
    #expect(reading("false") { $0.boolean() }.value == false)
    #expect(
      reading("1") { $0.boolean() }.says == ["x.yaml:9: error: coverage: '1' is neither yes nor no"]
    )
  }

  @Test("a name that does not exist brings the nearest, or the few that do")
  func readsNames() {
    let noun = LocalisedText(en: "severity", vi: "mức độ")
    let place = "x.yaml:9: error: coverage: "
    #expect(reading("error") { $0.choice(Finding.Severity.self, noun: noun) }.value == .error)
    #expect(
      reading("eror") { $0.choice(Finding.Severity.self, noun: noun) }.says == [
        place + "there is no severity 'eror'; did you mean 'error'?"
      ])
    #expect(
      reading("high") { $0.name(among: ["error", "remark"], noun: noun) }.says == [
        place + "there is no severity 'high'; known: error, remark"
      ])
  }

  @Test("a set is cut at its semicolons")
  func readsSets() {
    #expect(
      reading("elementary; short") { $0.parts().map(\.text) }.value == ["elementary", "short"])
  }
}
