import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("The targets file")
struct TargetsReaderTests {
  @Test("percent against fraction, ambiguous figures and unknown names are found at once")
  func findsAll() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.targets, "at-least: 46000", "at-least: 46.000")
    try project.edit(SampleProject.targets, "at-least: 66 %", "at-least: 72.2")
    try project.edit(SampleProject.targets, "unit: fraction", "unit: percent")
    try project.edit(
      SampleProject.targets, "certified-labour-rate, level: all", "certified-labor-rate, level: all"
    )
    #expect(
      project.says() == [
        "notebooks-data/targets.yaml:3: error: at-least: '46.000' can be read as 46000 or as "
          + "46; write one of these, or state 'locale: en' or 'locale: vi' at the head of the file",
        "notebooks-data/targets.yaml:4: error: unit: there is no unit of this indicator "
          + "'percent'; known: fraction",
        "notebooks-data/targets.yaml:4: error: at-least: '72.2' is more than the whole; "
          + "write '72.2 %'",
        "notebooks-data/targets.yaml:5: error: indicator: there is no indicator "
          + "'certified-labor-rate'; did you mean 'certified-labour-rate'?",
      ])
  }

  @Test("a level that the plan lacks brings the nearest, and a rate has none")
  func findsLevels() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.targets, "level: total", "level: colege")
    try project.edit(
      SampleProject.targets, "trained-labour-rate, level: all", "trained-labour-rate, level: short")
    #expect(
      project.says() == [
        "notebooks-data/targets.yaml:3: error: level: there is no education level 'colege'; "
          + "did you mean 'college'?",
        "notebooks-data/targets.yaml:4: error: level: there is no education level 'short'; "
          + "known: all",
      ])
  }

  @Test("the same target twice is refused, one below 0 too")
  func refusesTwice() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.targets, "at-least: 46000", "at-least: -46000")
    try project.append(
      SampleProject.targets,
      "  - {indicator: trained-labour-rate, level: all, year: 2023, at-least: 67 %, "
        + "unit: fraction, clause: II, document: x, date: 2023-01-01}\n")
    #expect(
      project.says() == [
        "notebooks-data/targets.yaml:3: error: at-least: a target is above 0; "
          + "write the figure of the document",
        "notebooks-data/targets.yaml:6: error: targets: this target stands twice; keep one",
      ])
  }

  @Test("a target outside the reported years, and levels that do not add up, are warnings")
  func warns() throws {
    let project = try SampleProject()
    try project.append(
      SampleProject.targets,
      """
        - {indicator: enrolment, level: college, year: 2023, at-least: 4000, unit: turns, clause: II, document: x, date: 2023-01-01}
        - {indicator: enrolment, level: total, year: 2027, at-least: 4000, unit: turns, clause: II, document: x, date: 2023-01-01}

      """)
    #expect(
      project.says() == [
        "notebooks-data/targets.yaml:3: warning: targets: the targets by level add up to 4000, "
          + "the total is 46000",
        "notebooks-data/targets.yaml:7: warning: targets: a target of 2027 is never judged; "
          + "this plan reports 2023 to 2026",
      ])
    #expect(
      project.says(in: .vi).last
        == "notebooks-data/targets.yaml:7: cảnh báo: targets: chỉ tiêu năm 2027 không được xét; "
        + "kế hoạch này chỉ báo cáo từ 2023 đến 2026")
  }

  @Test("a share of 72.2 % is read as a fraction, a target of turns as it stands")
  func reads() throws {
    let targets = try SampleProject().load().project.targets
    #expect(targets.map(\.atLeast) == [46000, 0.66, 0.31])
    #expect(targets.map(\.level) == ["total", "all", "all"])
  }
}
