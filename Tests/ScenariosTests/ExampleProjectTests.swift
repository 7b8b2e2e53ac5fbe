import EnrolmentModel
import Foundation
import Testing

@testable import Scenarios

@Suite("The example project")
struct ExampleProjectTests {
  private func message(_ path: String) -> String? {
    do throws(OutputFile.Problem) {
      try ExampleProject.write(to: path)
      return nil
    } catch { return error.message.en }
  }

  @Test("an empty folder is filled, one that holds something is left alone")
  func needsRoom() throws {
    let project = try SampleProject()
    try FileManager.default.createDirectory(
      atPath: project.path("empty"), withIntermediateDirectories: false)
    #expect(message(project.path("empty")) == nil)
    #expect(
      try project.text("empty/scenarios/baseline.yaml") == project.text(SampleProject.baseline))
    #expect(message(project.path("empty")) == "the folder is not empty; name a new one")
    #expect(message(project.path(SampleProject.plan)) == "the folder is not empty; name a new one")
  }

  @Test("what cannot be made leaves nothing behind")
  func leavesNothing() throws {
    let project = try SampleProject()
    try project.write("file", "")
    #expect(
      message(project.path("file/new")) == "the folder cannot be made; check where it lies")
    #expect(try project.text("file").isEmpty)
  }

  @Test("another city, year and levels need no code")
  func isEdited() throws {
    let project = try SampleProject()
    for file in [SampleProject.plan, SampleProject.evidence] {
      try project.write(
        file, project.text(file).replacing("Exampleville", with: "Thành phố Mẫu"))
    }
    for file in [SampleProject.plan, SampleProject.targets] {
      try project.write(file, project.text(file).replacing("2023", with: "2024"))
    }
    #expect(project.says().isEmpty)
    let result = try project.load(["baseline"]).study
      .run(executor: ThreadedExecutor(threads: 1)) { _ in }
    #expect(result.rows.contains { $0.year.number == 2024 && $0.statistic == .probability })
  }
}
