import EnrolmentModel
import Probability
import Testing

@testable import Briefings

@Suite("Values and distributions as planners read them")
struct ValueTextTests {
  @Test("a certain value is itself, any other its middle with P10 and P90")
  func writesValues() {
    let (vi, en) = (ValueText(.vi), ValueText(.en))
    #expect(en.text(.constant(0.6), unit: "share") == "60.0 %")
    #expect(vi.text(.constant(0.0035), unit: "points") == "0,35 điểm")
    #expect(
      vi.text(.quantiles(p10: 1, p50: 3.26, p90: 4.8), unit: "months")
        == "3,3 tháng (P10 1,0, P90 4,8)")
    #expect(
      en.text(.quantiles(p10: -0.016, p50: 0.01, p90: 0.036), unit: "change")
        == "1.0 % (P10 -1.6, P90 3.6)")
    #expect(vi.text(.constant(300_000), unit: "turns") == "300.000 lượt")
    #expect(en.text(.constant(1.2), unit: "ratio") == "1.200")
  }

  @Test("programs read the same numbers in full, whatever the language")
  func writesCells() {
    let distribution = Distribution.quantiles(p10: 0.01, p50: 0.0225, p90: 0.04)
    for language in Language.allCases {
      let values = ValueText(language)
      #expect(
        values.cells(distribution, unit: "share").map(\.raw) == ["0.0225", "0.01", "0.04"])
      #expect(values.columns("x").map(\.key) == ["p50", "p10", "p90"])
    }
  }
}
