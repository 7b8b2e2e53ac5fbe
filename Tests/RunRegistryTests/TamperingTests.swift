import EnrolmentModel
import Foundation
import GRDB
import Scenarios
import Testing

@testable import RunRegistry

/// What was recorded stays as it was, or is seen to have changed.
@Suite("A record that someone changed")
struct TamperingTests {
  private let folder: Folder
  private let registry: Registry

  init() throws {
    folder = try Folder()
    registry = try Registry(recordingAt: folder.registry)
    try registry.record(SampleRun.make(extra: "scenario"), at: SampleRun.time)
  }

  @Test(
    "is refused by the file itself, whatever tool asks",
    arguments: [
      "UPDATE runs SET note = 'x'", "UPDATE contents SET size = 1",
      "UPDATE result_sets SET figures = '[]'", "UPDATE layout_figures SET level = 'x'",
      "UPDATE input_files SET path = 'x'", "DELETE FROM contents", "DELETE FROM result_sets",
      "DELETE FROM input_sets",
    ])
  func isRefused(_ sql: String) throws {
    #expect(throws: DatabaseError.self) { try registry.queue.write { try $0.execute(sql: sql) } }
    _ = try registry.run(named: "1")
  }

  @Test(
    "is found where the guards were removed first",
    arguments: [
      "UPDATE result_sets SET figures = '[1,2.6]'", "UPDATE result_sets SET figures = '[1]'",
      "UPDATE layout_figures SET statistic = 'p90' WHERE position = 0",
      "UPDATE layout_figures SET position = position + 100",
      "UPDATE runs SET seed = '73'", "UPDATE runs SET draws = 10",
      "UPDATE runs SET version = '0.2.0'", "UPDATE runs SET as_of = '2024-01-01'",
      "UPDATE runs SET arguments = replace(arguments, '72', '73')",
      "UPDATE runs SET outputs = '{}'", "UPDATE runs SET until = 2024",
      "UPDATE runs SET scenarios = '[\"other\"]'",
      "UPDATE input_files SET path = 'scenarios/y.yaml' WHERE path = 'scenarios/x.yaml'",
      "DELETE FROM input_files WHERE path = 'scenarios/x.yaml'",
      "UPDATE contents SET packed = zeroblob(length(packed))",
      "UPDATE contents SET packed = (SELECT packed FROM contents ORDER BY id DESC LIMIT 1) WHERE id = 1",
    ])
  func isFound(_ sql: String) throws {
    try registry.tamper(sql)
    #expect(problem { _ = try registry.run(named: "1") } == .damaged)
  }

  private static let changing =
    "UPDATE contents SET packed = ? WHERE id = (SELECT max(id) FROM contents)"

  private func store(_ packed: [UInt8]) throws {
    try registry.queue.write {
      try $0.execute(sql: Self.changing, arguments: [Data(packed)])
    }
  }

  @Test("one changed byte of a stored input is found, and named")
  func findsOneByte() throws {
    try registry.tamper("SELECT 1")
    let bytes = Array("scenario".utf8)
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1
      try store(Gzip.packed(changed))
      do throws(RegistryProblem) {
        _ = try registry.run(named: "1")
        Issue.record("byte \(place) was changed and the record still read")
      } catch {
        #expect(error.message.en.contains("scenarios/x.yaml"))
        #expect(error.message.vi.contains("scenarios/x.yaml"))
      }
    }
    try store(Gzip.packed(bytes))
    _ = try registry.run(named: "1")
  }

  @Test("one changed bit of a packed input is found, or the unpacked bytes are the same")
  func findsOneBit() throws {
    try registry.tamper("SELECT 1")
    let packed = Gzip.packed(Array("scenario".utf8))
    var found = 0
    for bit in 0..<packed.count * 8 {
      var changed = packed
      changed[bit / 8] ^= 1 << (bit % 8)
      try store(changed)
      do throws(RegistryProblem) {
        let run = try registry.run(named: "1")
        #expect(run.inputs.last?.bytes == Array("scenario".utf8))
      } catch { found += 1 }
    }
    #expect(found > packed.count * 4, "header and padding have bits that say nothing")
  }
}
