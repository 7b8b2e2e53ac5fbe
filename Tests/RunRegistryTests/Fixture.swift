import EnrolmentModel
import Foundation
import GRDB
import Scenarios
import Testing

@testable import RunRegistry

/// Files beside the tests.
enum Fixture {
  static func text(_ name: String) throws -> String {
    let folder = try #require(Bundle.module.resourceURL).appending(path: "Fixtures")
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// The rows of a CSV file without quotes, after its header.
  static func rows(_ name: String) throws -> [[String]] {
    try text(name).split(separator: "\n").drop { $0.hasPrefix("#") }.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

/// A folder that is removed with its owner.
final class Folder {
  let path = NSTemporaryDirectory() + "registry-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var registry: String { path + "/.enrolcast/runs.sqlite" }
}

/// Runs that were never run, to record.
enum SampleRun {
  /// The example project, read once.
  static let example = read(seed: 72)

  /// The example project with a seed.
  static func read(seed: UInt64) -> (record: RunRecord, files: [RunToRecord.File]) {
    let folder = NSTemporaryDirectory() + "registry-example-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try ExampleProject.write(to: folder)
      let location = ProjectLocation(
        data: folder + "/notebooks-data", scenarios: folder + "/scenarios")
      let loaded = try Project.load(
        location, scenarios: [],
        settings: RunSettings(asOf: nil, until: nil, draws: 1000, seed: seed), findings: Findings())
      let files = location.files.read.map {
        (String($0.path.dropFirst(folder.count + 1)), $0.bytes)
      }
      return (RunRecord(loaded, version: "0.1.0"), files)
    } catch { fatalError("the example cannot be read: \(error)") }
  }

  /// A table of some figures.
  static func table(_ values: [String], scenario: String = "baseline") -> ResultTable {
    ResultTable(
      keys: values.indices.map {
        FigureKey(
          scenario: scenario, indicator: "enrolment", level: "level-\($0)", year: 2023,
          unit: "turns", statistic: "p50")
      }, texts: values)
  }

  /// A run with these figures as texts, and another input file where `extra` holds one.
  static func make(
    _ values: [String] = ["1", "2.5"], verb: String = "run", scenario: String = "baseline",
    extra: String? = nil, seed: UInt64 = 72, note: String = ""
  ) -> RunToRecord {
    let own: [RunToRecord.File] = extra.map { [("scenarios/x.yaml", Array($0.utf8))] } ?? []
    return RunToRecord(
      verb: verb,
      arguments: RunArguments(
        names: [], data: "notebooks-data", scenarios: "scenarios", draws: 1000, seed: seed,
        languages: ["en"], formats: ["csv"]),
      record: seed == 72 ? example.record : read(seed: seed).record, until: 2023,
      results: table(values, scenario: scenario),
      files: example.files + own, outputs: [("answer", values.joined())], note: note)
  }

  static let time = Date(timeIntervalSince1970: 1_770_000_000)
}

extension Registry {
  /// How many rows a table has.
  func count(_ table: String) throws -> Int {
    try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }

  /// Changes the file as a hand with a SQL tool would that first removes the triggers.
  func tamper(_ sql: String) throws {
    try queue.write { db in
      let names = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      for name in names { try db.execute(sql: "DROP TRIGGER \(name)") }
      try db.execute(sql: sql)
    }
  }
}

/// The kind of problem that a body ends with, or nothing.
func problem(_ body: () throws -> Void) -> RegistryProblem.Kind? {
  do {
    try body()
    return nil
  } catch { return (error as? RegistryProblem)?.kind }
}
