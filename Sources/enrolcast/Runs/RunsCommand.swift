internal import ArgumentParser
internal import EnrolmentModel
internal import RunRegistry

/// The verb `runs`.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "Find, compare and repeat recorded runs; freeze and score forecasts.",
    discussion: """
      Every 'run' and 'brief' is recorded with all of its input files in one SQLite file, \
      .enrolcast/runs.sqlite beside the data folder. A run is named as 'runs list' shows it \
      (17-a3f9), by its number (17), by four or more digits of its digest, or as last.

      Any SQL tool reads the file. Views: results (run, scenario, indicator, level, year, unit, \
      statistic, value) and inputs (run, path, digest, size); tables: runs (id, digest, \
      recorded_at, verb, version, seed, draws, as_of, until, arguments, scenarios, note and \
      more), seals and adjustments.
      """,
    subcommands: [
      RunsListCommand.self, RunsShowCommand.self, RunsDiffCommand.self, RunsReplayCommand.self,
      RunsExportCommand.self, RunsCollectCommand.self, RunsFreezeCommand.self,
      RunsAdjustCommand.self, RunsScoreCommand.self,
    ])
}

/// Which registry a verb reads.
struct RegistryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The registry of runs.", valueName: "path"))
  var registry = ProjectOptions.usualRegistry

  func open() throws(RegistryProblem) -> Registry { try Registry(readingAt: registry) }
}
