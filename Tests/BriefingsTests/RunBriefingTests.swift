import EnrolmentModel
import Scenarios
import Testing

@testable import Briefings

@Suite("The answer of a run")
struct RunBriefingTests {
  private static func text(_ language: Language) throws -> String {
    let result = try ExampleStudy.shared.get().result
    return TextRenderer().render(
      RunBriefing(result, language: language).document(provenance: "Foot", meta: []))
  }

  @Test("the question is answered before the first table: each rate, then the turns")
  func answersFirst() throws {
    let result = try ExampleStudy.shared.get().result
    let briefing = RunBriefing(result, language: .vi).document(provenance: "", meta: [])
    #expect(
      briefing.title == "Kế hoạch mẫu 2023 · số liệu đến ngày 15/02/2023 · 2.000 lần mô phỏng")
    guard case .paragraph(let answer) = briefing.blocks.first else {
      Issue.record("the first block is no paragraph")
      return
    }
    let order = [
      "tỷ lệ lao động qua đào tạo đạt 66,0 %", "có bằng cấp, chứng chỉ đạt 31,0 %",
      "đạt 46.000 lượt người",
    ]
    let places = try order.map { try #require(answer.firstRange(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test("the probability and the median it tells are those of the rows")
  func tellsRows() throws {
    let result = try ExampleStudy.shared.get().result
    func value(_ statistic: Statistic) throws -> Double {
      try #require(result.value("baseline", .trainedLabourRate, "all", Year(2023), statistic))
    }
    let number = NumberText(.en)
    let text = try Self.text(.en).replacing("\n", with: " ")
    #expect(
      text.contains(
        "Baseline: the trained-labour rate reaches 66.0 % with probability "
          + number.probability(try value(.probability))))
    #expect(text.contains("the median is " + number.percent(try value(.p50))))
  }

  @Test("it counts the rows of evidence, those published later among them")
  func countsEvidence() throws {
    #expect(
      try Self.text(.en).replacing("\n  ", with: " ").contains(
        "- Evidence: 41 rows count, 0 published after 2023-02-15 are left out, 0 pairs disagree."))
    #expect(
      try Self.text(.vi).replacing("\n  ", with: " ").contains(
        "- Số liệu: dùng 41 dòng; bỏ qua 0 dòng công bố sau ngày 15/02/2023; 0 cặp nguồn mâu thuẫn."
      ))
  }

  @Test("a year without a target has a forecast of its own")
  func forecastsLaterYears() throws {
    let text = try Self.text(.vi)
    #expect(text.contains("Dự báo năm 2024 (chưa có chỉ tiêu)"))
    #expect(text.hasSuffix("Foot\n"))
  }

  @Test("without any target the forecasts stand alone, and no probability is claimed")
  func needsNoTarget() throws {
    let study = try ExampleStudy.shared.get().loaded.study
    let bare = Study(
      problem: study.problem.with(selection: study.problem.selection, draws: 500), targets: [],
      scenarios: study.scenarios, baseline: study.baseline)
    let result = try bare.run(executor: ThreadedExecutor(threads: 2)) { _ in }
    let text = TextRenderer().render(
      RunBriefing(result, language: .en).document(provenance: "", meta: []))
    #expect(text.contains("No target of 2023 is set; these are forecasts."))
    #expect(!text.contains("P(planned rate)") && !text.contains("Monte-Carlo"))
  }
}
