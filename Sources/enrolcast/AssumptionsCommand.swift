internal import ArgumentParser
internal import Briefings
internal import Scenarios

/// The verb `assumptions`.
struct AssumptionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assumptions",
    abstract: "Print the assumption book: every number, its source and grade.",
    discussion: """
      CSV columns: key, unit, p50, p10, p90, grade, date, source, note; JSON holds the same rows. \
      Shares and points are fractions; the note is in the language asked for.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Failing.orExit(output) {
      let read = try Project.read(project.location, scenarios: [], findings: Findings())
      try output.write(CatalogueBriefing(output.language).assumptions(read.book))
    }
  }
}
