import Foundation
import Testing

/// Every verb that reports, in both languages: the same numbers in the same order, and no
/// word of ours left in the other language.
@Suite("Every verb in two languages")
struct LanguageParityTests {
  private static let quick = ["--quiet", "--draws", "1000"]
  private static let verbs: [[String]] = [
    ["run"] + quick, ["fit"] + quick, ["explain", "mixed"], ["levers"], ["assumptions"],
    ["compare", "mixed", "counselling"] + quick, ["sensitivity", "mixed"] + quick,
    ["attribute", "mixed"] + quick, ["goal-seek", "mixed"] + quick, ["mix", "mixed"] + quick,
    ["regret", "baseline", "mixed"] + quick, ["discover", "mixed"] + quick, ["impact"] + quick,
    ["value-of-information", "mixed"] + quick, ["verify", "baseline", "--quiet"],
    ["runs", "list"], ["runs", "show", "1"], ["runs", "diff", "1", "2"],
    ["runs", "gc", "--dry-run"],
    ["runs", "replay", "1"], ["runs", "score", "--outcomes", "came.csv"],
  ]

  private static func inExample<Result>(
    _ body: (BuiltCommand) throws -> Result
  ) throws -> Result {
    try BuiltCommand.inExample { command in
      try command.addScenario(
        "mixed",
        "levers:\n  enterprise-training: {}\n  short-course-programme: {}\n"
          + "  national-skills-assessment: {}\n  media-campaign: {}\n")
      try record(command)
      try pinBaseline(command)
      return try body(command)
    }
  }

  /// Pins a run of few draws, so that every figure moves, and within its margin.
  private static func pinBaseline(_ command: BuiltCommand) throws {
    try command.write("scenarios/baseline.expected.csv", command.results("baseline", "--no-record"))
    let rules =
      ["turns", "persons"].map { "{figures: \($0), absolute: 1000000000, reason: a}" }
      + ["fraction", "probability"].map { "{figures: \($0), absolute: 100 points, reason: a}" }
    try command.write(
      "notebooks-data/margins.yaml",
      "format: 1\nmargins:\n" + rules.map { "  - \($0)\n" }.joined())
  }

  /// Two runs, one of them sealed and judged, so that there is something to list and compare.
  private static func record(_ command: BuiltCommand) throws {
    for seed in ["1", "2"] {
      let answer = try command.run(
        "run", "mixed", "--quiet", "--draws", "500", "--seed", seed)
      try #require(answer.code == 0, "\(answer.err)")
    }
    _ = try command.run("runs", "freeze", "1", "--reason", "A")
    _ = try command.run(
      "runs", "adjust", "1", "--indicator", "enrolment", "--level", "total", "--by", "-900",
      "--who", "B", "--why", "C", "--until", "2030-12-31")
    try command.write(
      "came.csv",
      "indicator,level,year,value\nenrolment,total,2023,41000\ntrained-labour-rate,all,2023,66 %\n"
        + "enrolment,short,2099,1\n")
  }

  private static func answer(
    _ command: BuiltCommand, _ words: [String], _ format: String, _ language: String
  ) throws -> String {
    let answer = try command.run(words + ["--format", format, "--lang", language])
    try #require(answer.code == 0, "\(words): \(answer.err)")
    return answer.out
  }

