import Testing

@testable import Scenarios

@Suite("The strict reader of CSV")
struct StrictCSVTests {
  private func read(
    _ text: String, _ columns: CSVColumns = CSVColumns(required: ["a", "b"])
  ) -> (table: CSVTable?, says: [String]) {
    let findings = Findings()
    let table = TextFile(name: "t.csv", bytes: Array(text.utf8), findings: findings)
      .flatMap { StrictCSV.read($0, columns: columns, findings: findings) }
    #expect((table == nil) == findings.hasErrors)
    return (table, findings.sorted.map(\.description))
  }

  private func says(_ text: String) -> [String] { read(text).says }

  @Test("reads quotes, doubled quotes, line ends in quotes, CRLF and a last line without end")
  func reads() throws {
    let table = try #require(read("b,a\r\n\"x,\"\"y\"\"\nz\",1\r\n,\"\"\r\n năm ,3").table)
    #expect(table.map(\.line) == [2, 4, 5])
    #expect(table.map { $0["b"] } == ["x,\"y\"\nz", "", " năm "])
    #expect(table.map { $0["a"] } == ["1", "", "3"])
    #expect(table.header == ["b", "a"])
  }

  @Test("refuses ragged rows with both counts")
  func refusesRagged() {
    #expect(
      says("a,b\n1,2\n1\n1,2,3\n") == [
        "t.csv:3: error: this row has 1 field, the header has 2",
        "t.csv:4: error: this row has 3 fields, the header has 2; "
          + "put a text that holds a comma in quotes",
      ])
  }

  @Test("names the line on which a quote was opened and never closed")
  func refusesOpenQuote() {
    #expect(
      says("a,b\n1,2\n1,\"x\ny\nz\n") == [
        "t.csv:3: error: the quote opened on this line is never closed"
      ])
  }

  @Test("refuses stray quotes, text behind quotes, empty lines and lone carriage returns")
  func refusesOddities() {
    #expect(
      says("a,b\n1,x\"y\n\n\"1\"2,3\n1,x\ry\n") == [
        "t.csv:2: error: a quote stands inside a field; "
          + "put the whole field in quotes and double those in it",
        "t.csv:3: error: this line is empty; remove it",
        "t.csv:4: error: text follows a closing quote; "
          + "a comma or the end of the line belongs there",
        "t.csv:5: error: a carriage return stands without a line feed; "
          + "save the file with usual line ends",
      ])
  }

  @Test("lets empty lines stand at the end only")
  func acceptsEmptyEnd() {
    #expect(read("a,b\n1,2\n\n\n").table?.count == 1)
    #expect(read("a,b\n").table?.isEmpty == true)
  }

  @Test("says what columns an empty file should have had")
  func refusesEmpty() {
    for text in ["", "\n", "\r\n\r\n"] {
      #expect(
        says(text) == ["t.csv: error: the file is empty; its first line names the columns: a,b"])
    }
  }

  @Test("shows twenty findings and counts the others")
  func countsOthers() {
    let all = says("a,b\n" + String(repeating: "1\n", count: 50))
    #expect(all.count == 21)
    #expect(
      all.last
        == "t.csv:22: error: from here on 30 more of this kind; mend those above first")
  }

  @Test("fields of a row are read with their column and line")
  func readsFields() throws {
    let findings = Findings()
    let row = try #require(read("a,b\n1.5,\n").table?.first)
    #expect(row.field("a", findings: findings)?.number(as: .quantity) == 1.5)
    #expect(row.field("a", findings: findings)?.date() == nil)
    #expect(row.field("b", findings: findings) == nil)
    #expect(row.requiredField("b", findings: findings) == nil)
    #expect(
      findings.sorted.map(\.description) == [
        "t.csv:2: error: a: '1.5' is not a date; write year-month-day, such as 2022-03-04",
        "t.csv:2: error: 'b' is empty",
      ])
  }

  @Test("ten thousand damaged files are read or refused, and none traps")
  func survivesDamage() {
    let original = Array("a,b\r\n1,\"x \"\"y\"\" z\"\n2,năm\n\"3\n4\",5\n\n6,7\n".utf8)
    let seasoning = Array(",\"\n\r; \t\u{0}é".utf8) + [0xFF, 0xC3]
    var random = SeededBytes(seed: 72)
    var accepted = 0
    for _ in 0..<10_000 {
      let findings = Findings()
      let bytes = random.mutation(of: original, using: seasoning)
      let table = TextFile(name: "t", bytes: bytes, findings: findings)
        .flatMap {
          StrictCSV.read($0, columns: CSVColumns(required: ["a", "b"]), findings: findings)
        }
      if (table == nil) != findings.hasErrors { Issue.record("silent refusal: \(bytes)") }
      accepted += table.map { $0.allSatisfy { $0.line > 0 && $0[1].utf8.count >= 0 } ? 1 : 0 } ?? 0
    }
    #expect(accepted > 100)
  }
}
