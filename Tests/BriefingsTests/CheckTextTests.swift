import EnrolmentModel
import Testing

@testable import Briefings

@Suite("Expectations that failed and targets that were missed")
struct CheckTextTests {
  private func expectation(
    _ indicator: Indicator, _ statistic: String, _ value: Double, _ within: Double
  ) -> EnrolmentModel.Expectation {
    EnrolmentModel.Expectation(
      indicator: indicator, level: indicator.isRate ? "all" : "total", statistic: statistic,
      value: value, within: within, place: .init(file: "x.yaml", line: 9))
  }

  @Test("a figure is told in its own unit, with what was expected and where")
  func tellsFailures() {
    #expect(
      CheckText(.en).failed("a", expectation(.trainedLabourRate, "p50", 0.7, 0.003), found: 0.7297)
        == "x.yaml:9: error: a, trained-labour-rate all p50 is 72.97 %, "
        + "expected 70.00 % ± 0.30 points")
    #expect(
      CheckText(.vi).failed("a", expectation(.enrolment, "p50", 231_000, 100), found: 227_461)
        == "x.yaml:9: lỗi: a, enrolment total p50 là 227.461 lượt người, "
        + "kỳ vọng 231.000 lượt người ± 100 lượt người")
    #expect(
      CheckText(.en).failed(
        "a", expectation(.trainedLabourRate, "gap-p50", -0.01, 0.005), found: nil)
        == "x.yaml:9: error: a, trained-labour-rate all gap-p50: a run reports no such figure; "
        + "expected -1.00 points ± 0.50 points")
  }

  @Test("a miss is told by its median, its probability, or as not forecast")
  func tellsMisses() throws {
    let day = try #require(Day(2022, 3, 4))
    let target = Target(
      indicator: .trainedLabourRate, level: "all", year: Year(2022), atLeast: 0.722, clause: "",
      document: "", date: day)
    #expect(
      CheckText(.vi).missed("a", target, asked: nil, found: 0.7105)
        == "a: trained-labour-rate all 2022: trung vị 71,05 % thấp hơn 72,20 %")
    #expect(
      CheckText(.en).missed("a", target, asked: 0.8, found: 0.731)
        == "a: trained-labour-rate all 2022: P(reach) 73.1 % is below 80.0 %")
    #expect(
      CheckText(.en).missed("a", target, asked: nil, found: nil)
        == "a: trained-labour-rate all 2022: it is not forecast, so not reached")
  }
}
