import EnrolmentModel
import Foundation
import Probability
import Testing

@testable import Scenarios

@Suite("Scenarios by name, by file and by what they are based on")
struct ScenarioShelfTests {
  private func project(_ scenarios: [String: String]) throws -> SampleProject {
    let project = try SampleProject()
    for (name, rest) in scenarios { try add(name, rest, to: project) }
    return project
  }

  private func add(
    _ name: String, _ rest: String, to project: SampleProject, in folder: String = "scenarios"
  ) throws {
    try project.write(
      "\(folder)/\(name).yaml",
      "format: 1\nname: \(name)\ntitle: {vi: a, en: b}\nquestion: {vi: a, en: b}\n" + rest)
  }

  private func scenario(_ name: String, in project: SampleProject) throws -> Scenario {
    try #require(project.load([name]).project.scenarios.first)
  }

  @Test("without names all of the folder are read, the baseline first")
  func readsAll() throws {
    let project = try project(["a": "", "z": "based-on: a\n"])
    #expect(
      try project.load().project.scenarios.map(\.name) == ["baseline", "a", "counselling", "z"])
  }

  @Test("a scenario is known by its name, its file and its file in the folder, and taken once")
  func takesOnce() throws {
    let project = try SampleProject()
    let path = project.path(SampleProject.counselling)
    let names = try project.load(["counselling", path, "counselling.yaml", "counselling"])
      .project.scenarios.map(\.name)
    #expect(names == ["counselling"])
  }

  @Test("an unknown name brings the nearest, or those that exist")
  func findsNames() throws {
    let project = try SampleProject()
    #expect(
      project.saysOfRun(["counseling"]) == [
        "scenarios: error: there is no scenario 'counseling'; did you mean 'counselling'?"
      ])
    #expect(
      project.says(["zzz"], in: .vi) == [
        "scenarios: lỗi: không có kịch bản 'zzz'; đã có: baseline, counselling"
      ])
  }

  @Test("a file that is not there cannot be read")
  func findsMissingFile() throws {
    let project = try SampleProject()
    let findings = Findings()
    let error = #expect(throws: ProjectError.self) {
      try Project.read(project.location, scenarios: ["nowhere/x.yaml"], findings: findings)
    }
    #expect(error?.concernsAccess == true)
    #expect(error?.description == "nowhere/x.yaml: error: there is no such file")
  }

  @Test("a scenario takes over what it is based on, changes it key by key, and removes by none")
  func merges() throws {
    let project = try project([
      "first": """
      levers:
        counselling-campaign:
          from: 2023-03
          until: 2023-08
        quarantine-sites-returned:
          from: 2023-04
      """,
      "second": """
      based-on: first
      levers:
        counselling-campaign:
          until: 2023-06
        quarantine-sites-returned: none
      """,
    ])
    let second = try scenario("second", in: project)
    #expect(second.ancestry == ["first"])
    #expect(second.levers.keys.sorted() == ["counselling-campaign"])
    #expect(second.levers["counselling-campaign"]?.from == Month(Year(2023), 3))
    #expect(second.levers["counselling-campaign"]?.until == Month(Year(2023), 6))
  }

  @Test("a parameter alone changes the distribution below, of the base or of the catalogue")
  func mergesInDepth() throws {
    let facts = "    source: assumption\n    grade: D\n"
    let head = "levers:\n  counselling-campaign:\n    effect: "
    let project = try project([
      "first": head + "{distribution: uniform, low: 1 %, high: 5 %}\n" + facts,
      "second": "based-on: first\n" + head + "{high: 9 %}\n" + facts,
      "third": head + "{sd: 1 %}\n" + facts,
      "fourth": "based-on: first\n" + head + "{distribution: normal, mean: 1 %, sd: 2 %}\n" + facts,
    ])
    func effect(_ name: String) throws -> Distribution? {
      try scenario(name, in: project).levers["counselling-campaign"]?.quantities["effect"]
    }
    #expect(try effect("second") == .uniform(low: 0.01, high: 0.09))
    guard case .normal(_, let sd) = try effect("third") else {
      Issue.record("the catalogue's effect is normal")
      return
    }
    #expect(sd == 0.01)
    #expect(try effect("fourth") == .normal(mean: 0.01, sd: 0.02))
  }

  @Test("a parameter that does not fit what lies below is refused with its line")
  func refusesOddParts() throws {
    let facts = "    source: assumption\n    grade: D\n"
    let head = "levers:\n  counselling-campaign:\n    "
    #expect(
      try project(["a": head + "effect: {high: 9 %}\n" + facts]).says() == [
        "scenarios/a.yaml:7: error: high: 'high' is no part of the distribution 'normal', which "
          + "has mean, sd"
      ])
    #expect(
      try project(["a": head + "effect: {sd: -1 %}\n" + facts]).says() == [
        "scenarios/a.yaml:7: error: effect: these numbers make no distribution: sd is -0.01, "
          + "below 0"
      ])
    #expect(
      try project([
        "a": head + "coverage: 60 %\n" + facts,
        "b": "based-on: a\n" + head + "coverage: {sd: 1 %}\n" + facts,
      ]).says() == [
        "scenarios/b.yaml:8: error: coverage: what this changes is a certain number; write the "
          + "whole distribution"
      ])
  }

  @Test("a last month before the first month of the base is found")
  func refusesMergedMonths() throws {
    #expect(
      try project([
        "a": "levers:\n  counselling-campaign:\n    from: 2023-05\n",
        "b": "based-on: a\nlevers:\n  counselling-campaign:\n    until: 2023-04\n",
      ]).says() == [
        "scenarios/b.yaml:7: error: the lever ends in 2023-04, before it starts in 2023-05"
      ])
  }

  @Test("the order in which levers are written does not matter")
  func ignoresOrder() throws {
    let levers = [
      "  counselling-campaign:\n    from: 2023-03\n", "  covid-disruption:\n    from: 2023-05\n",
    ]
    let project = try project([
      "one": "levers:\n" + levers.joined(), "two": "levers:\n" + levers.reversed().joined(),
    ])
    #expect(try scenario("one", in: project).levers == scenario("two", in: project).levers)
  }

  @Test("based on itself, on a cycle, or on nothing: each with its line and its path")
  func refusesBases() throws {
    #expect(
      try project(["a": "based-on: a\n"]).says() == [
        "scenarios/a.yaml:5: error: this scenario is based on itself: a → a; name another base"
      ])
    #expect(
      try project(["a": "based-on: b\n", "b": "based-on: a\n"]).says(in: .vi) == [
        "scenarios/a.yaml:5: lỗi: kịch bản này dựa trên chính nó: b → a → b; "
          + "hãy chọn kịch bản gốc khác",
        "scenarios/b.yaml:5: lỗi: kịch bản này dựa trên chính nó: a → b → a; "
          + "hãy chọn kịch bản gốc khác",
      ])
    #expect(
      try project(["a": "based-on: basline\n"]).says() == [
        "scenarios/a.yaml:5: error: there is no scenario 'basline'; did you mean 'baseline'?"
      ])
  }

  @Test("a base with errors is not called missing: its own findings say why")
  func blamesTheBase() throws {
    let project = try project(["a": "levers: 3\n", "b": "based-on: a\n"])
    let said = [
      "scenarios/a.yaml:5: error: levers: keys with values belong here, and this is '3'"
    ]
    #expect(project.says() == said)
    #expect(project.says(["b"]) == said)
    #expect(project.says(["a"]) == said)
    try project.write("scenarios/a.yaml", "a: [\n")
    #expect(project.says(["a"]).count == 1)
  }

  @Test("two files of one name are refused with both")
  func refusesOneName() throws {
    let project = try SampleProject()
    try project.write(
      "scenarios/z.yaml", try project.text(SampleProject.counselling))
    #expect(
      project.says() == [
        "scenarios/z.yaml:2: error: the name 'counselling' is already used by "
          + "scenarios/counselling.yaml; choose another"
      ])
  }

  @Test("a file outside the folder is read with the files beside it as bases, and only those")
  func readsOutside() throws {
    let project = try SampleProject()
    try add("mine", "based-on: ours\n", to: project, in: "drafts")
    try add(
      "ours", "based-on: baseline\nlevers:\n  covid-disruption:\n    from: 2023-05\n", to: project,
      in: "drafts")
    try add("unfinished", "levers: 3\n", to: project, in: "drafts")
    let mine = try scenario(project.path("drafts/mine.yaml"), in: project)
    #expect(mine.ancestry == ["ours", "baseline"])
    #expect(mine.levers.keys.sorted() == ["covid-disruption"])
    try add("ours", "levers: 3\n", to: project, in: "drafts")
    #expect(
      project.says([project.path("drafts/mine.yaml")]) == [
        "drafts/ours.yaml:5: error: levers: keys with values belong here, and this is '3'"
      ])
  }

  @Test("no scenarios, and no baseline among them, name the mend")
  func refusesEmptyFolder() throws {
    let project = try SampleProject()
    try project.remove(SampleProject.counselling)
    try project.write(
      "scenarios/a.yaml",
      try project.text(SampleProject.baseline).replacing("name: baseline", with: "name: a"))
    try project.remove(SampleProject.baseline)
    #expect(
      project.says() == [
        "scenarios: error: there is no scenario named 'baseline' to compare with; add "
          + "scenarios/baseline.yaml"
      ])
    try project.remove("scenarios/a.yaml")
    #expect(
      project.says() == [
        "scenarios: error: there is no scenario file here; 'enrolcast init' makes an example"
      ])
  }
}
