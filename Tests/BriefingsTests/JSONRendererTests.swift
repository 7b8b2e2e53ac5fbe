@testable import EnrolmentModel
import Foundation
import Testing

@testable import Briefings

@Suite("Results and tables as JSON")
struct JSONRendererTests {
  private func parsed(_ text: String) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("results hold the same seven keys as the file of commas, with the run's facts")
  func rendersResults() throws {
    let row = ResultRow(
      scenario: "nền \"1\"", indicator: .enrolment, level: "total", year: Year(2022),
      unit: "turns", statistic: .p50, value: 0.1 + 0.2)
    let text = JSONRenderer().render([row], meta: [("seed", "72"), ("as-of", "2022-03-04")])
    #expect(
      text == """
        {
          "meta": {
            "seed": "72",
            "as-of": "2022-03-04"
          },
          "results": [
            {"scenario":"nền \\"1\\"","indicator":"enrolment","level":"total","year":2022,"unit":"turns","statistic":"p50","value":0.3}
          ]
        }

        """)
    let results = try #require(parsed(text)["results"] as? [[String: Any]])
    #expect(Set(results[0].keys) == Set(CSVRenderer.resultColumns))
  }

  @Test("tables are rows of objects; what is no number is null, and control signs are escaped")
  func rendersTables() throws {
    let table = Table(
      key: "one", columns: [.init("a", "A"), .init("b", "B", numeric: true)],
      rows: [[.init("x\u{1}\t\\\r\n"), .init("", .nan)], [.init("y"), .init("1,5", 1.5)]])
    let text = JSONRenderer().render(Document(title: "T", blocks: [.table(table)]))
    let rows = try #require(parsed(text)["rows"] as? [[String: Any]])
    #expect(rows[0]["a"] as? String == "x\u{1}\t\\\r\n")
    #expect(rows[0]["b"] is NSNull)
    #expect(rows[1]["b"] as? Double == 1.5)
    #expect(rows[1]["table"] as? String == "one")
  }

  @Test("nothing at all is still JSON")
  func rendersNothing() throws {
    let empty = try parsed(JSONRenderer().render(Document(title: "T", blocks: [])))
    #expect(empty.keys.sorted() == ["meta", "rows"])
  }
}
