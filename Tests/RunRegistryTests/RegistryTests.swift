import Foundation
import GRDB
import Testing

@testable import RunRegistry

@Suite("The registry of runs")
struct RegistryTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func open() throws -> Registry { try Registry(recordingAt: folder.registry) }

  @Test("gives back every byte, figure and argument of a run, in another process's eyes too")
  func keepsAll() throws {
    let run = SampleRun.make(["1", "", "0.0000012345", "-224500"], extra: "ă, \"q\"\n", note: "n")
    let id = try open().record(run, at: SampleRun.time)
    let found = try Registry(readingAt: folder.registry).run(named: id.description)
    #expect(found.results == run.results)
    #expect(found.arguments == run.arguments)
    #expect(found.outputs == run.outputs)
    let inputs = Dictionary(uniqueKeysWithValues: found.inputs.map { ($0.path, $0.bytes) })
    #expect(inputs == Dictionary(uniqueKeysWithValues: run.files.map { ($0.path, $0.bytes) }))
    #expect(found.summary.note == "n" && found.summary.verb == "run")
    #expect(found.summary.recordedAt == "2026-02-02T02:40:00Z")
    #expect(found.summary.seed == "72" && found.summary.draws == 1000)
  }

  @Test("keeps a seed beyond signed integers")
  func largeSeed() throws {
    try open().record(SampleRun.make(seed: .max), at: SampleRun.time)
    #expect(try open().run(named: "last").arguments.seed == .max)
  }

  @Test("stores each distinct input, set of figures and layout once")
  func sharesParts() throws {
    let registry = try open()
    for _ in 0..<3 { try registry.record(SampleRun.make(), at: SampleRun.time) }
    try registry.record(SampleRun.make(["3", "4"]), at: SampleRun.time)
    try registry.record(SampleRun.make(extra: "one more"), at: SampleRun.time)
    #expect(try registry.count("runs") == 5)
    #expect(try registry.count("contents") == SampleRun.example.files.count + 1)
    #expect(try registry.count("input_sets") == 2)
    #expect(try registry.count("result_sets") == 2)
    #expect(try registry.count("layouts") == 1)
    #expect(try registry.count("results") == 10)
    let digests = try registry.list().runs.map(\.digest)
    #expect(Set(digests).count == 3, "the same run has the same digest")
  }

  @Test("finds a run by its name, number, digest, or as the last")
  func findsByName() throws {
    let registry = try open()
    let first = try registry.record(SampleRun.make(), at: SampleRun.time)
    let second = try registry.record(SampleRun.make(["9", "9"]), at: SampleRun.time)
    #expect(try registry.run(named: "1").summary.id == first)
    #expect(try registry.run(named: first.description).summary.id == first)
    #expect(try registry.run(named: "last").summary.id == second)
    let digest = try registry.run(named: "2").summary.digest
    #expect(try registry.run(named: String(digest.prefix(12))).summary.id == second)
    for word in [
      "3", "0", "2-ffff", "nonsense", "", "-1", "1-", "ffffffffffff", "1-\(second.mark)",
    ] {
      #expect(problem { _ = try registry.run(named: word) } == .unknownRun, "\(word)")
    }
    try registry.record(SampleRun.make(), at: SampleRun.time)
    #expect(problem { _ = try registry.run(named: String(first.mark)) } == .unknownRun)
  }

  @Test("lists the newest first, by verb, scenario, day and number")
  func lists() throws {
    let registry = try open()
    try registry.record(SampleRun.make(), at: SampleRun.time)
    try registry.record(SampleRun.make(verb: "brief"), at: SampleRun.time + 86_400)
    try registry.record(SampleRun.make(scenario: "x\"y"), at: SampleRun.time + 2 * 86_400)
    func numbers(_ change: (inout RunFilter) -> Void) throws -> [Int64] {
      var filter = RunFilter()
      change(&filter)
      return try registry.list(filter).runs.map(\.id.number)
    }
    #expect(try numbers { _ in } == [3, 2, 1])
    #expect(try numbers { $0.verb = "brief" } == [2])
    #expect(try numbers { $0.scenario = "x\"y" } == [3])
    #expect(try numbers { $0.scenario = "base" } == [])
    #expect(try numbers { $0.since = "2026-02-03" } == [3, 2])
    #expect(try numbers { $0.limit = 1 } == [3])
    #expect(try numbers { $0.isFrozen = true } == [])
    #expect(try registry.list().all == 3)
  }

  @Test("has views that any SQL tool reads, the results with the columns of a result file")
  func hasViews() throws {
    let registry = try open()
    try registry.record(SampleRun.make(["1", "", "0.25"]), at: SampleRun.time)
    try registry.queue.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM results ORDER BY level")
      #expect(
        Array(try #require(rows.first).columnNames) == [
          "run", "scenario", "indicator", "level", "year", "unit", "statistic", "value",
        ])
      #expect(rows.map { $0["value"] as Double? } == [1, nil, 0.25])
      let inputs = try Int.fetchOne(db, sql: "SELECT count(*) FROM inputs")
      #expect(inputs == SampleRun.example.files.count)
      #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == 2)
    }
  }

  @Test("removes what no record needs, and old records where asked, and never gives a name twice")
  func collects() throws {
    let registry = try open()
    for value in 0..<4 {
      try registry.record(
        SampleRun.make(["\(value)"], extra: "\(value)"),
        at: SampleRun.time + Double(value) * 86_400)
    }
    let trial = try registry.collect(CollectingRule(keep: 1), isTrial: true)
    #expect(trial.runs.map(\.number) == [1, 2, 3])
    #expect(trial.contents == 3)
    #expect(trial.resultSets == 3)
    #expect(try registry.count("runs") == 4 && registry.count("result_sets") == 4)
    #expect(try registry.collect(CollectingRule(), isTrial: false).runs.isEmpty)
    let both = try registry.collect(
      CollectingRule(before: "2026-02-03", keep: 1), isTrial: false)
    #expect(both.runs.map(\.number) == [1])
    let gone = try registry.collect(CollectingRule(keep: 0), isTrial: false)
    #expect(gone.runs.map(\.number) == [2, 3, 4])
    for table in ["runs", "contents", "input_sets", "input_files", "result_sets", "layouts"] {
      #expect(try registry.count(table) == 0, "\(table)")
    }
    #expect(try registry.record(SampleRun.make(), at: SampleRun.time).number == 5)
  }
}
