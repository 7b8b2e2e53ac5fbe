import EnrolmentModel
import Testing

@testable import Briefings

@Suite("Numbers as people and programs read them")
struct NumberTextTests {
  private let vi = NumberText(.vi)
  private let en = NumberText(.en)

  @Test("thousands and decimals are cut as each language does")
  func writesNumbers() {
    #expect(vi.number(224_500) == "224.500")
    #expect(en.number(224_500) == "224,500")
    #expect(vi.number(1_234_567.891, decimals: 2) == "1.234.567,89")
    #expect(en.number(1_234_567.891, decimals: 2) == "1,234,567.89")
    #expect(vi.number(999) == "999")
    #expect(vi.number(0.05, decimals: 1) == "0,1")
    #expect(en.number(.nan) == "–")
  }

  @Test("what rounds to nothing has no sign; a rise has its plus")
  func writesSigns() {
    #expect(en.number(-0.4) == "0")
    #expect(en.signed(-0.4) == "0")
    #expect(en.signed(0.001, decimals: 2) == "0.00")
    #expect(vi.signed(1.104, decimals: 2) == "+1,10")
    #expect(vi.signed(-21_602) == "-21.602")
  }

  @Test("percent stands behind a space")
  func writesPercent() {
    #expect(vi.percent(0.722) == "72,2 %")
    #expect(en.percent(0.722) == "72.2 %")
    #expect(en.percent(1.1867, decimals: 2) == "118.67 %")
  }

  @Test("a probability is never rounded to certainty")
  func writesProbability() {
    #expect(en.probability(0.74) == "74 %")
    #expect(en.probability(0.004) == "< 1 %")
    #expect(en.probability(0.996) == "> 99 %")
    #expect(en.probability(0) == "0 %")
    #expect(en.probability(1) == "100 %")
  }

  @Test("files have a point, no grouping, no exponent, no -0 and at most ten digits")
  func writesCanonical() {
    let cases: [(Double, String)] = [
      (0, "0"), (-0.0, "0"), (1, "1"), (100, "100"), (-1.5, "-1.5"), (231_727.25, "231727.25"),
      (1.0 / 3, "0.3333333333"), (-2.0 / 3e5, "-0.000006666666667"), (1e-12, "0.000000000001"),
      (123_456_789_012, "123456789000"), (1e15, "1000000000000000"), (0.99999999999, "1"),
      (99_999.99999, "99999.99999"), (9.9999999999, "10"), (0.1 + 0.2, "0.3"),
    ]
    for (value, text) in cases { #expect(NumberText.canonical(value) == text) }
    #expect(NumberText.canonical(.nan).isEmpty)
    #expect(NumberText.canonical(-.infinity).isEmpty)
  }

  @Test("what a file holds is the number to ten digits", arguments: 0..<200)
  func keepsTenDigits(_ step: Int) throws {
    let value = (step.isMultiple(of: 2) ? 1 : -1) * 1.2345678912 * Double.powers[step % 20]
    let back = try #require(Double(NumberText.canonical(value * Double(1 + step))))
    #expect(abs(back / (value * Double(1 + step)) - 1) <= 5.1e-10)
  }
}

extension Double {
  /// Powers of ten from −10 to 9.
  fileprivate static let powers = (-10...9).map { exponent in
    (0..<abs(exponent)).reduce(1.0) { power, _ in exponent < 0 ? power / 10 : power * 10 }
  }
}
