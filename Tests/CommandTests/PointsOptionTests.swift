import Foundation
import Testing

@Suite("The option --points")
struct PointsOptionTests {
  @Test("is random unless said otherwise, to the byte, and sobol gives other figures of the rates")
  func usual() throws {
    try BuiltCommand.inExample { command in
      let usual = try command.results()
      #expect(try command.results("--points", "random") == usual)
      let sobol = try command.results("--points", "sobol")
      func rows(_ csv: String, _ indicator: String) -> [Substring] {
        csv.split(separator: "\n").filter { $0.contains(",\(indicator),") }
      }
      #expect(rows(sobol, "trained-labour-rate") != rows(usual, "trained-labour-rate"))
      // Without a lever enrolment is the fit's alone.
      func baseline(_ csv: String) -> [Substring] {
        rows(csv, "enrolment").filter { $0.hasPrefix("baseline,") }
      }
      #expect(!baseline(usual).isEmpty && baseline(sobol) == baseline(usual))
    }
  }

  @Test(
    "gives the same bytes on one, two and eight threads, and whichever scenarios stand together")
  func threads() throws {
    try BuiltCommand.inExample { command in
      let one = try command.results("--points", "sobol", "--threads", "1")
      for threads in ["2", "8"] {
        #expect(try command.results("--points", "sobol", "--threads", threads) == one)
      }
      let alone = try command.results("--points", "sobol", "counselling")
      let kept = one.split(separator: "\n").filter { $0.hasPrefix("counselling,") }
      #expect(alone.split(separator: "\n").filter { $0.hasPrefix("counselling,") } == kept)
    }
  }

  @Test("stands in the record where it is not random, so that a run can be made again")
  func record() throws {
    try BuiltCommand.inExample { command in
      func meta(_ arguments: [String]) throws -> [String: String] {
        let json = try command.run(
          ["run", "baseline", "--quiet", "--draws", "500", "--format", "json"] + arguments)
        let object = try #require(
          JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
        return try #require(object["meta"] as? [String: String])
      }
      let (usual, sobol) = (try meta([]), try meta(["--points", "sobol"]))
      #expect(usual["points"] == nil && sobol["points"] == "sobol")
      for (language, words) in [("en", "500 draws (Sobol' points)"), ("vi", "(điểm Sobol')")] {
        let arguments = [
          "run", "baseline", "--draws", "500", "--lang", language, "--format", "markdown",
        ]
        let (usual, sobol) = (
          try command.run(arguments), try command.run(arguments + ["--points", "sobol"])
        )
        #expect(sobol.out.contains(words) && !usual.out.contains("Sobol"))
      }
    }
  }

  @Test("is recorded, so that a run is repeated and written out with its points")
  func replay() throws {
    try BuiltCommand.inExample { command in
      let arguments = ["run", "baseline", "--draws", "500", "--format", "csv", "--quiet"]
      let answer = try command.run(arguments + ["--points", "sobol"])
      let again = try command.run("runs", "replay", "last", "--output", "again.csv")
      #expect(again.code == 0 && again.out.contains("Identical"), "\(again.out)\(again.err)")
      #expect(try command.text("again.csv") == answer.out)
      let exported = try command.run("runs", "export", "last", "--output", "out", "--lang", "en")
      #expect(exported.err.contains("--points sobol"), "\(exported.err)")
      let shown = try command.run("runs", "show", "last", "--format", "json")
      #expect(shown.out.contains("sobol"))
    }
  }

  @Test("serves questions too, and refuses other words with those it takes")
  func words() throws {
    try BuiltCommand.inExample { command in
      let question = ["compare", "baseline", "counselling", "--draws", "500", "--format", "csv"]
      let (usual, sobol) = (
        try command.run(question), try command.run(question + ["--points", "sobol"])
      )
      #expect(usual.code == 0 && sobol.code == 0 && usual.out != sobol.out)
      let wrong = try command.run("run", "--points", "halton")
      #expect(wrong.code == 64 && wrong.err.contains("random") && wrong.err.contains("sobol"))
    }
  }
}
