import Foundation
import Testing

@Suite("Recorded runs")
struct RunsCommandTests {
  private static let quick = ["run", "--draws", "500", "--format", "csv"]

  private func exists(_ command: BuiltCommand, _ path: String) -> Bool {
    FileManager.default.fileExists(atPath: command.folder + "/" + path)
  }

  /// The first column of a CSV table, without its header.
  private func column(_ csv: String) -> [String] {
    csv.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
  }

  @Test("a run is recorded after its answer, which is the same with and without")
  func records() throws {
    try BuiltCommand.inExample { command in
      let with = try command.run(Self.quick + ["--note", "đầu tiên"])
      let without = try command.run(Self.quick + ["--no-record"])
      #expect(with.out == without.out && with.code == 0 && without.code == 0)
      #expect(with.err.hasPrefix("Recorded as 1-") && !without.err.contains("ecorded"))
      #expect(try command.run(Self.quick + ["--quiet"]).err.isEmpty)
      let list = try command.run("runs", "list", "--format", "csv").out
      #expect(column(list).map { $0.prefix(2) } == ["2-", "1-"])
      #expect(list.contains(",đầu tiên,"))
      #expect(exists(command, ".enrolcast/runs.sqlite"))
    }
  }

  @Test("the registry lies beside the data folder, or where it is told to")
  func place() throws {
    try BuiltCommand.inExample { command in
      _ = try command.run("init", "other", "--quiet")
      let folders = ["--data", "other/notebooks-data/", "--scenarios", "other/scenarios"]
      #expect(try command.run(Self.quick + folders).code == 0)
      #expect(exists(command, "other/.enrolcast/runs.sqlite"))
      #expect(!exists(command, ".enrolcast"))
      #expect(try command.run(Self.quick + ["--registry", "deep/er/x.sqlite"]).code == 0)
      #expect(exists(command, "deep/er/x.sqlite") && !exists(command, ".enrolcast"))
      let list = try command.run("runs", "list", "--registry", "deep/er/x.sqlite")
      #expect(list.code == 0 && list.out.contains("1 of 1 recorded runs"))
    }
  }

  @Test("a registry that cannot be written is a remark, and the run's own business goes on")
  func remarks() throws {
    try BuiltCommand.inExample { command in
      let usual = try command.run(Self.quick + ["--no-record"])
      for path in ["/proc/none/runs.sqlite", "notebooks-data/plan.yaml", "notebooks-data"] {
        let answer = try command.run(Self.quick + ["--registry", path])
        #expect(answer.code == 0 && answer.out == usual.out)
        #expect(answer.err.hasPrefix("remark: the run was not recorded: "), "\(answer.err)")
        #expect(answer.err.contains(path))
        let vietnamese = try command.run(Self.quick + ["--registry", path, "--lang", "vi"])
        #expect(vietnamese.err.hasPrefix("lưu ý: lần chạy không được ghi lại: "))
        #expect(try command.run(Self.quick + ["--registry", path, "--quiet"]).err.isEmpty)
      }
      #expect(try command.run("check", "--quiet").code == 0, "no file was harmed")
    }
  }

  @Test("a run is repeated from the registry alone, to the byte, in any folder")
  func replays() throws {
    try BuiltCommand.inExample { command in
      let formats = ["table", "markdown", "json", "csv"]
      for (number, format) in formats.enumerated() {
        let lang = number % 2 == 0 ? "vi" : "en"
        _ = try command.run(
          "run", "counselling", "--draws", "500", "--until", "2024", "--seed", "\(number)",
          "--as-of", "2023-02-01", "--lang", lang, "--format", format, "--output",
          "\(number).txt", "--quiet")
      }
      for folder in ["notebooks-data", "scenarios"] {
        try FileManager.default.removeItem(atPath: command.folder + "/" + folder)
      }
      for number in formats.indices {
        let answer = try command.run(
          "runs", "replay", "\(number + 1)", "--output", "again.txt", "--threads", "1")
        #expect(answer.code == 0 && answer.out.contains("Identical"), "\(answer.err)")
        #expect(try command.text("again.txt") == command.text("\(number).txt"))
      }
      // A copied registry elsewhere.
      try FileManager.default.createDirectory(
        atPath: command.folder + "/elsewhere", withIntermediateDirectories: true)
      let elsewhere = BuiltCommand(folder: command.folder + "/elsewhere")
      try FileManager.default.copyItem(
        atPath: command.folder + "/.enrolcast/runs.sqlite",
        toPath: elsewhere.folder + "/copy.sqlite")
      let answer = try elsewhere.run(
        "runs", "replay", "4", "--registry", "copy.sqlite", "--output", "again.csv")
      #expect(answer.code == 0)
      #expect(try elsewhere.text("again.csv") == command.text("3.txt"))
    }
  }

