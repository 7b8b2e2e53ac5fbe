internal import ArgumentParser
internal import Briefings

/// The verb `levers`.
struct LeversCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "levers", abstract: "List the levers with their priors, sources and grades.",
    discussion: """
      CSV columns: lever, name, clause, quantity, unit, p50, p10, p90, grade, ramp, decay, source; \
      JSON holds the same rows. Shares and changes are fractions; the name is in the language \
      asked for.
      """)

  @OptionGroup var output: OutputOptions

  func run() throws { try output.write(CatalogueBriefing(output.language).levers) }
}
