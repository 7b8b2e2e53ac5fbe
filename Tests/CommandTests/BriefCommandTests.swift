import Foundation
import Testing

@Suite("The verb brief")
struct BriefCommandTests {
  private func files(_ command: BuiltCommand, _ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: command.folder + "/" + folder)) ?? [])
      .sorted()
  }

  @Test("one text goes to the screen, in the language asked for")
  func screen() throws {
    try BuiltCommand.inExample { command in
      let vi = try command.run("brief", "--draws", "500", "--lang", "vi", "--quiet")
      let en = try command.run("brief", "--draws", "500", "--format", "md", "--quiet")
      #expect(vi.code == 0 && vi.out.contains("# BÁO CÁO") && vi.err.isEmpty)
      #expect(en.code == 0 && en.out.contains("# BRIEFING") && en.out.contains("## 2. The answer"))
      #expect(!en.out.contains("CỘNG HÒA"))
    }
  }

  @Test("several go to a folder, with the unrounded figures beside them; again, the same bytes")
  func folder() throws {
    try BuiltCommand.inExample { command in
      let words = [
        "brief", "--draws", "500", "--lang", "vi,en", "--format", "md,csv,json,xlsx", "--quiet",
      ]
      let first = try command.run(words + ["--output", "a/b"])
      let second = try command.run(words + ["--output", "c", "--threads", "1"])
      #expect(first.code == 0 && second.code == 0 && first.out.isEmpty)
      let names = ["csv", "json", "md", "xlsx"]
      #expect(
        files(command, "a/b") == names.map { "briefing.en.\($0)" }
          + names.map { "briefing.vi.\($0)" } + ["results.csv"])
      for name in files(command, "c") {
        let one = FileManager.default.contents(atPath: command.folder + "/a/b/" + name)
        #expect(
          one == FileManager.default.contents(atPath: command.folder + "/c/" + name), "\(name)")
      }
      let results = try command.run("run", "--draws", "500", "--format", "csv", "--quiet").out
      #expect(try command.text("c/results.csv") == results)
    }
  }

  @Test("several files without a folder, and unknown formats and languages, are misuse")
  func misuse() throws {
    try BuiltCommand.inExample { command in
      let none = try command.run("brief", "--format", "docx,md")
      #expect(none.code == 64 && none.err.contains("add --output FOLDER"))
      #expect(try command.run("brief", "--format", "doc").code == 64)
      #expect(try command.run("brief", "--lang", "vi,fr").code == 64)
      #expect(try command.run("brief", "no-such").code == 65)
    }
  }

  @Test("without its tools the other formats come, and the mend is named")
  func missing() throws {
    try BuiltCommand.inExample { command in
      let answer = try command.run(
        "brief", "--draws", "500", "--format", "html,pdf,docx,md", "--output", "out", "--quiet",
        environment: ["PATH": "/nowhere", "ENROLCAST_VENV": "/nowhere"])
      #expect(answer.code == 74)
      #expect(files(command, "out") == ["briefing.en.html", "briefing.en.md", "results.csv"])
      #expect(answer.err.contains("pandoc is missing") && answer.err.contains("no .venv"))
      #expect(answer.err.components(separatedBy: "run 'make briefing-tools'").count == 3)
    }
  }

  @Test("a folder that cannot be made is named, and nothing is left behind")
  func blocked() throws {
    try BuiltCommand.inExample { command in
      try command.write("file", "x")
      let answer = try command.run(
        "brief", "--draws", "500", "--lang", "vi", "--output", "file/out", "--quiet")
      #expect(answer.code == 74)
      #expect(answer.err.contains("không ghi được file/out/briefing.vi.md"))
      #expect(try command.text("file") == "x")
    }
  }

  @Test("against an earlier date the steps sum to the change")
  func change() throws {
    try BuiltCommand.inExample { command in
      let answer = try command.run(
        "brief", "--against", "2022-06-01", "--draws", "500", "--format", "csv", "--quiet")
      #expect(answer.code == 0, "\(answer.err)")
      let lines = answer.out.split(separator: "\n").filter { $0.hasPrefix("change,") }
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      #expect(lines.count > 3)
      for line in lines.dropFirst() {
        let from = try #require(Double(line[4]))
        let to = try #require(Double(line[10]))
        let moves = line[5...9].compactMap { Double($0) }
        #expect(abs(from + moves.reduce(0, +) - to) < 1e-6 * max(1, abs(to)), "\(line)")
      }
    }
  }

  @Test(
    "against an unchanged copy of the project nothing moves; against a changed one its lever does")
  func copies() throws {
    try BuiltCommand.inExample { command in
      for folder in ["old/notebooks-data", "old/scenarios"] {
        try FileManager.default.createDirectory(
          atPath: command.folder + "/old", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
          atPath: command.folder + "/" + folder.dropFirst(4), toPath: command.folder + "/" + folder)
      }
      let words = [
        "brief", "counselling", "--against", "old", "--draws", "500", "--format", "csv", "--quiet",
      ]
      func moves() throws -> [[Double]] {
        let answer = try command.run(words)
        #expect(answer.code == 0, "\(answer.err)")
        return answer.out.split(separator: "\n").filter { $0.hasPrefix("change,") }.dropFirst()
          .map {
            $0.split(separator: ",", omittingEmptySubsequences: false)[5...8].compactMap {
              Double($0)
            }
          }
      }
      #expect(try moves().allSatisfy { $0 == [0, 0, 0, 0] })
      let text = try command.text("scenarios/counselling.yaml")
      let changed = text.replacing("coverage: 70 %", with: "coverage: 90 %")
      try #require(changed != text)
      try command.write("scenarios/counselling.yaml", changed)
      let found = try moves()
      #expect(found.allSatisfy { $0[0...2].allSatisfy { $0 == 0 } })
      #expect(found.contains { $0[3] != 0 })
      let nowhere = try command.run("brief", "--against", "nowhere", "--draws", "500")
      #expect(nowhere.code == 74)
    }
  }
}
