import EnrolmentModel
import Foundation
import Testing

@testable import Scenarios

@Suite("A project, file by file")
struct ProjectReaderTests {
  @Test("the example has nothing to find, whatever its line ends and byte order mark")
  func readsExample() throws {
    let project = try SampleProject()
    #expect(project.says().isEmpty)
    let plain = try project.load(["baseline"])
    for file in [SampleProject.plan, SampleProject.evidence, SampleProject.counselling] {
      try project.write(file, "\u{FEFF}" + project.text(file).replacing("\n", with: "\r\n"))
    }
    #expect(project.says().isEmpty)
    let other = try project.load(["baseline"])
    #expect(RunRecord(plain, version: "1") == RunRecord(other, version: "1"))
  }

  @Test("with a broken plan the form of every other file is checked all the same")
  func skims() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.plan, "format: 1", "format: 1\nformat: 1")
    try project.append(SampleProject.targets, "x: [\n")
    try project.append(SampleProject.counselling, "name: again\n")
    try project.append(SampleProject.evidence, "too,short\n")
    #expect(
      project.says() == [
        "notebooks-data/evidence/invented.csv:43: error: this row has 2 fields, the header has 21",
        "notebooks-data/plan.yaml:3: error: the key 'format' stands twice, on lines 2 and 3; "
          + "keep one",
        "notebooks-data/targets.yaml:7: error: a bracket opened here is never closed, or a value "
          + "is missing",
        "scenarios/counselling.yaml:14: error: the key 'name' stands twice, on lines 2 and 14; "
          + "keep one",
      ])
  }

  @Test("findings of several files come together, sorted by file and line")
  func findsAcrossFiles() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.targets, "at-least: 46000", "at-least: 46,5")
    try project.edit(SampleProject.counselling, "based-on: baseline", "based-on: basline")
    try project.addEvidence("enrolment,colege,2019,,,result,5,turns,,usable,no,,,2020-01-20")
    #expect(
      project.says() == [
        "notebooks-data/evidence/invented.csv:43: error: levels: there is no education level "
          + "'colege'; did you mean 'college'?",
        "notebooks-data/targets.yaml:3: error: at-least: between braces the comma cuts '46,5' in "
          + "two; write 46.5",
        "scenarios/counselling.yaml:5: error: there is no scenario 'basline'; did you mean "
          + "'baseline'?",
      ])
  }

  @Test("a missing file cannot be read, an empty folder of evidence is bad input")
  func tellsAccess() throws {
    let project = try SampleProject()
    try project.remove(SampleProject.targets)
    #expect(project.says() == ["notebooks-data/targets.yaml: error: there is no such file"])
    let error = #expect(throws: ProjectError.self) { try project.load() }
    #expect(error?.concernsAccess == true)
    let other = try SampleProject()
    try other.remove(SampleProject.evidence)
    #expect(
      other.says().first
        == "notebooks-data/evidence: error: there is no evidence; put CSV files of published "
        + "figures here")
    #expect((#expect(throws: ProjectError.self) { try other.load() })?.concernsAccess == false)
  }

  @Test("other encodings are told by name, or by the first byte that is none")
  func tellsEncodings() throws {
    let project = try SampleProject()
    let text = try project.text(SampleProject.counselling)
    let utf16 =
      Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    try utf16.write(to: URL(fileURLWithPath: project.path(SampleProject.counselling)))
    let latin =
      Data(try project.text(SampleProject.targets).utf8) + Data("# caf".utf8) + Data([0xE9, 0x0A])
    try latin.write(to: URL(fileURLWithPath: project.path(SampleProject.targets)))
    let said = project.says()
    #expect(said.count == 2)
    #expect(
      said.first?.hasPrefix("notebooks-data/targets.yaml:6: error: byte ") == true)
    #expect(
      said.last
        == "scenarios/counselling.yaml: error: the file looks like UTF-16, not UTF-8; save it "
        + "again as UTF-8 (in Excel: 'CSV UTF-8')")
  }

  @Test("a year beyond the plan's reach is a usage problem with the years that serve")
  func refusesYears() throws {
    let project = try SampleProject()
    let problem = #expect(throws: UsageProblem.self) { try project.load(until: 2027) }
    #expect(
      problem?.message.en == "--until 2027 is outside 2023 to 2026; write a year of these")
    #expect(throws: UsageProblem.self) { try project.load(until: 2022) }
    #expect(try project.load(until: 2026).study.problem.until == Year(2026))
  }

  @Test("rows published after the as-of date are counted and change nothing")
  func countsLaterRows() throws {
    let project = try SampleProject()
    let before = try project.load()
    try project.addEvidence("enrolment,college,2023,1,6,result,9000,turns,,usable,no,,,2023-07-20")
    let after = try project.load()
    #expect(before.study.problem.selection.count(.later) == 0)
    #expect(after.study.problem.selection.count(.later) == 1)
    #expect(project.says().isEmpty)
    #expect(RunRecord(before, version: "1") == RunRecord(after, version: "1"))
  }
}
