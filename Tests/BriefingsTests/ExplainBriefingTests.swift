import EnrolmentModel
import Probability
import Scenarios
import Testing

@testable import Briefings

@Suite("A scenario as a paragraph")
struct ExplainBriefingTests {
  private func document(_ scenario: Scenario, _ language: Language) throws -> Document {
    let project = try ExampleStudy.shared.get().loaded.project
    return ExplainBriefing(
      scenario, baseline: project.baseline, plan: project.plan, book: project.book,
      language: language
    ).document
  }

  private func scenario(_ levers: [String: LeverSetting]) -> Scenario {
    let text = LocalizedText(vi: "Thử", en: "Trial")
    return Scenario(
      name: "x", title: text, question: text, ancestry: ["baseline"], levers: levers,
      assumptions: [], expectations: [])
  }

  @Test("the example is told with its months, numbers, source and grade, in both languages")
  func tellsExample() throws {
    let project = try ExampleStudy.shared.get().loaded.project
    let counselling = try #require(project.scenarios.last)
    let vi = TextRenderer().render(try document(counselling, .vi)).replacing("\n", with: " ")
    #expect(vi.hasPrefix("Chiến dịch tư vấn (counselling, dựa trên baseline) "))
    #expect(
      vi.contains(
        "So với kịch bản nền: Chiến dịch tư vấn tuyển sinh từ tháng 3/2023 đến tháng 8/2023"))
    #expect(vi.contains("tỷ lệ học sinh cuối cấp được tư vấn 70,0 %;"))
    #expect(vi.contains("Nguồn: assumption, mức D (phỏng đoán)."))
    let en = TextRenderer().render(try document(counselling, .en)).replacing("\n", with: " ")
    #expect(en.contains("from 2023-03 to 2023-08, acting on demand of school leavers"))
    #expect(en.contains("Source: assumption, grade D (guess)."))
  }

  @Test("what a scenario leaves out begins when the simulation lets it begin")
  func tellsDefaults() throws {
    let text = TextRenderer().render(
      try document(scenario(["covid-disruption": LeverSetting()]), .en))
    #expect(text.contains("from 2023-02 to 2023-12"))
    #expect(text.contains("(catalogue)"))
  }

  @Test("a ramp and a decay that are set are told")
  func tellsPace() throws {
    let setting = LeverSetting(ramp: 3, decay: 4, source: "s", grade: .c)
    let text = TextRenderer().render(
      try document(scenario(["counselling-campaign": setting]), .en)
    ).replacing("\n", with: " ")
    #expect(text.contains("; ramp of 3 months; half of it fades in 4 months."))
  }

  @Test("a scenario that changes nothing says so, without an empty table")
  func tellsNothing() throws {
    let text = TextRenderer().render(try document(scenario([:]), .vi))
    #expect(text.hasSuffix("Không đặt biện pháp nào và không thay đổi giả định nào.\n"))
  }

  @Test("programs read months, fractions and who set a number")
  func writesFile() throws {
    let setting = LeverSetting(
      from: Month(Year(2023), 5), quantities: ["coverage": .constant(0.5)], source: "s", grade: .c)
    let csv = CSVRenderer().render(
      try document(scenario(["quarantine-sites-returned": setting]), .vi))
    #expect(
      csv == "lever,quantity,unit,p50,p10,p90,from,until,set-by,grade,source\n"
        + "quarantine-sites-returned,coverage,share,0.5,0.5,0.5,2023-05,2023-12,scenario,C,s\n")
  }
}
