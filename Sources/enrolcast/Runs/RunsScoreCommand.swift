internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import RunRegistry
internal import Scenarios

/// The verb `runs score`.
struct RunsScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Hold every frozen forecast against what came.",
    discussion: """
      The file of outcomes has the columns indicator, level, year, value and, if known, \
      published_on and source; rates are fractions or written with %. CRPS is that of the \
      distribution which is uniform between the forecast's quantiles; Brier is the squared \
      distance of the target's probability from 0 or 1; both are better when lower. A forecast \
      is early where it was sealed before the outcome was published.

      CSV tables, named in the first column: scores (id, scenario, indicator, level, year, unit, \
      outcome, p50, error, crps, inside-50, inside-80, inside-90, target, probability, reached, \
      brier, adjusted-p50, adjusted-crps, adjusted-brier, early), summary (indicator, level, \
      count, bias, relative-bias, crps, coverage-50, coverage-80, coverage-90, brier) and \
      judgement (id, scenario, indicator, level, year, who, shift, crps, adjusted-crps, brier, \
      adjusted-brier, helped).
      """)

  @Option(help: ArgumentHelp("The file of outcomes.", valueName: "file"))
  var outcomes: String

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Failing.orExit(output) {
      let outcomes = try OutcomesReader.read(outcomes, findings: Findings())
      let registry = try registry.open()
      let (_, breaks) = try registry.verifySeals()
      ChainReport.say(breaks, output.language)
      if !breaks.isEmpty { throw ExitCode(1) }
      let score = try RegisterScore(registry, outcomes)
      try output.write(ScoreDocument(score, language: output.language).document)
    }
  }
}

/// Breaks of the chain on the screen.
enum ChainReport {
  static func say(_ breaks: [ChainBreak], _ language: Language) {
    for one in breaks {
      Console.error(
        LocalizedText(
          vi: "chuỗi bị đứt ở \(one.link.vi): \(one.reason.vi)",
          en: "the chain breaks at \(one.link.en): \(one.reason.en)"), language)
    }
  }
}
