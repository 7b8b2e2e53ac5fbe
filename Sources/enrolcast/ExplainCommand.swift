internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell a scenario as a paragraph: what differs from the base, sources, grades.",
    discussion: """
      CSV columns: lever, quantity, unit, p50, p10, p90, from, until, set-by (catalogue or \
      scenario), grade, source; JSON holds the same rows. A changed assumption is a row without a \
      lever. Shares and changes are fractions.
      """)

  @Argument(help: "The scenario, by name or file.")
  var scenario: String

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = output.language
    try Failing.orExit(output) {
      let findings = Findings()
      let read = try Project.read(project.location, scenarios: [scenario], findings: findings)
      for scenario in read.scenarios {
        let briefing = ExplainBriefing(
          scenario, baseline: read.baseline, plan: read.plan, book: read.book,
          language: language)
        try output.write(briefing.document)
      }
    }
  }
}
