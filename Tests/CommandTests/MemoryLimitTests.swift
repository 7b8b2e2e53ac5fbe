import Foundation
import Testing

@Suite("A limit on memory")
struct MemoryLimitTests {
  private let run = [
    "run", "--draws", "200000", "--threads", "2", "--quiet", "--output", "answer.txt",
  ]
  /// Enough to start, too little for the run.
  private let tight = 700_000_000

  /// The two amounts of the refusal in bytes: what is needed and what is left.
  private func amounts(_ answer: BuiltCommand.Answer) throws -> (needed: Int, left: Int) {
    let found = try #require(
      answer.err.firstMatch(of: /needs about (\d+) MB of memory and (\d+) MB are left/),
      "\(answer.err)")
    let (needed, left) = (try #require(Int(found.1)), try #require(Int(found.2)))
    return (needed * 1_000_000, left * 1_000_000)
  }

  @Test(
    "that is too tight is told before any work, with both amounts, and nothing is written",
    arguments: [150_000_000, 250_000_000, 300_000_000, 700_000_000])
  func refused(limit: Int) throws {
    try BuiltCommand.inExample { command in
      let before = try FileManager.default.subpathsOfDirectory(atPath: command.folder)
      let answer = try command.run(run, limit: limit)
      #expect(answer.code == 64 && answer.out.isEmpty)
      let (needed, left) = try amounts(answer)
      #expect(needed > left && left < limit)
      #expect(try FileManager.default.subpathsOfDirectory(atPath: command.folder) == before)
    }
  }

  @Test(
    "is told in the language asked for, even where no thread can be started",
    arguments: [["--lang", "vi"], ["--lang=vi"], ["--lang", "vi,en"]])
  func language(option: [String]) throws {
    try BuiltCommand.inExample { command in
      let answer = try command.run(["brief"] + option, limit: 250_000_000)
      #expect(answer.code == 64 && answer.err.hasPrefix("lỗi: cần khoảng 150 MB"), "\(answer.err)")
      let other = try command.run(["brief", "--lang", "en"], limit: 250_000_000)
      #expect(other.err.hasPrefix("error: this needs about 150 MB"))
    }
  }

  @Test("that is just wide enough lets the run end: the amount told is no guess from below")
  func enough() throws {
    try BuiltCommand.inExample { command in
      let (needed, left) = try amounts(try command.run(run, limit: tight))
      let least = tight + needed - left
      let refused = try command.run(run, limit: least - 20_000_000)
      #expect(refused.code == 64, "a little less is refused (control)")
      let answer = try command.run(run, limit: least + 20_000_000)
      #expect(answer.code == 0, "\(answer.err)")
      #expect(try command.text("answer.txt") == command.run(Array(run.dropLast(2))).out)
    }
  }

  @Test(
    "is kept by verbs that fit, brief, ask, verify and check",
    arguments: [
      ["fit", "--draws", "1000000"],
      ["brief", "--format", "md", "--lang", "en", "--draws", "1000000"],
      ["sensitivity", "baseline", "--draws", "1000000"], ["attribute", "counselling"], ["verify"],
      ["check", "--behaviour"],
    ])
  func everywhere(verb: [String]) throws {
    try BuiltCommand.inExample { command in
      let answer = try command.run(verb, limit: tight)
      #expect(answer.code == 64 && answer.out.isEmpty)
      let (needed, left) = try amounts(answer)
      #expect(needed > left)
    }
  }

  @Test("is kept by a replay")
  func replay() throws {
    try BuiltCommand.inExample { command in
      #expect(try command.run("run", "--draws", "200000", "--quiet").code == 0)
      let answer = try command.run(["runs", "replay", "1"], limit: tight)
      #expect(answer.code == 64, "\(answer.err)")
      let (needed, left) = try amounts(answer)
      #expect(needed > left)
      #expect(try command.run("runs", "replay", "1").code == 0, "without a limit it runs (control)")
    }
  }
}
