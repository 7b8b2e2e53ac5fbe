public import Scenarios

/// One execution, ready to be recorded.
public struct RunToRecord: Sendable {
  /// A file with the bytes that were read.
  public typealias File = (path: String, bytes: [UInt8])
  /// A text of the answer and what it held.
  public typealias Output = (name: String, text: String)

  let verb: String
  let arguments: RunArguments
  let record: RunRecord
  let until: Int
  /// The figures.
  public let results: ResultTable
  let files: [File]
  /// SHA-256 of the texts of the answer, by name.
  public let outputs: [String: String]
  let note: String

  /// Makes a run to record.
  ///
  /// - Parameters:
  ///   - verb: The verb of the command.
  ///   - arguments: What it was asked.
  ///   - record: Digests, version, seed, draws and date.
  ///   - until: The last year reported.
  ///   - results: The figures.
  ///   - files: Every file that was read.
  ///   - outputs: The texts of the answer; only their digests are kept.
  ///   - note: A remark of the author, empty for none.
  public init(
    verb: String, arguments: RunArguments, record: RunRecord, until: Int, results: ResultTable,
    files: [File], outputs: [Output], note: String
  ) {
    self.verb = verb
    self.arguments = arguments
    self.record = record
    self.until = until
    self.results = results
    self.files = files
    self.outputs = Dictionary(outputs.map { ($0.name, SHA256.hex($0.text)) }) { first, _ in first }
    self.note = note
  }
}

/// The digest of a record, from its parts.
enum RecordDigest {
  /// - Returns: The digest of everything but number, time and note, which tell nothing of the run.
  static func of(
    verb: String, version: String, arguments: String, asOf: String, until: Int,
    dataDigest: String, scenarioDigest: String, outputs: String, inputs: String, results: String
  ) -> String {
    SHA256.hex(
      [
        verb, version, arguments, asOf, "\(until)", dataDigest, scenarioDigest, outputs, inputs,
        results,
      ].joined(separator: "\n"))
  }

  /// The digest of a set of files: of lines as `sha256sum` writes them, sorted by path.
  static func of(_ files: [(path: String, digest: String)]) -> String {
    SHA256.hex(
      files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        .map { "\($0.digest)  \($0.path)\n" }.joined())
  }
}
