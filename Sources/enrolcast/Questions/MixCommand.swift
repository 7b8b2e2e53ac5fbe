internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `mix`.
struct MixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mix",
    abstract:
      "Find the least effort that reaches a target, and the frontier of effort against probability.",
    discussion: """
      Uses at most 20,000 draws. Costs are the assumptions cost/LEVER. Two tables, in csv and \
      json one after the other: lever, strength; and lever, cost, probability, probability-se.
      """)

  @Argument(help: "The scenario whose levers may be used, by name or file.")
  var scenario: String

  @Option(help: "The wanted probability, between 0 and 1.")
  var probability = 0.8

  @Option(help: "The most that may be spent, billion dong. (default: no limit)")
  var budget: Double?

  @OptionGroup var targetOption: TargetOption
  @OptionGroup var options: QuestionOptions

  func run() throws {
    let language = options.output.language
    try options.ask([scenario]) { loaded, record in
      let target = try targetOption.find(in: loaded.study, language)
      let bench = try options.bench(loaded, atMost: 20_000)
      let mix = LeastEffortMix(
        target, goal: probability, budget: budget, levers: loaded.asked, on: bench)
      let briefing = MixBriefing(mix, plan: bench.plan, language: language)
      try options.output.write(
        briefing.document(provenance: record.line(language), meta: record.meta))
    }
  }

  func validate() throws {
    guard probability > 0, probability < 1 else {
      throw ValidationError("--probability \(probability) is outside 0 to 1; write 0.8 for 80 %.")
    }
    if let budget, !(budget >= 0 && budget.isFinite) {
      throw ValidationError("--budget \(budget) is no amount of money; write 50 for 50 billion.")
    }
  }
}
