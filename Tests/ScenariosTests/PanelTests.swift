import Foundation
import Testing

@testable import Scenarios

@Suite("A panel")
struct PanelTests {
  private static func read(
    _ text: String, limit: Int = Panel.largest
  ) throws -> (
    panel: Panel?, findings: [String]
  ) {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let findings = Findings()
    let panel = Panel.read(path, limit: limit, findings: findings)
    return (
      panel,
      findings.sorted.map { $0.description.replacing(path, with: "p.csv") }
    )
  }

  /// A header and a thousand series of four rows of 13 bytes each.
  private static let large =
    "series_id,year,value\n"
    + (1000..<2000).map { name in
      (1...4).map { "s\(name),200\($0),\($0)\n" }.joined()
    }.joined()

  @Test("a file that passes the limit is refused with the line on which it does")
  func tooLarge() throws {
    let bytes = Self.large.utf8.count
    #expect(try Self.read(Self.large, limit: bytes).panel?.entries.count == 1000)
    #expect(
      try Self.read(Self.large, limit: bytes - 1).findings == [
        "p.csv:4001: error: here the file passes 52 kB, the most that is read; "
          + "split it before this line"
      ])
    // The header has 21 bytes, a row 13: line 11 begins after 138 bytes and ends with 151.
    for limit in [138, 150] {
      let (panel, findings) = try Self.read(Self.large, limit: limit)
      #expect(panel == nil && findings.map { $0.prefix(9) } == ["p.csv:11:"])
    }
  }
}
