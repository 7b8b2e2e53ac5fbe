import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("The columns of a CSV file")
struct CSVColumnsTests {
  private func says(_ header: String..., columns: CSVColumns) -> [String] {
    columns.problems(in: header).map(\.en)
  }

  @Test("missing, unknown, repeated and nameless ones are all found")
  func findsAll() {
    let columns = CSVColumns(required: ["year", "value"], optional: ["note"])
    #expect(
      says("year", "valeu", "year", "", columns: columns) == [
        "the column 'year' stands twice, as column 1 and 3; keep one", "column 4 has no name",
        "there is no column 'valeu'; did you mean 'value'?",
        "the column 'value' is missing; is it 'valeu'?",
      ])
    #expect(
      says("year", "value", "more", columns: columns) == [
        "there is no column 'more'; known: note"
      ])
    #expect(says("value", "year", columns: columns).isEmpty)
  }

  @Test("others are kept where the table allows them")
  func keepsOthers() {
    #expect(
      says("more", "year", columns: CSVColumns(required: ["year"], allowsOthers: true)).isEmpty)
  }

  @Test("another mark than the comma is named")
  func namesSeparator() {
    let columns = CSVColumns(required: ["a", "b"])
    for (header, mark) in [("a;b", "';'"), ("a\tb", "TAB"), ("a|b", "'|'")] {
      #expect(
        says(header, columns: columns) == [
          "the columns are cut by \(mark), not by commas; save the file with commas"
        ])
    }
  }
}
