internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `compare`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare scenarios draw by draw: difference, 80 % interval, P(A beats B).",
    discussion: """
      The first scenario is compared with each of the others; a single one with the baseline. \
      CSV columns: first, second, target, delta-p10, delta-p50, delta-p90, delta-mean, \
      first-is-above, equal, probability-first, probability-second, probability-change, \
      probability-change-se.
      """)

  @Argument(help: "Scenarios, by name or file.")
  var names: [String]

  @OptionGroup var options: QuestionOptions

  func run() throws {
    try options.ask(names) { loaded, record in
      let bench = try options.bench(loaded)
      let all = loaded.project.scenarios
      let others = all.count > 1 ? Array(all.dropFirst()) : [loaded.project.baseline]
      let comparisons = others.map { Comparison(loaded.asked, with: $0, on: bench) }
      let language = options.output.language
      let briefing = ComparisonBriefing(comparisons, plan: bench.plan, language: language)
      try options.output.write(
        briefing.document(provenance: record.line(language), meta: record.meta))
    }
  }
}
