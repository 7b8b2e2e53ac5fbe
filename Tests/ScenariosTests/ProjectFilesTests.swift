import EnrolmentModel
import Foundation
import Testing

@testable import Scenarios

@Suite("Where a project's bytes come from")
struct ProjectFilesTests {
  private static let settings = RunSettings(asOf: nil, until: nil, draws: 500, seed: 72)

  private func inExample(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "files-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try ExampleProject.write(to: folder)
    try body(folder)
  }

  private func load(
    _ folder: String, _ names: [String], _ files: ProjectFiles
  ) throws
    -> LoadedStudy
  {
    try Project.load(
      ProjectLocation(
        data: folder + "/notebooks-data", scenarios: folder + "/scenarios", files: files),
      scenarios: names, settings: Self.settings, findings: Findings())
  }

  @Test("every file that took part is kept with its bytes on the disk, byte order mark included")
  func keeps() throws {
    try inExample { folder in
      let marked = folder + "/scenarios/marked.yaml"
      var bytes = [UInt8](
        try Data(contentsOf: URL(fileURLWithPath: folder + "/scenarios/baseline.yaml")))
      bytes = [0xEF, 0xBB, 0xBF] + bytes
      bytes = Array(
        String(decoding: bytes, as: UTF8.self).replacing("name: baseline", with: "name: marked")
          .utf8)
      try Data(bytes).write(to: URL(fileURLWithPath: marked))
      let files = ProjectFiles()
      _ = try load(folder, [], files)
      let names = files.read.map { String($0.path.dropFirst(folder.count + 1)) }
      #expect(
        names == [
          "notebooks-data/assumptions/chain.yaml", "notebooks-data/assumptions/disruption.yaml",
          "notebooks-data/assumptions/fit.yaml", "notebooks-data/assumptions/levers.yaml",
          "notebooks-data/assumptions/rates.yaml", "notebooks-data/evidence/invented.csv",
          "notebooks-data/plan.yaml", "notebooks-data/priors/theta.csv",
          "notebooks-data/targets.yaml", "scenarios/baseline.yaml", "scenarios/counselling.yaml",
          "scenarios/marked.yaml",
        ])
      for file in files.read {
        #expect(file.bytes == [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path))))
      }
    }
  }

  @Test("the kept bytes give the same project when the folder is gone")
  func replays() throws {
    var record: RunRecord?
    let files = ProjectFiles()
    var place = ""
    try inExample { folder in
      place = folder
      try FileManager.default.createDirectory(
        atPath: folder + "/elsewhere", withIntermediateDirectories: false)
      try FileManager.default.moveItem(
        atPath: folder + "/scenarios/counselling.yaml", toPath: folder + "/elsewhere/c.yaml")
      try "not YAML: [".write(
        toFile: folder + "/elsewhere/unused.yaml", atomically: true, encoding: .utf8)
      record = RunRecord(
        try load(folder, ["baseline", folder + "/elsewhere/c.yaml"], files), version: "1")
    }
    #expect(!files.read.contains { $0.path.hasSuffix("unused.yaml") })
    let stored = ProjectFiles(
      stored: Dictionary(uniqueKeysWithValues: files.read.map { ($0.path, $0.bytes) }))
    let again = try load(place, ["baseline", place + "/elsewhere/c.yaml"], stored)
    #expect(RunRecord(again, version: "1") == record)
    // Control: the disk has nothing of it any more.
    #expect(throws: ProjectError.self) { try load(place, [], ProjectFiles()) }
  }

  @Test("what is packed unpacks to the same bytes, and equal bytes pack alike")
  func packs() {
    for count in [0, 1, 100, 300_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
      let packed = Gzip.packed(bytes)
      #expect(Gzip.unpacked(packed, limit: count) == bytes)
      #expect(Gzip.packed(bytes) == packed)
      var damaged = packed
      damaged[packed.count / 2] ^= 0xFF
      #expect(Gzip.unpacked(damaged, limit: count) != bytes, "control")
    }
  }
}
