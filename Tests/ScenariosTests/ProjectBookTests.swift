import EnrolmentModel
import Foundation
import Testing

@testable import Scenarios

@Suite("The assumptions of a project alone")
struct ProjectBookTests {
  @Test("are those of the whole project, and their errors are found without it")
  func reads() throws {
    let folder = NSTemporaryDirectory() + "book-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try ExampleProject.write(to: folder)
    let location = ProjectLocation(
      data: folder + "/notebooks-data", scenarios: folder + "/scenarios")
    let whole = try Project.read(location, scenarios: [], findings: Findings()).book
    let alone = try Project.book(location, findings: Findings())
    #expect(alone.entries.mapValues(\.distribution) == whole.entries.mapValues(\.distribution))
    try FileManager.default.removeItem(atPath: folder + "/scenarios")
    _ = try Project.book(location, findings: Findings())
    try FileManager.default.removeItem(atPath: folder + "/notebooks-data/assumptions/fit.yaml")
    #expect(throws: ProjectError.self) { try Project.book(location, findings: Findings()) }
  }
}
