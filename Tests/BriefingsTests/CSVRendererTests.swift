@testable import EnrolmentModel
import Testing

@testable import Briefings

@Suite("Files of comma-separated values")
struct CSVRendererTests {
  private static let row = ResultRow(
    scenario: "baseline", indicator: .enrolment, level: "total", year: Year(2022), unit: "turns",
    statistic: .p50, value: 231_727.25)

  @Test("results have the seven columns of the contract, one figure a row")
  func rendersResults() {
    #expect(
      CSVRenderer().render([Self.row]) == """
        scenario,indicator,level,year,unit,statistic,value
        baseline,enrolment,total,2022,turns,p50,231727.25

        """)
    #expect(
      CSVRenderer().render([]) == "scenario,indicator,level,year,unit,statistic,value\n")
  }

  @Test("commas, quotes and line ends are quoted, and programs get every column in full")
  func rendersTables() {
    let table = Table(
      columns: [.init("a", "A"), .init("b", "B", numeric: true)],
      rows: [
        [.init("x, \"y\"\nz"), .init("1.234", 1234.5)], [.init("chữ", raw: "key"), .init("", nil)],
      ], shown: [0])
    #expect(
      CSVRenderer().render(Document(title: "T", blocks: [.paragraph("p"), .table(table)]))
        == "a,b\n\"x, \"\"y\"\"\nz\",1234.5\nkey,\n")
  }

  @Test("several tables follow one another, each row with the name of its own")
  func rendersSeveral() {
    func table(_ key: String) -> Document.Block {
      .table(Table(key: key, columns: [.init("a", "A")], rows: [[.init("1")]]))
    }
    #expect(
      CSVRenderer().render(Document(title: "T", blocks: [table("one"), table("two")]))
        == "table,a\none,1\n\ntable,a\ntwo,1\n")
  }
}
