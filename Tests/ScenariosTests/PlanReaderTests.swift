import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("The plan file")
struct PlanReaderTests {
  private func plan(_ text: String) -> (plan: Plan?, says: [String]) {
    let findings = Findings()
    let file = TextFile(name: "plan.yaml", bytes: Array(text.utf8), findings: findings)
    let plan = file.flatMap { PlanReader(findings: findings).plan($0) }
    return (plan, findings.sorted.map(\.description))
  }

  private static func text(levels: Int, extra: String = "") -> String {
    let list = (1...levels).map {
      "  level\($0):\n    name: {vi: Trình độ \($0), en: Level \($0)}\n    months: [3, 12]\n"
        + "    certificate: yes\n"
    }
    return """
      format: 1
      name: {vi: Kế hoạch, en: Plan}
      document: 1/KH
      document-date: 2024-01-31
      geography: Somewhere
      year: 2024
      as-of: 2024-01-31
      history-from: 2012
      reporting-cut-off: 12-25
      rate-denominator: labour-force
      levels:
      """ + "\n" + list.joined() + extra
  }

  @Test("a plan needs neither groups nor breaks, and its rates may be of the labour force")
  func readsShortPlan() throws {
    let plan = try #require(plan(Self.text(levels: 1)).plan)
    #expect(plan.groups.isEmpty && plan.breaks.isEmpty)
    #expect(plan.denominator == .labourForce)
    #expect(plan.levels.map(\.key) == ["level1"])
    #expect(plan.horizon == Year(2027))
  }

  @Test("who issues documents, and where, may be said and need not be")
  func issuer() throws {
    #expect(plan(Self.text(levels: 1)).plan?.issuer.isEmpty == true)
    #expect(plan(Self.text(levels: 1)).plan?.place == nil)
    let said = try #require(
      plan(
        Self.text(
          levels: 1,
          extra:
            "issued-by:\n  - {vi: Ủy ban, en: Council}\n  - {vi: Sở, en: Office}\nplace: {vi: Nơi, en: Place}\n"
        )
      ).plan)
    #expect(
      said.issuer.map(\.vi) == ["Ủy ban", "Sở"] && said.issuer.map(\.en) == ["Council", "Office"])
    #expect(said.place == LocalizedText(vi: "Nơi", en: "Place"))
    let half = plan(Self.text(levels: 1, extra: "place: {vi: Nơi}\n"))
    #expect(half.plan == nil && half.says.count == 1)
  }

  @Test("eight education levels are read, nine are refused with the mend")
  func limitsLevels() {
    #expect(plan(Self.text(levels: 8)).plan?.levels.count == 8)
    #expect(
      plan(Self.text(levels: 9)).says == [
        "plan.yaml:11: error: levels: there are 9 education levels; declare from 1 to 8, "
          + "putting small ones together"
      ])
  }

  @Test("everything wrong is found at once, and a bad level is still known to its group")
  func findsAll() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.plan, "as-of: 2023-02-15", "as-of: 15/2/2023")
    try project.edit(SampleProject.plan, "history-from: 2010", "history-from: 10")
    try project.edit(SampleProject.plan, "12-25", "25-12")
    try project.edit(SampleProject.plan, "employed", "employees")
    try project.edit(SampleProject.plan, "[3, 12]", "[12, 3]")
    try project.edit(SampleProject.plan, "certificate: no", "certificate: none")
    try project.edit(SampleProject.plan, "[elementary, short]", "[elementary, shrt]")
    try project.edit(SampleProject.plan, "geography:", "geografy:")
    #expect(
      project.says() == [
        "notebooks-data/plan.yaml:2: error: the key 'geography' is missing",
        "notebooks-data/plan.yaml:6: error: there is no key 'geografy'; did you mean 'geography'?",
        "notebooks-data/plan.yaml:8: error: as-of: '15/2/2023' is not a date; "
          + "write year-month-day, such as 2022-03-04",
        "notebooks-data/plan.yaml:9: error: history-from: '10' is not a year; "
          + "write four digits from 1900 to 2199",
        "notebooks-data/plan.yaml:10: error: reporting-cut-off: '25-12' is no month and day; "
          + "write 12-25",
        "notebooks-data/plan.yaml:11: error: rate-denominator: there is no denominator "
          + "'employees'; did you mean 'employed'?",
        "notebooks-data/plan.yaml:24: error: months: write the shortest and the longest course "
          + "in months, at most 36, such as [3, 12]",
        "notebooks-data/plan.yaml:29: error: certificate: 'none' is neither yes nor no",
        "notebooks-data/plan.yaml:34: error: levels: there is no education level 'shrt'; "
          + "did you mean 'short'?",
      ])
  }

  @Test("a history begins before the plan year")
  func refusesLateHistory() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.plan, "history-from: 2010", "history-from: 2023")
    #expect(
      project.says() == [
        "notebooks-data/plan.yaml:9: error: history-from: the history begins before the plan "
          + "year; write a year before 2023"
      ])
    #expect(
      project.says(in: .vi) == [
        "notebooks-data/plan.yaml:9: lỗi: history-from: chuỗi số liệu phải bắt đầu trước năm "
          + "kế hoạch; hãy viết một năm trước 2023"
      ])
  }

  @Test("a group takes no name of a sum or a level, and no level that another group has")
  func refusesOddGroups() throws {
    let project = try SampleProject()
    try project.append(
      SampleProject.plan,
      """
        total:
          name: {vi: x, en: x}
          levels: [college, intermediate]
        short:
          name: {vi: x, en: x}
          levels: [college, elementary]
        one:
          name: {vi: x, en: x}
          levels: [college]

      """)
    #expect(
      project.says() == [
        "notebooks-data/plan.yaml:35: error: total: 'total' is kept for sums; choose another key",
        "notebooks-data/plan.yaml:38: error: short: 'short' is an education level; "
          + "give the group another key",
        "notebooks-data/plan.yaml:38: error: short: 'college' is already in the group 'total'; "
          + "a level is in one group at most",
        "notebooks-data/plan.yaml:38: error: short: 'elementary' is already in the group "
          + "'elementary-and-short'; a level is in one group at most",
        "notebooks-data/plan.yaml:41: error: one: a group names at least two different levels",
      ])
  }

  @Test("another format is refused by its number")
  func refusesFormat() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.plan, "format: 1", "format: 2")
    #expect(
      project.says(in: .vi) == [
        "notebooks-data/plan.yaml:2: lỗi: format: không biết định dạng 2; "
          + "chương trình này đọc định dạng 1"
      ])
  }
}
