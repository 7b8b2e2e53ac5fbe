import Foundation
import Testing

@Suite("The verbs that answer questions")
struct QuestionCommandTests {
  /// A scenario of the example with three levers.
  private static func inExample<Result>(
    _ body: (BuiltCommand) throws -> Result
  ) throws -> Result {
    try BuiltCommand.inExample { command in
      try command.addScenario(
        "mixed",
        "levers:\n  enterprise-training: {}\n  short-course-programme: {}\n"
          + "  national-skills-assessment: {}\n")
      return try body(command)
    }
  }

  private static let quick = ["--quiet", "--draws", "1000"]

  /// The verbs with the columns of their tables.
  private static let verbs: [(words: [String], tables: [String])] = [
    (
      ["attribute", "mixed"],
      [
        "target,measure,lever,value,alone,last",
        "level,completes,trained-p10,trained-p50,trained-p90,certified-p10,certified-p50,"
          + "certified-p90", "pool,levers,sum-alone,together,overlap",
      ]
    ),
    (
      ["compare", "mixed", "counselling"],
      [
        "first,second,target,delta-p10,delta-p50,delta-p90,delta-mean,first-is-above,equal,"
          + "probability-first,probability-second,probability-change,probability-change-se"
      ]
    ),
    (["discover", "mixed"], ["box,input,from,to,coverage,density,mass"]),
    (["goal-seek", "mixed"], ["target,levers,strength,probability,probability-se"]),
    (["impact"], ["year,what,p10,p50,p90"]),
    (["mix", "mixed"], ["lever,strength", "lever,cost,probability,probability-se"]),
    (
      ["regret", "baseline", "mixed"],
      [
        "target,scenario,probability-assumed,probability-closed-0,probability-closed-1,"
          + "probability-closed-3,probability-closed-6,largest-regret,p50-assumed,p50-closed-0,"
          + "p50-closed-1,p50-closed-3,p50-closed-6"
      ]
    ),
    (
      ["sensitivity", "mixed"],
      [
        "input,input-low,input-high,outcome-low,outcome-high,swing,swing-se,probability-low,"
          + "probability-high,variance-share,variance-share-se",
        "group,variance-share,variance-share-low,variance-share-high",
        "choice,p10,p50,p90,probability",
      ]
    ),
    (
      ["value-of-information", "mixed"],
      [
        "input,resolved,resolved-se,probability-low,probability-high",
        "target,percentile-without,percentile-with",
      ]
    ),
  ]

  @Test("each has csv with the columns that its help names, the same in both languages")
  func columns() throws {
    try Self.inExample { command in
      for (words, tables) in Self.verbs {
        let csv = try command.run(words + Self.quick + ["--format", "csv", "--lang", "en"])
        #expect(csv.code == 0 && csv.err.isEmpty, "\(words): \(csv.err)")
        let heads = csv.out.components(separatedBy: "\n\n")
          .compactMap { $0.split(separator: "\n").first.map(String.init) }
        #expect(Set(heads) == Set(tables), "\(words): \(heads)")
        let vietnamese = try command.run(
          words + Self.quick + ["--format", "csv", "--lang", "vi"])
        #expect(vietnamese.out == csv.out, "\(words)")
        let help = try command.run([words[0], "--help"]).out
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for table in tables {
          #expect(help.contains(table.replacing(",", with: ", ")), "\(words[0]): \(table)")
        }
      }
    }
  }

