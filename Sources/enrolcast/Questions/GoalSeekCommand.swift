internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `goal-seek`.
struct GoalSeekCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goal-seek",
    abstract: "Find how strong a lever would have to be for P(target) ≥ p.",
    discussion: """
      Each lever of --lever is turned alone; without it each lever of the scenario, and all \
      together. CSV columns: target, levers, strength, probability, probability-se.
      """)

  @Argument(help: "The scenario, by name or file.")
  var scenario: String

  @Option(help: "The wanted probability, between 0 and 1.")
  var probability = 0.8

  @Option(help: "A lever of the scenario to turn alone; may be repeated.")
  var lever: [String] = []

  @OptionGroup var targetOption: TargetOption
  @OptionGroup var options: QuestionOptions

  func run() throws {
    let language = options.output.language
    try options.ask([scenario]) { loaded, record in
      let target = try targetOption.find(in: loaded.study, language)
      let bench = try options.bench(loaded)
      let seeks = try turns(loaded.asked).map {
        GoalSeek(target, goal: probability, turning: $0, of: loaded.asked, on: bench)
      }
      let briefing = GoalSeekBriefing(
        seeks, scenario: loaded.asked, plan: bench.plan, language: language)
      try options.output.write(
        briefing.document(provenance: record.line(language), meta: record.meta))
    }
  }

  func validate() throws {
    guard probability > 0, probability < 1 else {
      throw ValidationError("--probability \(probability) is outside 0 to 1; write 0.8 for 80 %.")
    }
  }

  /// The sets of levers that are turned, one after the other.
  private func turns(_ scenario: Scenario) throws -> [[String]] {
    let own = scenario.orderedLevers.map { $0.lever.key }
    guard !own.isEmpty else {
      throw UsageProblem(
        message: LocalizedText(
          vi:
            "kịch bản '\(scenario.name)' không có biện pháp nào; hãy chọn kịch bản khác, ví dụ full-plan",
          en: "the scenario '\(scenario.name)' has no lever; choose another, such as full-plan"))
    }
    if let unknown = lever.first(where: { !own.contains($0) }) {
      throw UsageProblem(
        message: LocalizedText(
          vi: "kịch bản không có biện pháp '\(unknown)'; nó có \(own.joined(separator: ", "))",
          en: "the scenario has no lever '\(unknown)'; it has \(own.joined(separator: ", "))"))
    }
    let single = lever.isEmpty ? own : lever
    return single.map { [$0] } + (lever.isEmpty && own.count > 1 ? [own] : [])
  }
}
