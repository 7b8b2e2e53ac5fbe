internal import Foundation
internal import GRDB

/// The archive of runs: one SQLite file, which any SQL tool reads.
///
///     let registry = try Registry(recordingAt: ".enrolcast/runs.sqlite")
///     let id = try registry.record(run, at: Date())
///     print(id)  // 17-a3f9
///
/// A record is written whole or not at all, and is on the disk once its name is
/// known. Several processes may write at once; each waits a bounded time for the
/// others.
///
/// ## Topics
///
/// ### Opening
/// - ``init(recordingAt:)``
/// - ``init(readingAt:)``
///
/// ### Recording and reading
/// - ``record(_:at:)``
/// - ``list(_:)``
/// - ``run(named:)``
///
/// ### The register
/// - ``seal(_:reason:at:)``
/// - ``adjust(_:_:at:)``
/// - ``verifySeals()``
public final class Registry: Sendable {
  /// The file.
  public let path: String
  let queue: DatabaseQueue

  /// The longest time that a writer waits for others, in seconds.
  static let patience = 2.0

  /// Opens a registry for recording; makes the file and its folder where there is none.
  ///
  /// - Parameter path: The file.
  /// - Throws: `RegistryProblem`.
  public init(recordingAt path: String) throws(RegistryProblem) {
    self.path = path
    do {
      try Self.makeFolder(of: path)
      queue = try Self.patiently { try DatabaseQueue(path: path, configuration: Self.writing) }
    } catch { throw RegistryProblem(error, at: path) }
    try migrate()
  }

  /// Opens a registry that exists; where it can be written, it is brought to the newest form.
  ///
  /// - Parameter path: The file.
  /// - Throws: `RegistryProblem`, also where there is no file.
  public convenience init(readingAt path: String) throws(RegistryProblem) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
    do throws(RegistryProblem) {
      try self.init(recordingAt: path)
    } catch {
      guard error.kind == .readOnly || error.kind == .full else { throw error }
      try self.init(onlyReadingAt: path)
    }
  }

  /// Opens a registry in a place that cannot be written.
  init(onlyReadingAt path: String) throws(RegistryProblem) {
    self.path = path
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(Self.patience)
    do {
      queue = try DatabaseQueue(path: Self.immutable(path), configuration: configuration)
      let isNewest = try queue.read { db in
        if try Schema.migrator.hasBeenSuperseded(db) { throw RegistryProblem.newer(path) }
        return try Schema.migrator.hasCompletedMigrations(db)
      }
      guard isNewest else { throw RegistryProblem.readOnly(path) }
    } catch { throw RegistryProblem(error, at: path) }
  }

  /// A name under which SQLite reads a file without the helper files that it cannot make.
  private static func immutable(_ path: String) throws(RegistryProblem) -> String {
    let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    // Records that only the log holds would be passed over in silence.
    guard (log?[.size] as? Int ?? 0) == 0 else { throw .readOnly(path) }
    let allowed = CharacterSet.urlPathAllowed.subtracting(["?", "#", "%"])
    let whole = URL(fileURLWithPath: path).path
    return "file:" + (whole.addingPercentEncoding(withAllowedCharacters: allowed) ?? whole)
      + "?immutable=1"
  }

  // MARK: Opening

  private static var writing: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      // Readers do not wait for writers; the default of a full sync after each commit stays.
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
    return configuration
  }

  private static func makeFolder(of path: String) throws(RegistryProblem) {
    let folder = (path as NSString).deletingLastPathComponent
    guard !folder.isEmpty else { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch { throw RegistryProblem.readOnly(path) }
  }

  /// The change to the write-ahead log does not wait by itself where two make the file at once.
  private static func patiently<Result>(_ body: () throws -> Result) throws -> Result {
    let end = Date(timeIntervalSinceNow: patience)
    while true {
      do { return try body() } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && Date() < end
      { Thread.sleep(forTimeInterval: 0.02) }
    }
  }

  private func migrate() throws(RegistryProblem) {
    do {
      try queue.writeWithoutTransaction { db in
        try checkOwner(db)
        if try Schema.migrator.hasBeenSuperseded(db) { throw RegistryProblem.newer(path) }
        if try Schema.migrator.hasCompletedMigrations(db) { return }
      }
      // Two processes may find a new file at the same time; the second has nothing left to do.
      do { try Schema.migrator.migrate(queue) } catch {
        guard try queue.read(Schema.migrator.hasCompletedMigrations) else { throw error }
      }
    } catch { throw RegistryProblem(error, at: path) }
  }

  /// Refuses a database of another program.
  private func checkOwner(_ db: Database) throws {
    let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard owner == Schema.applicationID || owner == 0 && count == 0 else {
      // Another process may be between the first table and the mark.
      let isStarting = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master")
        .allSatisfy { $0.hasSuffix("grdb_migrations") || $0.hasPrefix("sqlite_autoindex_grdb") }
      if owner == 0, isStarting { return }
      throw RegistryProblem.damaged(path)
    }
  }

  // MARK: Calling the database

  func reading<Value>(_ body: (Database) throws -> Value) throws(RegistryProblem) -> Value {
    do { return try queue.read(body) } catch { throw RegistryProblem(error, at: path) }
  }

  /// One transaction: all of it or nothing.
  func writing<Value>(_ body: (Database) throws -> Value) throws(RegistryProblem) -> Value {
    do { return try queue.write(body) } catch { throw RegistryProblem(error, at: path) }
  }
}
