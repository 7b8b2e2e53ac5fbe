internal import GRDB

/// Which records may go.
public struct CollectingRule: Hashable, Sendable {
  /// Those recorded before this time, UTC; nothing for any time.
  public var before: String?
  /// All but the newest so many; nothing for any number.
  public var keep: Int?

  /// Makes a rule that lets every record stay.
  public init(before: String? = nil, keep: Int? = nil) {
    self.before = before
    self.keep = keep
  }
}

/// What was removed, or would be.
public struct Collected: Hashable, Sendable {
  /// Records.
  public let runs: [RunID]
  /// Records that the rule would have let go but that are sealed or adjusted.
  public let kept: Int
  /// Sets of figures that no record needs.
  public let resultSets: Int
  /// Inputs that no record needs.
  public let contents: Int
  /// Their bytes as they are stored.
  public let bytes: Int
}

extension Registry {
  /// Removes records that a rule lets go, and inputs and figures that no record needs.
  ///
  /// Sealed and adjusted records always stay.
  ///
  /// - Parameters:
  ///   - rule: Which records may go; a rule without conditions removes none.
  ///   - isTrial: Whether only to say what would be removed.
  /// - Returns: What was removed.
  /// - Throws: `RegistryProblem`.
  public func collect(
    _ rule: CollectingRule, isTrial: Bool
  ) throws(RegistryProblem) -> Collected {
    var found: Collected?
    try inTransaction { db in
      found = try db.collect(rule)
      return !isTrial
    }
    if !isTrial { try shrink() }
    return found ?? Collected(runs: [], kept: 0, resultSets: 0, contents: 0, bytes: 0)
  }

  /// One transaction that is taken back where the body says so.
  private func inTransaction(_ body: (Database) throws -> Bool) throws(RegistryProblem) {
    do {
      try queue.writeWithoutTransaction { db in
        try db.inTransaction { try body(db) ? .commit : .rollback }
      }
    } catch { throw RegistryProblem(error, at: path) }
  }

  /// Gives the room back; where another reader holds the file, it is used again later.
  private func shrink() throws(RegistryProblem) {
    do { try queue.vacuum() } catch {
      let problem = RegistryProblem(error, at: path)
      guard problem.kind == .busy || problem.kind == .full else { throw problem }
    }
  }
}

extension Database {
  fileprivate func collect(_ rule: CollectingRule) throws -> Collected {
    let rows = try Row.fetchAll(
      self,
      sql:
        "SELECT id, digest, \(Self.isHeld) AS is_held FROM runs WHERE \(rule.condition) ORDER BY id",
      arguments: StatementArguments(rule.arguments))
    let held = rows.count { $0["is_held"] }
    let going = rows.filter { !$0["is_held"] }
    for row in going {
      let id: Int64 = row["id"]
      try cachedStatement(sql: "DELETE FROM runs WHERE id = ?").execute(arguments: [id])
    }
    let results = try delete("result_sets", "id NOT IN (SELECT result_set FROM runs)")
    try delete("layouts", "id NOT IN (SELECT layout FROM result_sets)")
    try delete("input_sets", "id NOT IN (SELECT input_set FROM runs)")
    let unused = "id NOT IN (SELECT content FROM input_files)"
    let bytes = try Int.fetchOne(
      self, sql: "SELECT coalesce(sum(length(packed)), 0) FROM contents WHERE \(unused)")
    return Collected(
      runs: going.map { RunID(number: $0["id"], digest: $0["digest"]) }, kept: held,
      resultSets: results, contents: try delete("contents", unused), bytes: bytes ?? 0)
  }

  private static let isHeld = """
    (EXISTS (SELECT 1 FROM seals WHERE run = runs.id)
     OR EXISTS (SELECT 1 FROM adjustments WHERE run = runs.id))
    """

  @discardableResult
  private func delete(_ table: String, _ condition: String) throws -> Int {
    try execute(sql: "DELETE FROM \(table) WHERE \(condition)")
    return changesCount
  }
}

extension CollectingRule {
  fileprivate var condition: String {
    let parts =
      [before.map { _ in "recorded_at < ?" }, keep.map { _ in Self.beyond }].compactMap(\.self)
    return parts.isEmpty ? "0" : parts.joined(separator: " AND ")
  }

  private static let beyond = "id NOT IN (SELECT id FROM runs ORDER BY id DESC LIMIT ?)"

  fileprivate var arguments: [(any DatabaseValueConvertible)?] {
    var values: [(any DatabaseValueConvertible)?] = []
    if let before { values.append(before) }
    if let keep { values.append(keep) }
    return values
  }
}
