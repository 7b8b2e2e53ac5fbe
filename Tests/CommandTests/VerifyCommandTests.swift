import Foundation
import FoundationXML
import Testing

@Suite("The verb verify, on a folder of a user's own")
struct VerifyCommandTests {
  private static let pins = "scenarios/baseline.expected.csv"

  /// The example, pinned.
  private static func inPinned(_ body: (BuiltCommand) throws -> Void) throws {
    try BuiltCommand.inExample { command in
      let first = try command.run("verify", "--update", "--reason", "First pins.", "--quiet")
      try #require(first.code == 0, "\(first.err)")
      try body(command)
    }
  }

  /// Changes the value of the first row that begins like this, and gives its line.
  private static func change(
    _ command: BuiltCommand, _ start: String, by change: (Double) -> Double
  ) throws -> Int {
    var lines = try command.text(pins).split(separator: "\n").map(String.init)
    let index = try #require(lines.firstIndex { $0.hasPrefix(start) }, "no row \(start)")
    let cut = try #require(lines[index].lastIndex(of: ","))
    let value = try #require(Double(lines[index][lines[index].index(after: cut)...]))
    lines[index] = lines[index][...cut] + "\(change(value))"
    try command.write(pins, lines.joined(separator: "\n") + "\n")
    return index + 1
  }

  private static func row(_ statistic: String) -> String {
    "baseline,enrolment,total,2023,turns,\(statistic),"
  }

