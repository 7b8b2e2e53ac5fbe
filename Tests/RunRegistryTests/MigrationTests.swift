import Foundation
import GRDB
import Testing

@testable import RunRegistry

/// A registry made by every released version is read, brought forward, and written to.
@Suite("Registries of earlier and later versions")
struct MigrationTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// A registry as a version left it.
  private func restore(_ dump: String) throws -> String {
    let path = folder.path + "/old.sqlite"
    var configuration = Configuration()
    // A dump fills its tables in the order of their names.
    configuration.foreignKeysEnabled = false
    let text = try Fixture.text(dump)
    try DatabaseQueue(path: path, configuration: configuration).inDatabase {
      try $0.execute(sql: text)
    }
    return path
  }

  // A dump joins this list with each migration; `registry_dump.py` makes it.
  @Test(
    "each earlier form is brought to the newest, its records whole", arguments: ["schema-1.sql"])
  func bringsForward(_ dump: String) throws {
    let registry = try Registry(readingAt: try restore(dump))
    let run = try registry.run(named: "1")
    #expect(run.summary.id.description == "1-\(run.summary.digest.prefix(4))")
    #expect(run.summary.note == "kept" && run.inputs.count == 11 && run.results.keys.count > 200)
    #expect(try registry.queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 2)
    #expect(try registry.record(SampleRun.make(), at: SampleRun.time).number == 2)
    _ = try registry.seal("1", reason: "plan", at: SampleRun.time)
    #expect(try registry.verifySeals().breaks.isEmpty)
    // The same tables, views and guards as in a new registry.
    func schema(_ registry: Registry) throws -> [String] {
      try registry.queue.read {
        try String.fetchAll(
          $0, sql: "SELECT name || coalesce(sql, '') FROM sqlite_master ORDER BY type, name")
      }
    }
    #expect(try schema(registry) == schema(try Registry(recordingAt: folder.registry)))
  }

  @Test("one that only may be read and is old is refused with a sentence, as is a newer one")
  func refuses() throws {
    let old = try restore("schema-1.sql")
    #expect(problem { _ = try Registry(onlyReadingAt: old) } == .readOnly)
    let registry = try Registry(recordingAt: folder.registry)
    try registry.record(SampleRun.make(), at: SampleRun.time)
    try registry.queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 of the future')")
    }
    try registry.queue.close()
    #expect(problem { _ = try Registry(recordingAt: folder.registry) } == .newer)
    #expect(problem { _ = try Registry(readingAt: folder.registry) } == .newer)
    #expect(problem { _ = try Registry(onlyReadingAt: folder.registry) } == .newer)
  }

  @Test("released migrations are those that files out there were made by")
  func areFrozen() {
    #expect(Schema.migrator.migrations == ["1 runs", "2 register"])
  }
}