  /// The numbers of a text, with a decimal point and without grouping, in order.
  ///
  /// Dates are written year first, and names of levels that hold a number in one language
  /// only ("dưới 3 tháng", under three months) are left out, as is the version.
  private static func numbers(
    _ text: String, _ language: String, isWhole: Bool = false
  ) -> [String] {
    var text = isWhole ? text : text.replacing(/[Dd]ưới 3 tháng/, with: "")
    text = text.replacing(/enrolcast \d+\.\d+\.\d+/, with: "")
    // Clauses of the plan, and months by name.
    text = text.replacing(/[IVX]+\.[\d.]+/, with: "").replacing("December", with: "12")
    text = text.replacing(/March (\d{4})/) { "\($0.1) 3" }
    if language == "vi" {
      text = text.replacing(/(\d\d?)\/(\d\d?)\/(\d{4})/) {
        "\($0.3) \(Int($0.2) ?? 0) \(Int($0.1) ?? 0)"
      }
      text = text.replacing(/\b(\d\d?)\/(\d{4})(?!\/)/) { "\($0.2) \(Int($0.1) ?? 0)" }
    }
    text = text.replacing(/(\d{4})-(\d\d)-(\d\d)/) {
      "\($0.1) \(Int($0.2) ?? 0) \(Int($0.3) ?? 0)"
    }
    text = text.replacing(/(\d{4})-(\d\d)/) { "\($0.1) \(Int($0.2) ?? 0)" }
    let (group, point) = language == "vi" ? (".", ",") : (",", ".")
    return text.matches(of: /\d[\d.,]*/).map { match in
      var number = String(match.0)
      while let last = number.last, last == "." || last == "," { number.removeLast() }
      return number.replacing(group, with: "").replacing(point, with: ".")
    }
  }

  @Test("carries the same numbers in the same order", arguments: verbs)
  func numbers(words: [String]) throws {
    try Self.inExample { command in
      let own = try ["vi", "en"].map { language in
        Self.numbers(try Self.answer(command, words, "markdown", language), language)
      }
      try #require(own[1].count > 2)
      let first = zip(own[0], own[1]).enumerated().first { $1.0 != $1.1 }
      #expect(
        own[0] == own[1],
        "\(words): \(own[0].count) and \(own[1].count), first at \(String(describing: first))")
    }
  }

  @Test("shows in the table for the screen only numbers of the document", arguments: verbs)
  func table(words: [String]) throws {
    try Self.inExample { command in
      for language in ["vi", "en"] {
        let table = try Self.answer(command, words, "table", language)
        // A text that is cut may end within a number.
        let whole = table.split(separator: "\n").filter { !$0.contains("…") }.joined(
          separator: "\n")
        let document = Set(
          Self.numbers(
            try Self.answer(command, words, "markdown", language), language, isWhole: true))
        let strange = Self.numbers(whole, language, isWhole: true).filter { !document.contains($0) }
        #expect(strange.isEmpty, "\(words) \(language): \(strange.prefix(5))")
      }
    }
  }

  /// Words of our English texts that no Vietnamese text has; those of file keys are not among them.
  private static let english: Set<String> = [
    "the", "of", "and", "with", "which", "target", "turns", "persons", "people", "points", "draws",
    "median", "share", "reach", "reached", "lever", "levers", "scenario", "input", "world", "month",
    "months", "year", "years", "cost", "error", "none", "without",
    "intervention", "outlier", "published", "count", "grade", "source", "catalogue", "completion",
  ]

  @Test("has no English word in its Vietnamese document", arguments: verbs)
  func vietnamese(words: [String]) throws {
    // Sources in the book of assumptions are cited as their file writes them.
    guard words != ["assumptions"] else { return }
    try Self.inExample { command in
      let text = try Self.answer(command, words, "table", "vi")
      // Titles of publications and names of publishers stay as they are.
      let kept = [
        "Vocational Education Voucher Delivery and Labor Market Returns", "(citing",
        "assumptions/levers.yaml",
      ]
      let own = kept.reduce(text) { $0.replacing($1, with: "") }
      let found = own.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
        .filter { Self.english.contains($0) }
      #expect(found.isEmpty, "\(words): \(Set(found).sorted())")
    }
  }

  @Test("has no Vietnamese letter in its English sentences", arguments: verbs)
  func noVietnamese(words: [String]) throws {
    try Self.inExample { command in
      let text = try Self.answer(command, words, "markdown", "en")
      // Names of newspapers and numbers of decrees are Vietnamese in any language.
      let names = ["Kinh tế & Đô thị", "Công an Nhân dân", "Quân đội nhân dân", "QĐ-TTg"]
      let own = names.reduce(text) { $0.replacing($1, with: "") }
        .split(separator: "\n").filter { !$0.hasPrefix("|") }.joined(separator: "\n")
      #expect(!own.contains { "ăâđêôơưạảấầẩẫậắằếềểễệịọốồổộớờởợụủứừựỳ".contains($0) }, "\(words)")
    }
  }
}
