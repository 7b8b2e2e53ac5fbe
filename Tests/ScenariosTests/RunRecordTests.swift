import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("The record of a run")
struct RunRecordTests {
  private func record(_ project: SampleProject, _ names: [String]) throws -> RunRecord {
    RunRecord(try project.load(names), version: "0.1.0")
  }

  @Test("the order in which scenarios are asked for does not change it")
  func ignoresOrder() throws {
    let project = try SampleProject()
    #expect(
      try record(project, ["baseline", "counselling"])
        == record(project, ["counselling", "baseline"]))
  }

  @Test("what a scenario is compared with belongs to it")
  func holdsBaseline() throws {
    let project = try SampleProject()
    let before = try record(project, ["counselling"])
    try project.append(SampleProject.baseline, "levers:\n  covid-disruption:\n    from: 2023-05\n")
    #expect(try record(project, ["counselling"]).scenarioDigest != before.scenarioDigest)
  }

  @Test("a changed row, plan, target, assumption or lever changes a digest")
  func tellsInputsApart() throws {
    let edits: [(String, String, String)] = [
      (SampleProject.evidence, "result,4100", "result,4101"),
      (SampleProject.plan, "[3, 12]", "[3, 11]"),
      (SampleProject.targets, "at-least: 46000", "at-least: 46001"),
      (SampleProject.chain, "mean: 99 %", "mean: 98 %"),
      (SampleProject.counselling, "until: 2023-08", "until: 2023-09"),
    ]
    let original = try record(try SampleProject(), [])
    for (file, old, new) in edits {
      let project = try SampleProject()
      try project.edit(file, old, new)
      #expect(try record(project, []) != original, "\(file)")
    }
  }

  @Test("a note, a comment or another place of the files changes nothing")
  func ignoresWords() throws {
    let original = try record(try SampleProject(), [])
    let project = try SampleProject()
    try project.append(SampleProject.plan, "# a remark\n")
    try project.edit(SampleProject.evidence, "invented for the example", "another note")
    #expect(try record(project, []) == original)
  }

  @Test("it holds the facts of the contract, and no time of day")
  func listsFacts() throws {
    let record = try record(try SampleProject(), [])
    #expect(
      record.meta.map(\.key) == [
        "data-digest", "scenario-digest", "model-version", "seed", "draws", "as-of",
      ])
    #expect(record.meta.suffix(4).map(\.value) == ["0.1.0", "72", "500", "2023-02-15"])
  }
}
