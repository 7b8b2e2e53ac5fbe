import Foundation
import Testing

@testable import Scenarios

@Suite("Reading a text file")
struct TextFileTests {
  private func says(_ bytes: [UInt8], limit: Int = TextFile.largest) -> [String] {
    let findings = Findings()
    let file = TextFile(name: "a.csv", bytes: bytes, limit: limit, findings: findings)
    #expect((file == nil) == findings.hasErrors)
    return findings.sorted.map(\.description)
  }

  @Test("drops the byte order mark of UTF-8 and changes nothing else")
  func dropsMark() throws {
    let findings = Findings()
    let decomposed = "đe\u{323}\u{302}\r\n"
    let file = TextFile(
      name: "a", bytes: [0xEF, 0xBB, 0xBF] + Array(decomposed.utf8), findings: findings)
    #expect(file?.bytes == Array(decomposed.utf8))
    #expect(file?.text == decomposed)
  }

  @Test("names the byte and the line that is not UTF-8")
  func refusesInvalid() {
    #expect(
      says(Array("a,b\nx,".utf8) + [0x81, 0x0A]) == [
        "a.csv:2: error: byte 7 of the file (0x81) is not UTF-8 text; save the file as UTF-8"
      ])
  }

  @Test("names UTF-16 and Windows-1258 where the bytes show them")
  func namesEncodings() {
    let utf16 =
      "the file looks like UTF-16, not UTF-8; "
      + "save it again as UTF-8 (in Excel: 'CSV UTF-8')"
    #expect(says([0xFF, 0xFE, 0x61, 0x00]) == ["a.csv: error: " + utf16])
    #expect(says([0xFE, 0xFF, 0x00, 0x61]) == ["a.csv: error: " + utf16])
    #expect(says([0x61, 0x00, 0x62, 0x00, 0x63, 0x00]) == ["a.csv: error: " + utf16])
    // "Đường" as Windows-1258 writes it: Đ ư ơ + combining grave, n g.
    #expect(
      says([0x0A, 0xD0, 0xFD, 0xF5, 0xCC, 0x6E, 0x67]) == [
        "a.csv:2: error: the file looks like Windows-1258, not UTF-8; "
          + "save it again as UTF-8 (in Excel: 'CSV UTF-8')"
      ])
  }

  @Test("refuses NUL and files beyond the limit")
  func refusesNulAndSize() {
    #expect(
      says(Array("abc\ndef\n".utf8) + [0]) == [
        "a.csv:3: error: byte 9 of the file is NUL, which no text holds; is this a text file?"
      ])
    #expect(
      says([UInt8](repeating: 0x61, count: 1001), limit: 1000) == [
        "a.csv:1: error: here the file passes 1 kB, the most that is read; split it before this line"
      ])
  }

  @Test("a file that cannot be read is told from one that is wrong")
  func tellsAccess() {
    let findings = Findings()
    #expect(TextFile.read("/nowhere/x.yaml", name: "x.yaml", findings: findings) == nil)
    #expect(TextFile.read("/", findings: findings) == nil)
    #expect(TextFile.read("/dev/zero", limit: 3_000_000, findings: findings) == nil)
    #expect(
      findings.sorted.map(\.description) == [
        "/: error: this is a folder; name a file in it",
        "/dev/zero:1: error: here the file passes 3 MB, the most that is read; split it before this line",
        "x.yaml: error: there is no such file",
      ])
    #expect(findings.sorted.map(\.concernsAccess) == [true, false, true])
  }

  @Test("reads a file from the disk")
  func readsFile() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    try Data("năm\n".utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let findings = Findings()
    let file = TextFile.read(url.path, name: "n.csv", findings: findings)
    #expect(file?.text == "năm\n")
    #expect(file?.name == "n.csv")
  }
}