  @Test("pins made by it hold, byte for byte those of 'run', and its changelog says why")
  func pins() throws {
    try Self.inPinned { command in
      let again = try command.run("verify", "--quiet")
      #expect(again.code == 0 && again.err.isEmpty)
      #expect(again.out.contains("\nPassed: ") && again.out.contains(" the same.\n"))
      let run = try command.run("run", "baseline", "--quiet", "--format", "csv")
      #expect(try command.text(Self.pins) == run.out)
      #expect(
        try command.text("CHANGELOG.md")
          == "# Changelog\n\n## Unreleased\n\n### Figures\n\n"
          + "- First pins: first pins of `baseline`, `counselling`.\n")
      // What is pinned already is not written again.
      let log = try command.text("CHANGELOG.md")
      #expect(try command.run("verify", "--update", "--reason", "again").code == 0)
      #expect(try command.text("CHANGELOG.md") == log)
    }
  }

  @Test("a figure beyond its margin fails and is named with file and line; one within passes")
  func margins() throws {
    try Self.inPinned { command in
      let line = try Self.change(command, Self.row("p50")) { $0 + 0.4 }
      let within = try command.run("verify")
      #expect(within.code == 0)
      #expect(
        within.out.contains("\(Self.pins):\(line): remark: baseline, enrolment total 2023 p50"))
      _ = try Self.change(command, Self.row("p50")) { $0 + 0.4 }
      let beyond = try command.run("verify", "baseline")
      #expect(beyond.code == 1)
      #expect(beyond.out.contains("\nFailed: "))
      #expect(
        beyond.out.contains("\(Self.pins):\(line): error: baseline, enrolment total 2023 p50"))
      // A planner's own margin lets it pass.
      try command.write(
        "notebooks-data/margins.yaml",
        "format: 1\nmargins:\n  - {figures: turns, indicator: enrolment, absolute: 2, reason: a}\n")
      #expect(try command.run("verify").code == 0)
    }
  }

  @Test("a missing row, a new row and a file without a scenario fail; no file is a remark")
  func rows() throws {
    try Self.inPinned { command in
      let whole = try command.text(Self.pins)
      let lines = whole.split(separator: "\n").map(String.init)
      try command.write(
        Self.pins, (lines.filter { !$0.hasPrefix(Self.row("sd")) }).joined(separator: "\n") + "\n")
      let extra = try command.run("verify", "--format", "csv")
      #expect(extra.code == 1 && extra.out.contains("\nfigures,extra,baseline,enrolment,total,"))
      try command.write(Self.pins, whole + "baseline,old-figure,all,2023,fraction,p50,0.5\n")
      let missing = try command.run("verify", "--format", "csv")
      #expect(missing.code == 1)
      #expect(
        missing.out.contains("\nfigures,missing,baseline,old-figure,all,2023,fraction,p50,0.5,"))
      try command.write(Self.pins, whole)
      try command.write("scenarios/gone.expected.csv", whole)
      let stale = try command.run("verify")
      #expect(stale.code == 1)
      #expect(stale.out.contains("- scenarios/gone.expected.csv: error: no scenario belongs to"))
      // Of a named scenario nothing is said about the others.
      #expect(try command.run("verify", "baseline").code == 0)
      #expect(try command.run("verify", "--update", "--reason", "tidy", "--quiet").code == 0)
      #expect(
        !FileManager.default.fileExists(atPath: command.folder + "/scenarios/gone.expected.csv"))
      try FileManager.default.removeItem(atPath: command.folder + "/" + Self.pins)
      let unpinned = try command.run("verify")
      #expect(unpinned.code == 0)
      #expect(unpinned.err.contains("\(Self.pins): remark: the scenario 'baseline' has no pins; "))
    }
  }

  @Test("an author's expectation that fails is 1, pins or none, and pinning does not hide it")
  func expectations() throws {
    try Self.inPinned { command in
      try command.addScenario(
        "bad",
        "expect:\n  - {indicator: trained-labour-rate, statistic: p50, value: 46 %, "
          + "within: 1 points}\n")
      let own = try command.run("verify", "bad", "--quiet")
      #expect(own.code == 1)
      #expect(
        own.out.contains("- scenarios/bad.yaml:7: error: bad, trained-labour-rate all p50 is "))
      #expect(try command.run("verify", "bad", "--update", "--reason", "new").code == 1)
      #expect(try command.text("scenarios/bad.expected.csv").hasPrefix("scenario,"))
    }
  }

  @Test("wrong use is 64 with the mend, a damaged file 65 with its line")
  func refuses() throws {
    try Self.inPinned { command in
      let log = try command.text("CHANGELOG.md")
      for words in [["--update"], ["--update", "--reason", "  "]] {
        let own = try command.run(["verify"] + words)
        #expect(own.code == 64 && own.out.isEmpty)
        #expect(own.err.hasPrefix("error: --update needs --reason"))
      }
      #expect(try command.run("verify", "--reason", "a").code == 64)
      #expect(try command.run("verify", "--keep", "1", "baseline").code == 64)
      #expect(try command.run("verify", "--threads", "0").code == 64)
      #expect(try command.run("verify", "nobody").code == 65)
      try command.append(Self.pins, "baseline,enrolment,total,2023,turns,p50,1\n")
      let damaged = try command.run("verify", "--lang", "vi")
      #expect(damaged.code == 65 && damaged.err.contains(": lỗi: con số này đã có ở dòng "))
      #expect(try command.text("CHANGELOG.md") == log)
    }
  }

  @Test("pins that cannot be written leave all as it was, with 74")
  func allOrNone() throws {
    try BuiltCommand.inExample { command in
      let blocked = command.folder + "/scenarios/.counselling.expected.csv.new"
      try FileManager.default.createDirectory(atPath: blocked, withIntermediateDirectories: true)
      let own = try command.run("verify", "--update", "--reason", "a", "--quiet")
      #expect(own.code == 74)
      #expect(own.err.hasPrefix("scenarios/counselling.expected.csv: error: "))
      for file in ["CHANGELOG.md", Self.pins] {
        #expect(!FileManager.default.fileExists(atPath: command.folder + "/" + file), "\(file)")
      }
    }
  }

  @Test("JUnit names the failing indicator, in a file that any XML reader takes")
  func junit() throws {
    try Self.inPinned { command in
      _ = try Self.change(command, Self.row("p50")) { $0 * 1.2 }
      let own = try command.run("verify", "--format", "junit")
      #expect(own.code == 1)
      #expect(own.out.contains("<testsuite name=\"baseline\" tests="))
      #expect(
        own.out.contains(
          "classname=\"baseline\" name=\"enrolment\">\n      <failure type=\"moved\""))
      #expect(own.out.contains("classname=\"counselling\" name=\"enrolment\"/>"))
      let report = try XMLDocument(data: Data(own.out.utf8))
      let cases = try report.nodes(forXPath: "//testcase").compactMap { $0 as? XMLElement }
      let failed = cases.filter { !$0.elements(forName: "failure").isEmpty }
      #expect(failed.map { $0.attribute(forName: "name")?.stringValue } == ["enrolment"])
      #expect(report.rootElement()?.attribute(forName: "tests")?.stringValue == "\(cases.count)")
      #expect(report.rootElement()?.attribute(forName: "failures")?.stringValue == "1")
    }
  }

  @Test("the report counts moves by bucket and puts the worst first")
  func buckets() throws {
    try Self.inPinned { command in
      _ = try Self.change(command, Self.row("p50")) { $0 / 1.07 }
      _ = try Self.change(command, Self.row("p90")) { $0 / 1.2 }
      _ = try Self.change(command, Self.row("p10")) { $0 / 1.005 }
      let own = try command.run("verify", "--format", "csv").out
      for line in ["buckets,<1,1,1", "buckets,1-5,0,0", "buckets,5-10,1,1", "buckets,>10,1,1"] {
        #expect(own.contains("\n" + line + "\n"), "\(line)")
      }
      let moved = own.split(separator: "\n").filter { $0.hasPrefix("figures,moved,") }
      #expect(moved.map { $0.split(separator: ",")[7] } == ["p90", "p50", "p10"])
      #expect(moved[0].hasSuffix(",percent,>10,\(Self.pins),\(try Self.line(command, "p90"))"))
    }
  }

  private static func line(_ command: BuiltCommand, _ statistic: String) throws -> Int {
    let lines = try command.text(pins).split(separator: "\n")
    return try #require(lines.firstIndex { $0.hasPrefix(row(statistic)) }) + 1
  }
}
