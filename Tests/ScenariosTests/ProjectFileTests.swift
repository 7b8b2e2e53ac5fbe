import EnrolmentModel
import Foundation
import Testing

@testable import Scenarios

@Suite("A single file, checked as what it holds")
struct ProjectFileTests {
  private func kind(_ file: String, _ project: SampleProject) -> ProjectFile.Kind {
    ProjectFile(path: project.path(file), location: project.location).kind
  }

  @Test("a file is told by its first line or its keys")
  func tellsKinds() throws {
    let project = try SampleProject()
    #expect(kind(SampleProject.plan, project) == .plan)
    #expect(kind(SampleProject.targets, project) == .targets)
    #expect(kind(SampleProject.chain, project) == .assumptions)
    #expect(kind(SampleProject.evidence, project) == .evidence)
    #expect(kind(SampleProject.priors, project) == .priors)
    #expect(kind(SampleProject.counselling, project) == .scenario)
  }

  @Test("files of the project and scenarios by name may be named together")
  func checksOwnFiles() throws {
    let project = try SampleProject()
    let own = [SampleProject.evidence, SampleProject.targets, SampleProject.chain]
    #expect(project.says(own.map(project.path) + ["counselling"]).isEmpty)
  }

  @Test("files beside the project are checked with the project's plan")
  func checksOthers() throws {
    let project = try SampleProject()
    try project.write(
      "new.csv",
      try project.text(SampleProject.evidence).replacing(
        "enrolment,college", with: "enrolment,colege"))
    try project.write(
      "new.yaml",
      "format: 1\ntargets:\n  - {indicator: enrolment, level: totl, year: 2023, at-least: 1, unit: turns, clause: x, document: x, date: 2023-01-01}\n"
    )
    let said = project.says([project.path("new.csv"), project.path("new.yaml")])
    #expect(
      said.first
        == "new.csv:2: error: levels: there is no education level 'colege'; did you mean 'college'?"
    )
    #expect(
      said.last
        == "new.yaml:3: error: level: there is no education level 'totl'; did you mean 'total'?")
  }

  @Test("a file that is not there cannot be read")
  func findsMissing() throws {
    let project = try SampleProject()
    #expect(project.says(["none.csv"]) == ["none.csv: error: there is no such file"])
  }
}
