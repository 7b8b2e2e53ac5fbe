import Foundation
import Testing

@testable import RunRegistry

@Suite("A record as a project folder")
struct ExportTests {
  private func export(
    _ paths: [String], names: [String] = [], data: String, scenarios: String,
    against: String? = nil
  ) throws -> ProjectExport {
    let folder = try Folder()
    let registry = try Registry(recordingAt: folder.registry)
    let run = RunToRecord(
      verb: "run",
      arguments: RunArguments(
        names: names, data: data, scenarios: scenarios, draws: 1000, seed: 72, languages: ["en"],
        formats: ["csv"], against: against),
      record: SampleRun.example.record, until: 2023, results: SampleRun.table(["1"]),
      files: paths.map { ($0, Array($0.utf8)) }, outputs: [], note: "")
    let id = try registry.record(run, at: SampleRun.time)
    return ProjectExport(try registry.run(named: id.description))
  }

  @Test("keeps paths that lie inside")
  func inside() throws {
    let made = try export(
      ["./data/plan.yaml", "data/evidence/x.csv", "s/baseline.yaml", "s/levers/a.yaml"],
      names: ["s/levers/a.yaml", "baseline"], data: "./data", scenarios: "s")
    #expect(
      made.files.map(\.path) == [
        "data/plan.yaml", "data/evidence/x.csv", "s/baseline.yaml", "s/levers/a.yaml",
      ])
    #expect(made.arguments.data == "data" && made.arguments.scenarios == "s")
    #expect(made.arguments.names == ["s/levers/a.yaml", "baseline"])
  }

  @Test("brings files from elsewhere inside, and never writes above the new folder")
  func outside() throws {
    let made = try export(
      [
        "/srv/p/data/plan.yaml", "../s/baseline.yaml", "../old/notebooks-data/plan.yaml",
        "/srv/other/x.yaml", "a/../../b.yaml",
      ], names: ["/srv/other/x.yaml", "baseline"], data: "/srv/p/data", scenarios: "../s",
      against: "../old")
    let paths = Dictionary(
      uniqueKeysWithValues: made.files.map { (String(decoding: $0.bytes, as: UTF8.self), $0.path) })
    #expect(
      paths == [
        "/srv/p/data/plan.yaml": "notebooks-data/plan.yaml",
        "../s/baseline.yaml": "scenarios/baseline.yaml",
        "../old/notebooks-data/plan.yaml": "outside/up/old/notebooks-data/plan.yaml",
        "/srv/other/x.yaml": "outside/srv/other/x.yaml",
        "a/../../b.yaml": "outside/a/up/up/b.yaml",
      ])
    #expect(made.arguments.data == "notebooks-data" && made.arguments.scenarios == "scenarios")
    #expect(made.arguments.names == ["outside/srv/other/x.yaml", "baseline"])
    #expect(made.arguments.against == "outside/up/old")
  }
}
