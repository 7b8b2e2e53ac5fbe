import Forecasting
import Foundation
import Testing

@testable import Scenarios

@Suite("The prior of the latent path from panels")
struct SpreadStudyTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let data = root.appending(path: "notebooks-data")

  private static func study() throws -> SpreadStudy {
    let findings = Findings()
    let study = SpreadStudy.read(
      data.appending(path: "panels/spread.csv").path, findings: findings)
    #expect(findings.sorted.isEmpty)
    return try #require(study)
  }

  private static func figures(_ entry: SpreadStudy.Entry) -> [String: Double] {
    let spread = entry.spread
    var figures = [
      "median_sd": spread.median, "lower_quartile_sd": spread.quartiles[0],
      "upper_quartile_sd": spread.quartiles[2], "ordinary_sd": spread.ordinary,
      "lag1": spread.lags[0], "lag2": spread.lags[1], "lag3": spread.lags[2],
      "transitory_share": spread.split.transitory, "permanent_share": spread.split.permanent,
      "slope_share": spread.split.slope,
    ]
    figures["between_log_sd"] = spread.between
    figures["between_log_sd_net"] = spread.betweenNet
    return figures
  }

  @Test("every figure equals that of a second program to rounding")
  func fixture() throws {
    let study = try Self.study()
    var ours: [String: Double] = [
      "path,,typical": study.path.typical, "path,,sigma_epsilon": study.path.transitory,
      "path,,sigma_eta": study.path.permanent, "path,,sigma_zeta": study.path.slope,
      "path,,log_sd": study.path.logDeviation,
    ]
    for entry in study.entries {
      let panel = entry.panel.replacing(", net", with: " net")
      for (name, value) in Self.figures(entry) { ours["\(panel),\(entry.series),\(name)"] = value }
    }
    let path = try #require(Bundle.module.resourceURL)
      .appending(path: "Fixtures/path_spread.csv")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").dropFirst(2)
    #expect(lines.count == ours.count && lines.count > 180)
    for line in lines {
      let cut = try #require(line.lastIndex(of: ","))
      let value = try #require(Double(line[line.index(after: cut)...]))
      let own = try #require(ours[String(line[..<cut])])
      // Rounding: exact sums there, plain ones here, of at most 875 terms.
      #expect(abs(own - value) <= 1e-12 * max(1, abs(value)), "\(line)")
    }
  }

  @Test("the committed files are what the committed panels give, to the byte")
  func committed() throws {
    let study = try Self.study()
    let priors = Self.data.appending(path: "priors")
    #expect(
      try String(contentsOf: priors.appending(path: "theta.csv"), encoding: .utf8) == study.prior)
    #expect(
      try String(contentsOf: priors.appending(path: "panel-spread.csv"), encoding: .utf8)
        == study.summary)
  }

  private static func findings(list: String, panel: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let head = "panel,series,file,tier,series_id,role,net_of_year,provenance\n"
    try Data((head + list).utf8).write(to: folder.appending(path: "list.csv"))
    try Data(("series_id,year,value,tier,break\n" + panel).utf8)
      .write(to: folder.appending(path: "p.csv"))
    let findings = Findings()
    let study = SpreadStudy.read(folder.appending(path: "list.csv").path, findings: findings)
    #expect(study == nil)
    return findings.sorted.map { $0.description.replacing(folder.path + "/", with: "") }
  }

  @Test("what is wrong with a list or a panel is said with the line")
  func badInput() throws {
    let rows = (2000..<2009).map { "a,\($0),\(100 + $0 % 4),x,\n" }.joined()
    #expect(
      try Self.findings(list: "n,s,p.csv,,,low,no,-\n", panel: rows) == [
        "list.csv: error: one panel must have the role 'low' and one the role 'high' "
          + "with net_of_year: yes"
      ])
    #expect(
      try Self.findings(list: "n,s,p.csv,y,,low,no,-\n", panel: rows) == [
        "list.csv:2: error: panel 'n' has no series with six yearly changes; take it off the list"
      ])
    #expect(
      try Self.findings(list: "n,s,p.csv,,,low,no,-\n", panel: rows + "a,2003,7,x,\n") == [
        "p.csv:2: error: series 'a' has the year 2003 twice; keep one of the rows"
      ])
    let bad = try Self.findings(list: "n,s,p.csv,,,low,no,-\n", panel: "a,2000,many,x,maybe\n")
    // A number that is none, and a flag that is none.
    #expect(bad.map { $0.prefix(15) } == ["p.csv:2: error:", "p.csv:2: error:"])
  }
}
