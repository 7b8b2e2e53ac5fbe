internal import ArgumentParser
internal import EnrolmentModel
internal import Glibc
internal import LinearAlgebra
internal import Scenarios

/// The command.
@main
struct Enrolcast: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrolcast",
    abstract: "Forecast enrolment and the trained-labour rate, and judge them against a plan.",
    discussion: """
      Reads a project folder (notebooks-data and scenarios), fits what was published as of a \
      date, simulates scenarios and says how likely each target of the plan is.

      Exit codes: 0 done · 1 an expectation, a pin or a check of behaviour failed · 2 a target missed under --fail-if-missed · \
      64 usage · 65 bad input · 70 internal · 74 cannot read or write.
      """,
    version: Version.current,
    subcommands: [
      RunCommand.self, BriefCommand.self, FitCommand.self, CheckCommand.self, ExplainCommand.self,
      LeversCommand.self, AssumptionsCommand.self, InitCommand.self, CompareCommand.self,
      SensitivityCommand.self, AttributeCommand.self, GoalSeekCommand.self, MixCommand.self,
      RegretCommand.self, DiscoverCommand.self, ImpactCommand.self, InformationCommand.self,
      VerifyCommand.self, RunsCommand.self, ForecastCommand.self, BacktestCommand.self,
      TrainPriorCommand.self,
    ])

  // On the main thread, so that no other has to be started before there is known to be room.
  @MainActor static func main() async {
    let language = Language.first(in: CommandLine.arguments)
    do { try Failing.orExit(language) { try MemoryLimit.requireThreads() } } catch {
      // At once: a thread of the linear algebra may wait for memory for ever, and be waited for.
      _exit(exitCode(for: error).rawValue)
    }
    LinearAlgebraThreads.useOne()
    // A file that may not grow is then an error of its write and not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    await main(MissedRule.separated(Array(CommandLine.arguments.dropFirst())))
  }
}
