import EnrolmentModel
import Foundation
import Testing

@testable import Scenarios

@Suite("Writing a file whole or not at all")
struct OutputFileTests {
  private let project: SampleProject

  init() throws { project = try SampleProject() }

  private func message(_ path: String) -> String? {
    do throws(OutputFile.Problem) {
      try OutputFile.write("new\n", to: path)
      return nil
    } catch { return error.message.en }
  }

  @Test("a new file is written, an existing one replaced")
  func writes() throws {
    for _ in 0..<2 {
      #expect(message(project.path("x.csv")) == nil)
      #expect(try project.text("x.csv") == "new\n")
    }
  }

  @Test("a link is followed and stays a link")
  func followsLinks() throws {
    try project.write("x.csv", "old")
    try FileManager.default.createSymbolicLink(
      atPath: project.path("y.csv"), withDestinationPath: "x.csv")
    #expect(message(project.path("y.csv")) == nil)
    #expect(try project.text("x.csv") == "new\n")
    let kind = try FileManager.default.attributesOfItem(atPath: project.path("y.csv"))[.type]
    #expect(kind as? FileAttributeType == .typeSymbolicLink)
  }

  @Test("a device is written to and not replaced")
  func sparesDevices() throws {
    let link = project.path("null")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/null")
    #expect(message(link) == nil)
    let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(kind as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test("a folder, a folder that is not there, no name and no room are told apart")
  func refuses() {
    #expect(message(project.folder) == "this is a folder; name a file in it")
    #expect(message("") == "the file has no name; name one after --output")
    let unwritten = "the file cannot be written; check that its folder exists and has room"
    #expect(message(project.path("none/x.csv")) == unwritten)
    #expect(message("/dev/full") == unwritten)
    #expect(!FileManager.default.fileExists(atPath: project.path("none")))
  }
}