  @Test("each has json with its provenance and markdown with a title")
  func formats() throws {
    try Self.inExample { command in
      for (words, tables) in Self.verbs {
        let json = try command.run(words + Self.quick + ["--format", "json"])
        let object = try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any]
        #expect((object?["meta"] as? [String: Any])?["seed"] != nil, "\(words)")
        let rows = try #require(object?["rows"] as? [[String: Any]])
        let keys = Set(rows.map { Set($0.keys) })
        let known = Set(tables.map { Set($0.split(separator: ",").map(String.init)) })
        #expect(!rows.isEmpty && keys.isSubset(of: known), "\(words)")
        let markdown = try command.run(words + Self.quick + ["--format", "markdown"])
        #expect(markdown.code == 0 && markdown.out.hasPrefix("# ") && markdown.out.contains("\n|"))
      }
    }
  }

  @Test("each has a table for the screen, no line over 100 columns, in both languages")
  func width() throws {
    try Self.inExample { command in
      for (words, _) in Self.verbs {
        let answers = try ["en", "vi"].map {
          try command.run(words + Self.quick + ["--lang", $0])
        }
        for answer in answers {
          let longest = answer.out.split(separator: "\n").map(\.count).max() ?? 0
          #expect(answer.code == 0 && longest > 20 && longest <= 100, "\(words): \(longest)")
        }
        #expect(answers[0].out != answers[1].out)
      }
    }
  }

  @Test("the waterfall that is shown sums to its last digit")
  func waterfall() throws {
    let markdown = try Self.inExample {
      try $0.run(["attribute", "mixed", "--lang", "en", "--format", "md"] + Self.quick)
    }.out
    // Digits without point and grouping: thousandths of points, or turns.
    func units(_ cell: String) -> Int? {
      Int(cell.filter { $0.isNumber || $0 == "-" })
    }
    var sum: Int?
    var waterfalls = 0
    for line in markdown.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count > 1, let value = units(cells[1]) else { continue }
      switch cells[0] {
      case "No lever": sum = value
      case "All":
        #expect(sum == value, "\(line)")
        sum = nil
        waterfalls += 1
      default: sum = sum.map { $0 + value }
      }
    }
    #expect(waterfalls >= 4)
  }

  @Test("a goal that is met already, and one that nothing reaches, say so and name the best")
  func goals() throws {
    try Self.inExample { command in
      func seek(_ probability: String) throws -> BuiltCommand.Answer {
        try command.run(
          [
            "goal-seek", "mixed", "--target", "enrolment", "--lever", "short-course-programme",
            "--lang", "en", "--probability", probability,
          ] + Self.quick)
      }
      let met = try seek("0.001")
      #expect(met.code == 0 && met.out.contains("the goal is met already without it"))
      let never = try seek("0.9999")
      #expect(never.code == 0 && never.out.contains("cannot be reached; best is"))
      let other = try command.run(
        [
          "goal-seek", "mixed", "--target", "enrolment", "--lever", "national-skills-assessment",
          "--lang", "en",
        ] + Self.quick)
      #expect(
        other.out.replacing("\n ", with: "")
          .contains("this target does not depend on that lever"))
    }
  }

  @Test("an unknown target, lever or a scenario without levers is 64, with what is known")
  func unknown() throws {
    try Self.inExample { command in
      let target = try command.run("sensitivity", "mixed", "--target", "rate", "--lang", "en")
      #expect(target.code == 64 && target.out.isEmpty)
      #expect(
        target.err.hasPrefix("error: the plan has no target 'rate'; it has ")
          && target.err.contains("trained-labour-rate") && target.err.contains("enrolment/total"))
      let lever = try command.run("goal-seek", "mixed", "--lever", "media-campaign", "--lang", "en")
      #expect(lever.code == 64)
      #expect(
        lever.err
          == "error: the scenario has no lever 'media-campaign'; it has enterprise-training, "
          + "short-course-programme, national-skills-assessment\n")
      let none = try command.run("goal-seek", "baseline", "--lang", "en")
      #expect(none.code == 64)
      #expect(none.err.hasPrefix("error: the scenario 'baseline' has no lever; choose another"))
      #expect(try command.run("discover", "nowhere").code == 65)
    }
  }

  @Test(
    "a probability outside 0 to 1, or money that is none, is 64",
    arguments: [
      ["goal-seek", "mixed", "--probability", "1.5"], ["goal-seek", "mixed", "--probability", "0"],
      ["mix", "mixed", "--probability", "1"], ["mix", "mixed", "--budget=-1"],
      ["goal-seek"], ["attribute"], ["compare"],
    ])
  func misuse(_ arguments: [String]) throws {
    let answer = try Self.inExample { try $0.run(arguments) }
    #expect(answer.code == 64 && answer.out.isEmpty && answer.err.hasPrefix("Error: "))
  }

  @Test("a scenario that changes an assumption is asked under it, as it is run under it")
  func assumptions() throws {
    try Self.inExample { command in
      try command.addScenario(
        "late",
        "assumptions:\n  rate/drift: {value: 5 points, unit: points, source: s, grade: D, "
          + "date: 2022-01-01, note: {vi: a, en: b}}\n")
      func first(_ words: String...) throws -> [Substring] {
        let out = try command.run(words + Self.quick + ["--format", "csv"]).out
        let lines = out.split(separator: "\n")
        return try #require(lines.first { $0.contains("trained-labour-rate") }).split(
          separator: ",", omittingEmptySubsequences: false)
      }
      let run = try command.run(
        ["run", "late", "--format", "csv"] + Self.quick
      ).out.split(separator: "\n")
      let row = try #require(
        run.first { $0.hasPrefix("late,trained-labour-rate,") && $0.contains(",probability,") })
      let expected = try #require(row.split(separator: ",").last)
      let compared = try first("compare", "late")
      #expect(compared[9] == expected && compared[6] != "0", "\(compared) for \(expected)")
      let regret = try command.run(
        ["regret", "baseline", "late", "--format", "csv"] + Self.quick)
      let cells = regret.out.components(separatedBy: "\n").map { $0.components(separatedBy: ",") }
      let rates = cells.filter { $0[0] == "trained-labour-rate" }
      try #require(rates.count == 2, "\(regret)")
      #expect(rates[0][1] == "baseline" && rates[1][1] == "late")
      #expect(rates[1][2] == expected && rates[0][2] != expected)
      let gauges = try command.run(
        ["value-of-information", "late", "--format", "csv"] + Self.quick
      ).out.split(separator: "\n")
      let gauge = try #require(gauges.first { $0.hasPrefix("trained-labour-rate,") })
      let below = try #require(gauge.split(separator: ",").last.flatMap { Double($0) })
      #expect(abs(1 - below - (try #require(Double(expected)))) < 1e-9)
    }
  }
}
