import Foundation
import GRDB
import Testing

@testable import RunRegistry

/// No room, no right, no patience, another's hands: a sentence, and no half record.
@Suite("A registry in hardship")
struct HardshipTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func open() throws -> Registry { try Registry(recordingAt: folder.registry) }

  private static let tables = [
    "runs", "contents", "input_sets", "input_files", "result_sets", "layouts", "layout_figures",
  ]

  @Test(
    "a record that fails at any table leaves nothing behind",
    arguments: tables)
  func leavesNoHalf(_ table: String) throws {
    let registry = try open()
    try registry.record(SampleRun.make(), at: SampleRun.time)
    let before = try Self.tables.map(registry.count)
    try registry.queue.write {
      try $0.execute(
        sql: """
          CREATE TRIGGER stop AFTER INSERT ON \(table)
            BEGIN SELECT raise(ABORT, 'stopped'); END
          """)
    }
    let other = SampleRun.make(["8", "9", "10"], extra: "new")
    #expect(problem { try registry.record(other, at: SampleRun.time) } != nil)
    #expect(try Self.tables.map(registry.count) == before)
    try registry.queue.write { try $0.execute(sql: "DROP TRIGGER stop") }
    #expect(try registry.record(other, at: SampleRun.time).number == 2)
  }

  @Test("a file that may not grow is a sentence; what was recorded stays, whole")
  func fullDisk() throws {
    let registry = try open()
    let pages = try registry.queue.write { db in
      try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    }
    try registry.queue.write { try $0.execute(sql: "PRAGMA max_page_count = \(pages + 40)") }
    var recorded = 0
    var seen: RegistryProblem.Kind?
    for value in 0..<200 where seen == nil {
      let noise = (0..<2000).map { _ in String(UInt64.random(in: 0 ... .max)) }.joined()
      seen = problem {
        try registry.record(SampleRun.make(["\(value)"], extra: noise), at: SampleRun.time)
        recorded += 1
      }
    }
    #expect(seen == .full && recorded > 0)
    for number in 1...recorded { _ = try registry.run(named: "\(number)") }
    #expect(try registry.count("runs") == recorded)
    #expect(try registry.count("input_sets") == recorded)
  }

  @Test("a locked file is waited for, for a bounded time")
  func locked() throws {
    let registry = try open()
    let other = try DatabaseQueue(path: folder.registry)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let start = Date()
      #expect(problem { try registry.record(SampleRun.make(), at: SampleRun.time) } == .busy)
      let waited = Date().timeIntervalSince(start)
      #expect(waited >= Registry.patience * 0.9 && waited < Registry.patience * 4)
      // Readers do not wait.
      #expect(try registry.list().runs.isEmpty)
      try db.execute(sql: "COMMIT")
    }
    #expect(try registry.record(SampleRun.make(), at: SampleRun.time).number == 1)
  }

  @Test("a place that cannot be written, a file that is none, and a missing one are told apart")
  func places() throws {
    #expect(problem { _ = try Registry(recordingAt: "/proc/none/runs.sqlite") } == .readOnly)
    #expect(problem { _ = try Registry(recordingAt: folder.path) } == .readOnly)
    #expect(problem { _ = try Registry(readingAt: folder.registry) } == .missing)
    let text = folder.path + "/text"
    try String(repeating: "no database\n", count: 1000)
      .write(toFile: text, atomically: true, encoding: .utf8)
    #expect(problem { _ = try Registry(recordingAt: text) } == .damaged)
    let before = try Data(contentsOf: URL(fileURLWithPath: text))
    #expect(before.count == 12_000, "a file of another kind is not touched")
    let foreign = folder.path + "/foreign.sqlite"
    try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
    #expect(problem { _ = try Registry(recordingAt: foreign) } == .damaged)
    try Data().write(to: URL(fileURLWithPath: folder.path + "/empty"))
    try Registry(recordingAt: folder.path + "/empty")
      .record(SampleRun.make(), at: SampleRun.time)
  }

  @Test("a copy that may only be read is read, without files made beside it")
  func readOnly() throws {
    try open().record(SampleRun.make(), at: SampleRun.time)
    let copy = folder.path + "/a b%20?#.sqlite"
    try FileManager.default.copyItem(atPath: folder.registry, toPath: copy)
    let registry = try Registry(onlyReadingAt: copy)
    #expect(try registry.run(named: "1").results == SampleRun.make().results)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    #expect(problem { try registry.record(SampleRun.make(), at: SampleRun.time) } == .readOnly)
    // Records that are still in the log would be passed over in silence.
    try Data([1]).write(to: URL(fileURLWithPath: copy + "-wal"))
    #expect(problem { _ = try Registry(onlyReadingAt: copy) } == .readOnly)
  }

  @Test("a page damaged in the middle never changes a record in silence")
  func damagedPage() throws {
    let registry = try open()
    let texts = (0..<40).map { value in (0..<50).map { "\(value * 1000 + $0)" } }
    for text in texts { try registry.record(SampleRun.make(text), at: SampleRun.time) }
    try registry.queue.close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.registry))
    var (kept, told) = (0, 0)
    for page in 1..<whole.count / 4096 {
      var damaged = whole
      for place in 0..<4096 where place % 3 == 0 { damaged[page * 4096 + place] ^= 0x5A }
      let path = folder.path + "/damaged.sqlite"
      try damaged.write(to: URL(fileURLWithPath: path))
      do {
        let registry = try Registry(readingAt: path)
        for number in 1...40 {
          let seen = problem {
            let run = try registry.run(named: "\(number)")
            #expect(run.results.texts == texts[number - 1])
            kept += 1
          }
          if seen != nil { told += 1 }
        }
      } catch { told += 1 }
    }
    #expect(kept > 0 && told > 0, "\(kept) read whole, \(told) refused")
  }

  @Test("two that write at once lose nothing")
  func together() async throws {
    let path = folder.registry
    let names = try await withThrowingTaskGroup(of: [RunID].self) { group in
      for writer in 0..<2 {
        group.addTask {
          let registry = try Registry(recordingAt: path)
          return try (0..<30).map {
            try registry.record(SampleRun.make(["\(writer)", "\($0)"]), at: SampleRun.time)
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(names.map(\.number)) == Set(1...60))
    let registry = try open()
    for name in names { _ = try registry.run(named: name.description) }
  }
}
