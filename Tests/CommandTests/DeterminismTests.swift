import Foundation
import Testing

@Suite("The same input gives the same bytes")
struct DeterminismTests {
  /// The rows of a scenario without its name.
  private func rows(_ csv: String, of scenario: String) -> Set<String> {
    Set(
      csv.split(separator: "\n").filter { $0.hasPrefix(scenario + ",") }
        .map { String($0.dropFirst(scenario.count)) })
  }

  /// Rows that compare with the baseline, which the baseline itself has not.
  private func isComparison(_ row: String) -> Bool {
    row.contains(",delta-") || row.contains(",probability-beats-baseline,")
  }

  @Test("on one, two, three and eight threads")
  func ignoresThreads() throws {
    try BuiltCommand.inExample { command in
      let one = try command.results("--threads", "1")
      for threads in ["2", "3", "8"] {
        #expect(try command.results("--threads", threads) == one)
      }
    }
  }

  @Test("whatever the order in which scenarios are named, in both formats")
  func ignoresOrder() throws {
    try BuiltCommand.inExample { command in
      #expect(
        try command.results("baseline", "counselling")
          == command.results("counselling", "baseline", "counselling"))
      let first = try command.run(
        "run", "--draws", "500", "--format", "json", "baseline", "counselling")
      let second = try command.run(
        "run", "--draws", "500", "--format", "json", "counselling", "baseline")
      #expect(first.out == second.out && first.code == 0)
    }
  }

  @Test("another seed gives other figures (negative control)")
  func dependsOnSeed() throws {
    try BuiltCommand.inExample { command in
      let usual = try command.results("baseline")
      #expect(try command.results("baseline", "--seed", "73") != usual)
    }
  }

  @Test("rows published after the as-of date change nothing, added or removed")
  func ignoresLaterRows() throws {
    try BuiltCommand.inExample { command in
      let file = "notebooks-data/evidence/invented.csv"
      let before = try command.results()
      let known = try command.text(file)
      let later = [
        "Exampleville,enrolment,college,2023,1,6,result,9000,turns,5,usable,no,,,2023-07-20,day,,,,,",
        "Exampleville,trained-labour-rate,,2023,,,result,80,percent,0.05,usable,no,,employed,2024-01-20,day,,,,,",
        "Exampleville,closure-event,,2023,,,result,2023-03-01,closed-from,,usable,no,,,2023-03-01,day,,,,,",
      ]
      try command.append(file, later.joined(separator: "\n") + "\n")
      #expect(try command.results() == before)
      let json = try command.run("run", "--draws", "500", "--format", "json").out
      try command.write(file, known)
      #expect(try command.run("run", "--draws", "500", "--format", "json").out == json)
      // Negative control: once they are known they do change the results.
      let without = try command.results("--as-of", "2023-12-31")
      try command.append(file, later.joined(separator: "\n") + "\n")
      #expect(try command.results("--as-of", "2023-12-31") != without)
    }
  }

  @Test("a lever without strength, or one that starts after the horizon, gives the baseline's rows")
  func ignoresIdleLevers() throws {
    try BuiltCommand.inExample { command in
      let facts = "    source: assumption\n    grade: D\n"
      try command.addScenario(
        "nothing",
        "levers:\n  counselling-campaign:\n    coverage: 0 %\n" + facts
          + "  quarantine-sites-returned:\n    coverage: 0 %\n" + facts)
      try command.addScenario(
        "late", "levers:\n  covid-disruption:\n    from: 2027-01\n    until: 2027-06\n")
      try command.addScenario(
        "busy", "levers:\n  covid-disruption:\n    from: 2023-03\n    until: 2023-09\n")
      let csv = try command.results()
      let baseline = rows(csv, of: "baseline")
      #expect(baseline.count > 50)
      for scenario in ["nothing", "late"] {
        let own = rows(csv, of: scenario)
        #expect(own.filter { !isComparison($0) } == baseline)
        let comparisons = own.filter(isComparison)
        #expect(!comparisons.isEmpty && comparisons.allSatisfy { $0.hasSuffix(",0") })
      }
      #expect(rows(csv, of: "busy").filter { !isComparison($0) } != baseline)
    }
  }

  @Test("a longer report moves no figure of the plan year")
  func ignoresHorizon() throws {
    try BuiltCommand.inExample { command in
      let short = try command.results("baseline")
      let long = try command.results("baseline", "--until", "2026")
      #expect(Set(short.split(separator: "\n")).isSubset(of: Set(long.split(separator: "\n"))))
      #expect(long.contains(",2026,"))
    }
  }
}
