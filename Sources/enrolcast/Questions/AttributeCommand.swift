internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `attribute`.
struct AttributeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribute",
    abstract:
      "Attribute a scenario's effect to its levers, whatever their order; the parts sum exactly.",
    discussion: """
      Uses at most 20,000 draws, since every set of levers is simulated. Tables, in csv and \
      json one after the other. A waterfall for each rate and for total enrolment: target, \
      measure, lever, value, alone, last. Points per 1,000 turns: level, completes, trained-p10, \
      trained-p50, trained-p90, certified-p10, certified-p50, certified-p90. Levers on one pool: \
      pool, levers, sum-alone, together, overlap.
      """)

  @Argument(help: "The scenario, by name or file.")
  var scenario: String

  @OptionGroup var options: QuestionOptions

  func run() throws {
    let language = options.output.language
    try options.ask([scenario]) { loaded, record in
      try checkLevers(loaded.asked)
      let bench = try options.bench(loaded, atMost: 20_000)
      let targets = bench.targets.filter { $0.indicator.isRate || $0.level == "total" }
      let briefing = AttributionBriefing(
        ShapleyAttribution.all(
          of: targets, ShapleyAttribution.Measure.allCases, to: loaded.asked, on: bench),
        overlaps: OverlapLedger(of: loaded.asked, on: bench),
        worth: LeverWorth(of: loaded.asked, on: bench), scenario: loaded.asked,
        plan: bench.plan, language: language)
      try options.output.write(
        briefing.document(provenance: record.line(language), meta: record.meta))
    }
  }

  private func checkLevers(_ scenario: Scenario) throws {
    let most = ShapleyAttribution.mostLevers
    let count = scenario.levers.count
    guard count > most else { return }
    throw UsageProblem(
      message: LocalizedText(
        vi:
          "kịch bản có \(count) biện pháp, nhiều nhất là \(most): mỗi biện pháp làm tăng gấp đôi khối lượng tính; hãy tách kịch bản",
        en:
          "the scenario has \(count) levers and at most \(most) can be attributed, since each doubles the work; split it"
      ))
  }
}