  @Test("a briefing is recorded and repeated, and one on changes with both states")
  func replaysBriefings() throws {
    try BuiltCommand.inExample { command in
      _ = try command.run("init", "old", "--quiet")
      try command.write(
        "old/notebooks-data/evidence/invented.csv",
        try command.text("old/notebooks-data/evidence/invented.csv")
          .replacing(",9000,", with: ",9100,"))
      let usual = ["brief", "--draws", "500", "--lang", "vi,en", "--format", "md,csv,json"]
      #expect(try command.run(usual + ["--output", "a"]).code == 0)
      #expect(try command.run(usual + ["--against", "old", "--output", "b"]).code == 0)
      #expect(try command.run("brief", "--draws", "500", "--note", "screen").code == 0)
      for folder in ["notebooks-data", "scenarios", "old"] {
        try FileManager.default.removeItem(atPath: command.folder + "/" + folder)
      }
      for (number, folder) in [(1, "a"), (2, "b")] {
        let answer = try command.run("runs", "replay", "\(number)", "--output", "again-" + folder)
        #expect(answer.code == 0, "\(answer.out)\(answer.err)")
        let names = try FileManager.default.contentsOfDirectory(
          atPath: command.folder + "/" + folder)
        #expect(names.count >= 6)
        for name in names {
          #expect(try command.text(folder + "/" + name) == command.text("again-\(folder)/\(name)"))
        }
      }
      #expect(try command.run("runs", "replay", "3").code == 0)
      let verbs = try command.run("runs", "list", "--verb", "brief", "--format", "csv").out
      #expect(column(verbs).count == 3)
    }
  }

  @Test("a record is written out as a project that gives its results again")
  func exports() throws {
    try BuiltCommand.inExample { command in
      _ = try command.run(Self.quick + ["--seed", "5", "--quiet"])
      #expect(try command.run("runs", "export", "last", "--output", "out").code == 0)
      let other = BuiltCommand(folder: command.folder + "/out")
      let words = try other.text("command.txt").split(separator: " ").dropFirst().map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      let answer = try other.run(words + ["--quiet"])
      #expect(answer.code == 0)
      #expect(try answer.out == other.text("results.csv"))
      #expect(try command.run("runs", "export", "last", "--output", "out").code == 74)
    }
  }

  @Test("what differs is named, figures worst first, and a replay under changed bytes is refused")
  func compares() throws {
    try BuiltCommand.inExample { command in
      _ = try command.run(Self.quick)
      let rates = "notebooks-data/assumptions/fit.yaml"
      let before = try command.text(rates)
      try command.write(rates, before.replacing("grade: D", with: "grade: C"))
      _ = try command.run(Self.quick)
      try command.write(rates, before)
      _ = try command.run(Self.quick + ["--seed", "3"])
      let same = try command.run("runs", "diff", "1", "2").out
      #expect(same.contains("0 figures moved") && same.contains(rates))
      let moved = try command.run("runs", "diff", "1", "3", "--format", "csv").out
      #expect(moved.contains("settings,seed,72,3"))
      let sizes = moved.split(separator: "\n").filter { $0.hasPrefix("figures,") }
        .dropFirst().compactMap { $0.split(separator: ",").last.flatMap { Double($0) } }
      #expect(sizes.count > 100 && sizes == sizes.sorted(by: >))
      let json = try command.run("runs", "diff", "1", "3", "--format", "json").out
      #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
      #expect(try command.run("runs", "diff", "1", "1").out.contains("the same"))
    }
  }

  @Test("names and files that are not there end with 64 and 74, with the mend")
  func refuses() throws {
    try BuiltCommand.inExample { command in
      let none = try command.run("runs", "list")
      #expect(none.code == 74)
      #expect(
        none.err
          == "error: there is no registry .enrolcast/runs.sqlite; 'enrolcast run' makes one, or "
          + "name it with --registry\n")
      _ = try command.run(Self.quick)
      let unknown = try command.run("runs", "show", "7")
      #expect(unknown.code == 64)
      #expect(
        unknown.err == "error: there is no run '7'; see the names with 'enrolcast runs list'\n")
      #expect(try command.run("runs", "list", "--since", "4 May").code == 64)
      #expect(try command.run("runs", "gc", "--keep", "-1").code == 64)
      #expect(try command.run("runs", "gc", "--keep", "0").code == 0)
      #expect(try command.run("runs", "show", "1").code == 64)
    }
  }

  @Test(
    "every verb has every format, and the columns of its CSV are in its help",
    arguments: [
      ["list"], ["show", "1"], ["diff", "1", "2"], ["replay", "1"], ["gc", "--dry-run"],
    ])
  func formats(_ words: [String]) throws {
    try BuiltCommand.inExample { command in
      for seed in ["1", "2"] { _ = try command.run(Self.quick + ["--seed", seed]) }
      let verb = ["runs"] + words
      let csv = try command.run(verb + ["--format", "csv"]).out
      let json = try command.run(verb + ["--format", "json"]).out
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      #expect(object?["meta"] is [String: Any])
      #expect(try command.run(verb + ["--format", "md"]).out.hasPrefix("# "))
      let help = try command.run(["runs", words[0], "--help"]).out
      let known = Set(
        help.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
      for column in try #require(csv.split(separator: "\n").first).split(separator: ",") {
        #expect(known.contains(String(column)) || column == "table", "\(column)")
      }
    }
  }
}
