import Foundation
import Testing

@Suite("Exit codes, and what goes to which stream")
struct ExitCodeTests {
  @Test(
    "every verb does its work on the example: 0, the answer on the output, nothing beside it",
    arguments: [
      ["check"], ["fit", "--draws", "500", "--quiet"], ["run", "--draws", "500", "--quiet"],
      ["explain", "counselling"], ["levers"], ["assumptions"], ["--help"], ["--version"],
    ])
  func succeeds(_ arguments: [String]) throws {
    let answer = try BuiltCommand.inExample { try $0.run(arguments) }
    #expect(answer.code == 0)
    #expect(!answer.out.isEmpty)
    #expect(answer.err.isEmpty)
  }

  @Test(
    "every verb that lists or computes has every format",
    arguments: [
      ["check"], ["fit", "--draws", "500"], ["run", "--draws", "500"], ["explain", "counselling"],
      ["levers"], ["assumptions"],
    ])
  func hasFormats(_ verb: [String]) throws {
    try BuiltCommand.inExample { command in
      let csv = try command.run(verb + ["--quiet", "--format", "csv"])
      #expect(csv.code == 0 && csv.out.split(separator: "\n").first?.contains(",") == true)
      let json = try command.run(verb + ["--quiet", "--format", "json"])
      let object = try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any]
      #expect(object?["meta"] is [String: Any])
      let markdown = try command.run(verb + ["--quiet", "--format", "markdown"])
      #expect(markdown.out.hasPrefix("# "))
      #expect(try command.run(verb + ["--quiet", "--format", "md"]).out == markdown.out)
    }
  }

  @Test("bad input is 65 with every finding beside the output, which stays empty")
  func refusesInput() throws {
    try BuiltCommand.inExample { command in
      try command.append("notebooks-data/targets.yaml", "extra: 1\n")
      try command.addScenario("x", "levers:\n  counseling-campaign: {}\n")
      for arguments in [["check"], ["run"], ["fit"], ["explain", "x"], ["assumptions"]] {
        let answer = try command.run(arguments + ["--output", "answer.txt"])
        #expect(answer.code == 65)
        #expect(answer.out.isEmpty)
        #expect(
          answer.err == """
            notebooks-data/targets.yaml:6: error: there is no key 'extra'; known: format, locale, targets
            scenarios/x.yaml:7: error: there is no lever 'counseling-campaign'; did you mean \
            'counselling-campaign'?

            """)
        #expect(!FileManager.default.fileExists(atPath: command.folder + "/answer.txt"))
      }
    }
  }

  @Test(
    "wrong use is 64, with the mend in the language asked for",
    arguments: [
      (
        ["--draws", "0"],
        "--draws 0 nằm ngoài khoảng từ 100 đến 1000000000; hãy ghi một số trong khoảng đó"
      ),
      (
        ["--draws", "-1"],
        "--draws -1 nằm ngoài khoảng từ 100 đến 1000000000; hãy ghi một số trong khoảng đó"
      ),
      (
        ["--draws", "1000000000000"],
        "--draws 1000000000000 nằm ngoài khoảng từ 100 đến 1000000000; hãy ghi một số trong khoảng đó"
      ),
      (
        ["--threads", "0"],
        "--threads 0 nằm ngoài khoảng từ 1 đến 1024; hãy ghi một số trong khoảng đó"
      ),
      (
        ["--as-of", "04/03/2022"],
        "--as-of 04/03/2022 không phải là ngày; hãy viết năm-tháng-ngày, ví dụ 2022-03-04"
      ),
      (["--until", "2030"], "--until 2030 nằm ngoài 2023 đến 2026; hãy ghi một năm trong đó"),
      (["--fail-if-missed", "80"], "--fail-if-missed 80: xác suất là số từ 0 đến 1, ví dụ 0.8"),
      (["--fail-if-missed=0,8"], "--fail-if-missed 0,8: xác suất là số từ 0 đến 1, ví dụ 0.8"),
    ])
  func refusesUse(_ arguments: [String], _ message: String) throws {
    let answer = try BuiltCommand.inExample { try $0.run(["run", "--lang", "vi"] + arguments) }
    #expect(answer.code == 64)
    #expect(answer.out.isEmpty)
    #expect(answer.err == "lỗi: " + message + "\n")
  }

  @Test(
    "words that are no options are 64",
    arguments: [
      ["run", "--draws", "many"], ["run", "--draws", "1e12"], ["run", "--format", "xml"],
      ["run", "--lang", "fr"], ["run", "--seed", "-1"], ["nonsense"], ["init"], ["explain"],
    ])
  func refusesWords(_ arguments: [String]) throws {
    let answer = try BuiltCommand.inExample { try $0.run(arguments) }
    #expect(answer.code == 64)
    #expect(answer.out.isEmpty && answer.err.contains("Usage:"))
  }

  @Test("what cannot be read or written is 74")
  func refusesAccess() throws {
    try BuiltCommand.inExample { command in
      #expect(try command.run("run", "--data", "nowhere").code == 74)
      #expect(
        try command.run("run", "--data", "nowhere").err
          == "nowhere/plan.yaml: error: there is no such file\n"
          + "nowhere/targets.yaml: error: there is no such file\n")
      let folder = try command.run("levers", "--output", "scenarios")
      #expect(folder.code == 74)
      #expect(folder.err == "scenarios: error: this is a folder; name a file in it\n")
      #expect(try command.run("levers", "--output", "none/x").code == 74)
      #expect(try command.run("levers", "--output", "/dev/full").code == 74)
      #expect(try command.run("init", ".").code == 74)
    }
  }

  @Test("an expectation that fails is 1 after the answer, one that holds is 0")
  func failsExpectations() throws {
    try BuiltCommand.inExample { command in
      let expect = "expect:\n  - {indicator: trained-labour-rate, statistic: p50, value: "
      try command.addScenario("good", expect + "66 %, within: 5 points}\n")
      try command.addScenario("bad", expect + "46 %, within: 5 points}\n")
      #expect(try command.run("run", "good", "--draws", "500", "--quiet").code == 0)
      let bad = try command.run("run", "bad", "--draws", "500", "--quiet")
      #expect(bad.code == 1)
      #expect(!bad.out.isEmpty)
      #expect(
        bad.err.hasPrefix("scenarios/bad.yaml:7: error: bad, trained-labour-rate all p50 is "))
      #expect(bad.err.hasSuffix("expected 46.00 % ± 5.00 points\n"))
    }
  }

  @Test("a missed target is 2 under --fail-if-missed, and only then")
  func failsTargets() throws {
    try BuiltCommand.inExample { command in
      func code(_ more: String...) throws -> Int32 {
        try command.run(["run", "baseline", "--draws", "500", "--quiet"] + more).code
      }
      #expect(try code() == 0)
      let missed = try command.run(
        "run", "baseline", "--draws", "500", "--quiet", "--fail-if-missed")
      #expect(missed.code == 2)
      #expect(missed.err.contains("baseline: enrolment total 2023: P50 "))
      #expect(try code("--fail-if-missed", "0.99") == 2)
      #expect(try code("--fail-if-missed=0.99") == 2)
      #expect(try code("--fail-if-missed", "0") == 0)
      #expect(try code("--fail-if-missed=0") == 0)
    }
  }

  @Test("progress and remarks go beside the answer, and --quiet silences them")
  func separatesStreams() throws {
    try BuiltCommand.inExample { command in
      try command.append(
        "notebooks-data/evidence/invented.csv",
        "Exampleville,graduates,,2020,,,result,5,turns,,usable,no,,,2021-01-20,day,,,,,\n")
      let loud = try command.run("run", "baseline", "--draws", "500")
      let quiet = try command.run("run", "baseline", "--draws", "500", "--quiet")
      #expect(loud.out == quiet.out && loud.code == 0)
      #expect(loud.err.hasPrefix("1 remark on the input; see 'enrolcast check'.\n"))
      #expect(quiet.err.isEmpty)
      let check = try command.run("check")
      #expect(check.err.contains("remark: the model does not read 'graduates'"))
      #expect(try command.run("check", "--quiet").err.isEmpty)
    }
  }

  @Test("the language follows the locale, and --lang goes before it")
  func followsLocale() throws {
    try BuiltCommand.inExample { command in
      func title(_ locale: [String: String], _ more: String...) throws -> String? {
        let text = try command.run(["levers"] + more, environment: locale).out
        return text.split(separator: "\n").first.map(String.init)
      }
      let vietnamese = ["LC_ALL": "vi_VN.UTF-8"]
      let own = try title(vietnamese)
      #expect(own == "Danh mục biện pháp")
      #expect(try title(vietnamese, "--lang", "en") == "Catalogue of levers")
      #expect(try title(["LANG": "fr_FR.UTF-8"]) == "Catalogue of levers")
    }
  }

  @Test(
    "the columns of every file are in the help of its verb",
    arguments: [
      "run", "check", "explain", "levers", "assumptions",
    ])
  func documentsColumns(_ verb: String) throws {
    try BuiltCommand.inExample { command in
      let scenario = verb == "explain" ? ["counselling"] : []
      let draws = verb == "run" ? ["--draws", "500"] : []
      let file = try command.run([verb] + scenario + draws + ["--quiet", "--format", "csv"]).out
      let header = try #require(file.split(separator: "\n").first)
      let help = try command.run(verb, "--help").out
      let words = Set(help.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
      for column in header.split(separator: ",") { #expect(words.contains(String(column))) }
    }
  }
}
