import Testing

@testable import Scenarios

@Suite("Cutting CSV into records")
struct CSVScannerTests {
  @Test("every field ends where it should, and every record knows its line")
  func cuts() {
    let scanned = CSVScanner(Array("a,\"b\nc\"\r\n\n\"\"\"\",\r".utf8))
    #expect(String(decoding: scanned.content, as: UTF8.self) == "ab\nc\"")
    #expect(scanned.fieldEnds == [1, 4, 5, 5])
    #expect(scanned.recordEnds == [2, 4])
    #expect(scanned.lines == [1, 4])
    #expect(scanned.oddities.map(\.what) == [.emptyLine])
    #expect(scanned.oddities.map(\.line) == [3])
  }

  @Test("whatever the bytes, records and fields stay in step")
  func staysInStep() {
    let alphabet = Array("a,\"\n\r".utf8)
    var random = SeededBytes(seed: 72)
    for _ in 0..<10_000 {
      let bytes = (0..<random.next(below: 24)).map { _ in alphabet[random.next(below: 5)] }
      let scanned = CSVScanner(bytes)
      let isInStep =
        scanned.recordEnds.count == scanned.lines.count
        && scanned.recordEnds.last ?? 0 == scanned.fieldEnds.count
        && scanned.fieldEnds.last ?? 0 == scanned.content.count
        && zip(scanned.lines, scanned.lines.dropFirst()).allSatisfy { $0 < $1 }
      if !isInStep { Issue.record("out of step: \(bytes)") }
    }
  }
}
