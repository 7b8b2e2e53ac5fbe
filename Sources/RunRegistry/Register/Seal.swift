public import EnrolmentModel
public import Foundation
internal import GRDB

/// A forecast that was sealed, one link of a chain.
public struct Seal: Hashable, Sendable {
  /// Its place in the chain, from 1.
  public let number: Int64
  /// The run.
  public let run: RunID
  /// When it was sealed, UTC.
  public let sealedAt: String
  /// Why.
  public let reason: String
  /// The digest that holds the run, this row and the seal before it.
  public let digest: String
}

/// A place where a chain does not hold.
public struct ChainBreak: Hashable, Sendable {
  /// The link, such as `seal 3`.
  public let link: LocalizedText
  /// What is wrong.
  public let reason: LocalizedText
}

/// Links of a chain: each digest holds the one before.
enum Chain {
  /// What the first link holds in place of an earlier one.
  static let start = String(repeating: "0", count: 64)

  /// The digest of a link; each field stands on a line of its own, its length before it.
  static func digest(_ previous: String, _ fields: [String]) -> String {
    SHA256.hex(([previous] + fields).map { "\($0.utf8.count) \($0)\n" }.joined())
  }
}

extension Registry {
  /// Seals a run as a forecast.
  ///
  /// From now on the record is never removed, and a change of any byte of its
  /// inputs, figures, time, note or seal breaks the chain. Who holds the newest
  /// digest can prove the whole register; who holds none cannot tell a register
  /// that was rewritten from its first row.
  ///
  /// - Parameters:
  ///   - word: The run.
  ///   - reason: Why it is sealed, not empty.
  ///   - time: The time of day.
  /// - Returns: The seal.
  /// - Throws: `RegistryProblem`, also where it is sealed already.
  public func seal(
    _ word: String, reason: String, at time: Date
  ) throws(RegistryProblem) -> Seal {
    try writing { db in
      let row = try Self.row(db, word)
      let run = try Self.stored(db, row)
      guard !run.summary.isFrozen else { throw RegistryProblem.sealedAlready(run.summary.id) }
      let previous =
        try String.fetchOne(db, sql: "SELECT digest FROM seals ORDER BY id DESC LIMIT 1")
        ?? Chain.start
      let sealedAt = TimeText.utc(time)
      let digest = Chain.digest(
        previous, Self.fields(run.summary, sealedAt: sealedAt, reason: reason))
      try db.execute(
        sql: """
          INSERT INTO seals (run, sealed_at, reason, previous, digest) VALUES (?, ?, ?, ?, ?)
          """, arguments: [run.summary.id.number, sealedAt, reason, previous, digest])
      return Seal(
        number: db.lastInsertedRowID, run: run.summary.id, sealedAt: sealedAt, reason: reason,
        digest: digest)
    }
  }

  /// What a seal holds; the run's digest stands for its inputs, arguments and figures.
  private static func fields(
    _ run: RunSummary, sealedAt: String, reason: String
  ) -> [String] {
    ["\(run.id.number)", run.digest, run.recordedAt, run.note, sealedAt, reason]
  }

  /// Every seal in the order of the chain.
  public func seals() throws(RegistryProblem) -> [Seal] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql:
          "SELECT seals.*, runs.digest AS mark FROM seals JOIN runs ON runs.id = run ORDER BY seals.id"
      ).map(Seal.init)
    }
  }

  /// Computes every digest of the register anew, from the bytes of the inputs on.
  ///
  /// - Returns: How many seals and adjustments there are, and every place where a chain breaks.
  /// - Throws: `RegistryProblem` where the file cannot be read at all.
  public func verifySeals() throws(RegistryProblem) -> (links: Int, breaks: [ChainBreak]) {
    try reading { db in
      let seals = try Row.fetchAll(db, sql: "SELECT * FROM seals ORDER BY id")
      var breaks: [ChainBreak] = []
      var previous = Chain.start
      for (place, row) in seals.enumerated() {
        if let reason = try Self.problem(db, row, previous, place: place + 1) {
          breaks.append(ChainBreak(link: .seal(row["id"]), reason: reason))
        }
        previous = row["digest"]
      }
      let (count, others) = try Self.verifyAdjustments(db)
      return (seals.count + count, breaks + others)
    }
  }

  private static func problem(
    _ db: Database, _ row: Row, _ previous: String, place: Int
  ) throws -> LocalizedText? {
    let (number, run): (Int64, Int64) = (row["id"], row["run"])
    guard number == Int64(place), row["previous"] == previous else { return .gap }
    do {
      let stored = try stored(db, try Self.row(db, "\(run)"))
      let fields = fields(stored.summary, sealedAt: row["sealed_at"], reason: row["reason"])
      return Chain.digest(previous, fields) == row["digest"] ? nil : .changed
    } catch let problem as RegistryProblem {
      return problem.message
    }
  }
}

extension Seal {
  fileprivate init(_ row: Row) {
    number = row["id"]
    run = RunID(number: row["run"], digest: row["mark"])
    sealedAt = row["sealed_at"]
    reason = row["reason"]
    digest = row["digest"]
  }
}

extension RegistryProblem {
  fileprivate static func sealedAlready(_ id: RunID) -> Self {
    Self(
      .refused, vi: "lần chạy \(id) đã được niêm phong", en: "the run \(id) is frozen already")
  }
}

extension LocalizedText {
  static let gap = Self(
    vi: "không nối tiếp mắt xích trước: một dòng bị xoá, thêm hoặc đổi chỗ",
    en: "it does not follow the link before: a row was removed, added or moved")
  static let changed = Self(
    vi: "mã băm không khớp: dòng này hoặc bản ghi đã bị thay đổi",
    en: "its digest does not fit: this row or the record was changed")

  fileprivate static func seal(_ number: Int64) -> Self {
    Self(vi: "niêm phong \(number)", en: "seal \(number)")
  }
}
