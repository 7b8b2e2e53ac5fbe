internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `discover`.
struct DiscoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discover",
    abstract: "Find the worlds in which a target is missed, with coverage and density.",
    discussion: """
      Uses at most 20,000 draws. CSV columns: box, input, from, to, coverage, density, mass.
      """)

  @Argument(help: "The scenario, by name or file.")
  var scenario = Scenario.baseline

  @OptionGroup var targetOption: TargetOption
  @OptionGroup var options: QuestionOptions

  func run() throws {
    let language = options.output.language
    try options.ask([scenario]) { loaded, record in
      let target = try targetOption.find(in: loaded.study, language)
      let bench = try options.bench(loaded, atMost: 20_000)
      let briefing = DiscoveryBriefing(
        ScenarioDiscovery(of: target, in: loaded.asked, on: bench), scenario: loaded.asked,
        plan: bench.plan, language: language)
      try options.output.write(
        briefing.document(provenance: record.line(language), meta: record.meta))
    }
  }
}
