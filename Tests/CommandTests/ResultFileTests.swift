import Foundation
import Testing

@Suite("The result file")
struct ResultFileTests {
  private func lines() throws -> [[String]] {
    let csv = try BuiltCommand.inExample { try $0.results("--until", "2024") }
    return csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("its rows are sorted by the bytes of the first six columns, the year as a number")
  func isSorted() throws {
    let rows = Array(try lines().dropFirst())
    func key(_ row: [String]) -> [[UInt8]] {
      row.prefix(6).enumerated().map { index, cell in
        Array((index == 3 ? String(repeating: "0", count: 8 - cell.count) + cell : cell).utf8)
      }
    }
    for (first, second) in zip(rows, rows.dropFirst()) {
      let (one, other) = (key(first), key(second))
      let column = try #require(zip(one, other).enumerated().first { $1.0 != $1.1 }?.offset)
      #expect(one[column].lexicographicallyPrecedes(other[column]))
    }
  }

  @Test("its numbers have no exponent, no -0 and at most ten significant digits")
  func hasPlainNumbers() throws {
    for row in try lines().dropFirst() {
      let number = try #require(row.last)
      #expect(row.count == 7)
      #expect(number.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?/) != nil, "\(number)")
      #expect(number != "-0")
      // Noughts that only hold the place of digits do not count.
      let digits = String(number.filter(\.isNumber).drop { $0 == "0" })
      let significant = number.contains(".") ? digits : digits.replacing(/0+$/, with: "")
      #expect(significant.count <= 10, "\(number)")
    }
  }

  @Test("its indicators, units and statistics are those of the contract")
  func keepsContract() throws {
    let rows = Array(try lines().dropFirst())
    let units = [
      "enrolment": "turns", "trained-labour-rate": "fraction", "certified-labour-rate": "fraction",
      "persons-trained": "persons", "net-newly-trained": "persons", "trained-stock": "persons",
      "labour-force": "persons", "plan-fulfilment": "fraction", "both-rates": "fraction",
      "one-rate-only": "fraction",
    ]
    let statistics: Set = [
      "mean", "sd", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "target", "probability",
      "probability-se", "probability-low", "probability-high", "gap-p10", "gap-p50", "gap-p90",
      "delta-p10", "delta-p50", "delta-p90", "probability-beats-baseline",
    ]
    let levels: Set = [
      "college", "intermediate", "elementary", "short", "elementary-and-short", "total", "all",
    ]
    #expect(Set(rows.map { $0[1] }) == Set(units.keys))
    #expect(Set(rows.map { $0[5] }) == statistics)
    #expect(Set(rows.map { $0[2] }) == levels)
    for row in rows where !row[5].hasPrefix("gap") { #expect(row[4] == units[row[1]]) }
    let gaps = rows.filter { $0[1] == "trained-labour-rate" && $0[5].hasPrefix("gap") }
    #expect(Set(gaps.map { $0[4] }).isSubset(of: ["fraction", "persons", "turns"]))
  }

  @Test("the JSON form holds the same figures, and who made them, without a time of day")
  func hasJSON() throws {
    try BuiltCommand.inExample { command in
      let csv = try command.results("baseline")
      let json = try command.run(
        "run", "baseline", "--quiet", "--draws", "2000", "--format", "json")
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
      let meta = try #require(object["meta"] as? [String: String])
      #expect(
        meta.keys.sorted() == [
          "as-of", "data-digest", "draws", "model-version", "scenario-digest", "seed",
        ])
      #expect(meta["as-of"] == "2023-02-15" && meta["draws"] == "2000" && meta["seed"] == "72")
      let results = try #require(object["results"] as? [[String: Any]])
      #expect(results.count == csv.split(separator: "\n").count - 1)
      let again = try command.run(
        "run", "baseline", "--quiet", "--draws", "2000", "--format", "json")
      #expect(again.out == json.out)
    }
  }

  @Test("a file is the answer, whole, and replaces what stood there")
  func writesFile() throws {
    try BuiltCommand.inExample { command in
      try command.write("x.csv", String(repeating: "old\n", count: 100_000))
      let answer = try command.run(
        "run", "baseline", "--quiet", "--draws", "2000", "--format", "csv", "--output", "x.csv")
      #expect(answer.code == 0 && answer.out.isEmpty)
      #expect(try command.text("x.csv") == command.results("baseline"))
    }
  }
}
