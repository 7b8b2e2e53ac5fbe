internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `regret`.
struct RegretCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regret",
    abstract: "Try packages in several worlds of closures and show what there is to regret.",
    discussion: """
      Uses at most 20,000 draws. One table a target, in csv and json one after the other: \
      target, scenario, probability-assumed, probability-closed-0, probability-closed-1, \
      probability-closed-3, probability-closed-6, largest-regret, p50-assumed, p50-closed-0, \
      p50-closed-1, p50-closed-3, p50-closed-6.
      """)

  @Argument(help: "Packages, by name or file. (default: all of --scenarios)")
  var names: [String] = []

  @OptionGroup var options: QuestionOptions

  func run() throws {
    let language = options.output.language
    try options.ask(names) { loaded, record in
      let bench = try options.bench(loaded, atMost: 20_000)
      let targets = bench.targets.filter { $0.indicator.isRate || $0.level == "total" }
      let tables = targets.map { RegretTable(of: $0, for: loaded.project.scenarios, on: bench) }
      let briefing = RegretBriefing(tables, plan: bench.plan, language: language)
      try options.output.write(
        briefing.document(provenance: record.line(language), meta: record.meta))
    }
  }
}
