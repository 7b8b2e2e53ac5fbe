import Testing

@testable import Scenarios

@Suite("What a number stands for")
struct NumberKindTests {
  private func number(_ text: String, _ kind: NumberKind) -> (value: Double?, says: [String]) {
    let findings = Findings()
    let field = WrittenField(
      text: text, label: "coverage", file: "x.yaml", line: 9, style: .cautious, findings: findings)
    let value = field.number(as: kind)
    #expect((value == nil) == findings.hasErrors)
    return (value, findings.sorted.map(\.description))
  }

  @Test("a share is a percentage or a fraction, and nothing over the whole")
  func readsShares() {
    #expect(number("60 %", .share).value == 0.6)
    #expect(number("0.6", .share).value == 0.6)
    #expect(number("1", .share).value == 1)
    let place = "x.yaml:9: error: coverage: "
    #expect(number("60", .share).says == [place + "'60' is more than the whole; write '60 %'"])
    let range = "a share stays between 0 % and 100 %"
    #expect(number("110 %", .share).says == [place + "'110 %' is more than the whole; " + range])
    #expect(number("224500", .share).says == [place + "'224500' is more than the whole; " + range])
    #expect(number("-1 %", .share).says == [place + "'-1 %' is below 0; " + range])
    #expect(
      number("3 points", .share).says == [
        place + "'3 points' is a difference; a share is written as '60 %' or 0.6"
      ])
  }

  @Test("a quantity has no unit")
  func readsQuantities() {
    #expect(number("224500", .quantity).value == 224_500)
    #expect(
      number("60 %", .quantity).says == [
        "x.yaml:9: error: coverage: '60 %' has a unit; write the number alone"
      ])
  }

  @Test("a difference between percentages says points")
  func readsPoints() {
    #expect(number("0.3 points", .points).value == 0.003)
    #expect(number("0", .points).value == 0)
    for text in ["0.3", "0.3 %"] {
      #expect(
        number(text, .points).says == [
          "x.yaml:9: error: coverage: '\(text)': "
            + "a difference between percentages is written '0.3 points'"
        ])
    }
  }

  @Test("an effect is a percentage above -100 %")
  func readsEffects() {
    #expect(number("1 %", .effect).value == 0.01)
    #expect(number("-99 %", .effect).value == -0.99)
    #expect(number("150 %", .effect).value == 1.5)
    #expect(number("0", .effect).value == 0)
    let place = "x.yaml:9: error: coverage: "
    #expect(
      number("0.01", .effect).says == [
        place + "'0.01': an effect is written with its sign, such as '1 %'"
      ])
    #expect(
      number("-100 %", .effect).says == [
        place + "'-100 %' would take away all and more; an effect is above -100 %"
      ])
    #expect(
      number("1 points", .effect).says == [
        place
          + "'1 points': an effect is a relative change, written as '1 %', not as points"
      ])
  }
}
