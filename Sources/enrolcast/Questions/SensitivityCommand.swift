internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `sensitivity`.
struct SensitivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Show what the answer hangs on: tornado, variance shares, choices.",
    discussion: """
      Three tables, in csv and json one after the other. Tornado: input, input-low, input-high, \
      outcome-low, outcome-high, swing, swing-se, probability-low, probability-high, \
      variance-share, variance-share-se; the table leaves out inputs whose swing is under four \
      times its error; the bar of the treatments has neither input values nor a share. Groups of \
      inputs: group, variance-share, variance-share-low, variance-share-high (90 % interval). \
      Choices: choice, p10, p50, p90, probability.
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
      let panel = try ChoicePanel(
        target, in: loaded.asked, loaded.study, executor: options.simulation.executor)
      let briefing = SensitivityBriefing(
        Sensitivity(of: target, in: loaded.asked, on: bench), panel: panel, plan: bench.plan,
        language: language)
      try options.output.write(
        briefing.document(provenance: record.line(language), meta: record.meta))
    }
  }
}
