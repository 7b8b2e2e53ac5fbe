internal import ArgumentParser
internal import Briefings

/// The verb `levers`.
struct LeversCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "levers", abstract: "List the levers with their priors, sources and grades.",
    discussion: "CSV columns: lever, name, clause, quantity, prior, grade, ramp, decay.")

  @OptionGroup var output: OutputOptions

  func run() throws { try output.write(CatalogueBriefing(output.language).levers) }
}
