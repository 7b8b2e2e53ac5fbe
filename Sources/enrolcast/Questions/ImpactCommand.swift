internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `impact`.
struct ImpactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Tell what the years of closures cost in turns, people and points.",
    discussion: """
      CSV columns: year, what, p10, p50, p90.
      """)

  @OptionGroup var options: QuestionOptions

  func run() throws {
    let language = options.output.language
    try options.ask([Scenario.baseline]) { loaded, record in
      let bench = try options.bench(loaded)
      let briefing = ImpactBriefing(
        DisruptionImpact(on: bench), plan: bench.plan, language: language)
      try options.output.write(
        briefing.document(provenance: record.line(language), meta: record.meta))
    }
  }
}
