import Foundation
import Testing

/// A generated file of reference numbers; see Tests/_Reference.
struct Fixture {
  /// A row, read by the names of the columns.
  struct Row: Sendable, CustomTestStringConvertible {
    let fields: [String: String]

    func text(_ column: String) throws -> String { try #require(fields[column], "\(column)") }
    func number(_ column: String) throws -> Double {
      try #require(Double(try text(column)), "\(column)")
    }
    var testDescription: String {
      fields.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
  }

  let rows: [Row]

  init(_ name: String) throws {
    let folder = try #require(Bundle.module.resourceURL)
    let file = folder.appendingPathComponent("Fixtures/\(name).csv")
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let header = try #require(lines.first)
    rows = lines.dropFirst().map { line in
      Row(fields: Dictionary(zip(header, line)) { first, _ in first })
    }
    try #require(!rows.isEmpty)
  }
}

/// The largest error of a routine over all rows of a fixture, with the row where it occurs.
func worst(
  _ rows: [Fixture.Row], _ error: (Fixture.Row) throws -> Double
) throws
  -> (error: Double, row: String)
{
  var worst = (error: 0.0, row: "")
  for row in rows {
    let error = try error(row)
    if !(error <= worst.error) { worst = (error.isNaN ? .infinity : error, row.testDescription) }
  }
  return worst
}
