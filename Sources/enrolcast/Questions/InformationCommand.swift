internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `value-of-information`.
struct InformationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "value-of-information",
    abstract: "Tell which count or survey would sharpen the answer, and how realistic the plan is.",
    discussion: """
      Two tables, in csv and json one after the other: input, resolved, resolved-se, \
      probability-low, probability-high; and target, percentile-without, percentile-with. The \
      table leaves out inputs that take away under four times their error.
      """)

  @Argument(help: "The scenario, by name or file.")
  var scenario = Scenario.baseline

  @OptionGroup var targetOption: TargetOption
  @OptionGroup var options: QuestionOptions

  func run() throws {
    let language = options.output.language
    try options.ask([scenario]) { loaded, record in
      let target = try targetOption.find(in: loaded.study, language)
      let bench = try options.bench(loaded)
      let briefing = InformationBriefing(
        InformationValue(about: target, in: loaded.asked, on: bench),
        realism: PlanRealism(with: loaded.asked, on: bench), plan: bench.plan,
        language: language)
      try options.output.write(
        briefing.document(provenance: record.line(language), meta: record.meta))
    }
  }
}
