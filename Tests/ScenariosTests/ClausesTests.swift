import EnrolmentModel
import Foundation
import Testing

@testable import Scenarios

@Suite("The table of the plan's clauses")
struct ClausesTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The rows of the table: clause, lever and scenario.
  private func rows() throws -> [(clause: String, lever: String, scenario: String)] {
    let findings = Findings()
    let file = try #require(
      TextFile.read(Self.root + "/notebooks-data/clauses.csv", findings: findings))
    let columns = CSVColumns(
      required: ["clause", "what", "lever", "scenario", "mechanism", "answer"])
    let table = try #require(
      StrictCSV.read(file, columns: columns, style: .machine, findings: findings))
    #expect(findings.sorted.isEmpty)
    return table.map { ($0["clause"], $0["lever"], $0["scenario"]) }
  }

  @Test("names only levers of the catalogue and scenario files that set them")
  func names() throws {
    let location = ProjectLocation(
      data: Self.root + "/notebooks-data", scenarios: Self.root + "/scenarios")
    for row in try rows() {
      #expect(!row.clause.isEmpty)
      // The budget is a constraint and no lever.
      guard !row.lever.isEmpty else {
        #expect(row.scenario.isEmpty)
        continue
      }
      #expect(LeverCatalogue.lever(row.lever) != nil, "\(row.lever)")
      let path = Self.root + "/" + row.scenario
      try #require(FileManager.default.fileExists(atPath: path), "\(row.scenario)")
      let project = try Project.read(location, scenarios: [path], findings: Findings())
      #expect(project.scenarios.first?.levers[row.lever] != nil, "\(row.scenario)")
    }
  }

  @Test("leaves no lever of the catalogue out")
  func complete() throws {
    let named = Set(try rows().map(\.lever))
    #expect(Set(LeverCatalogue.all.map { $0.key }).subtracting(named).isEmpty)
  }
}
