import Foundation
import Testing

@testable import Scenarios

@Suite("Files that change together")
struct FileBatchTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "enrolcast-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test("all are written and removed, and no draft is left")
  func commits() throws {
    try inFolder { folder in
      try "old".write(toFile: folder + "/a", atomically: true, encoding: .utf8)
      try "gone".write(toFile: folder + "/c", atomically: true, encoding: .utf8)
      var batch = FileBatch()
      batch.write("new", to: folder + "/a")
      batch.write("first", to: folder + "/b")
      batch.remove(folder + "/c")
      try batch.commit()
      #expect(try names(folder) == ["a", "b"])
      #expect(text(folder + "/a") == "new" && text(folder + "/b") == "first")
    }
  }

  @Test("one that cannot be drafted leaves all as they were, and is named")
  func draftFails() throws {
    try inFolder { folder in
      try "old".write(toFile: folder + "/a", atomically: true, encoding: .utf8)
      var batch = FileBatch()
      batch.write("new", to: folder + "/a")
      batch.write("lost", to: folder + "/none/b")
      let problem = #expect(throws: FileBatch.Problem.self) { try batch.commit() }
      #expect(problem?.path == folder + "/none/b")
      #expect(try names(folder) == ["a"])
      #expect(text(folder + "/a") == "old")
    }
  }

  @Test("one that fails in its place gives those before it their old texts back")
  func placeFails() throws {
    try inFolder { folder in
      try "old".write(toFile: folder + "/a", atomically: true, encoding: .utf8)
      try FileManager.default.createDirectory(
        atPath: folder + "/d/full", withIntermediateDirectories: true)
      var batch = FileBatch()
      batch.write("new", to: folder + "/a")
      batch.write("first", to: folder + "/b")
      batch.write("never", to: folder + "/d")
      #expect(throws: FileBatch.Problem.self) { try batch.commit() }
      #expect(try names(folder) == ["a", "d"])
      #expect(text(folder + "/a") == "old")
    }
  }

  @Test("a link is followed and stays one")
  func link() throws {
    try inFolder { folder in
      try "old".write(toFile: folder + "/a", atomically: true, encoding: .utf8)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/l", withDestinationPath: "a")
      var batch = FileBatch()
      batch.write("new", to: folder + "/l")
      try batch.commit()
      #expect(text(folder + "/a") == "new")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/l") == "a")
    }
  }
}
