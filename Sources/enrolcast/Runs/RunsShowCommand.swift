internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import RunRegistry
internal import Scenarios

/// The verb `runs show`.
struct RunsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show all of a record: settings, inputs and results.",
    discussion: """
      CSV tables, named in the first column: record (key, value), inputs (path, size, digest), \
      results (scenario, indicator, level, year, unit, statistic, value) and adjustments (as \
      'runs adjust' prints them). On the screen \
      the results are those about targets.
      """)

  @Argument(help: "The run.")
  var id: String

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Failing.orExit(output) {
      let registry = try registry.open()
      let run = try registry.run(named: id)
      let seal = try registry.seals().first { $0.run == run.summary.id }
      let ledger = try registry.adjustments(of: run.summary.id)
      try output.write(
        RecordDocument(run, seal: seal, ledger: ledger, language: output.language).document)
    }
  }
}
