internal import ArgumentParser
internal import EnrolmentModel
internal import Foundation
internal import RunRegistry
internal import Scenarios

/// The verb `runs export`.
struct RunsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the project folder of a record as it was, with its results.",
    discussion: """
      The folder gets every input file, results.csv with every figure, and command.txt, the \
      command that does the run again there. Files that lay outside the project go to outside.
      """)

  @Argument(help: "The run.")
  var id: String

  @OptionGroup var registry: RegistryOptions

  @Option(help: "The folder to make; it must not exist or be empty.")
  var output: String

  @Option(help: "The language, vi or en. (default: from the locale, else en)")
  var lang: Language?

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    let language = lang ?? Language.ofLocale
    let run = try Failing.orExit(language, quiet: quiet) { try registry.open().run(named: id) }
    let export = ProjectExport(run)
    let command = Self.command(run.summary.verb, export.arguments)
    let texts = [("results.csv", run.results.csv), ("command.txt", command + "\n")]
    do throws(OutputFile.Problem) {
      try OutputFolder.write(
        export.files.map { ($0.path, $0.bytes) } + texts.map { ($0.0, Array($0.1.utf8)) },
        to: output)
    } catch {
      Console.notes([Finding(.error, file: output, message: error.message)], language)
      throw ExitCode(74)
    }
    if !quiet {
      let next = "cd \(Self.quoted(output)) && \(command)"
      Console.note(
        language == .vi
          ? "Dự án của lần chạy \(run.summary.id) nằm trong \(output). Chạy lại: \(next)"
          : "The project of run \(run.summary.id) stands in \(output). Run it again: \(next)")
    }
  }

  /// The command line that does a run again.
  static func command(_ verb: String, _ arguments: RunArguments) -> String {
    var words = ["enrolcast", verb] + arguments.names
    func add(_ option: String, _ value: String?, usual: String = "") {
      if let value, value != usual { words += [option, value] }
    }
    add("--data", arguments.data, usual: "notebooks-data")
    add("--scenarios", arguments.scenarios, usual: "scenarios")
    add("--assumptions-of", arguments.assumptionsOf)
    add("--as-of", arguments.asOf)
    add("--until", arguments.until.map(String.init))
    add("--draws", "\(arguments.draws)", usual: "\(RunSettings.usualDraws)")
    add("--seed", "\(arguments.seed)", usual: "\(RunSettings.usualSeed)")
    add("--points", arguments.points)
    add("--against", arguments.against)
    add("--lang", arguments.languages.joined(separator: ","))
    add("--format", arguments.formats.joined(separator: ","))
    if verb == "brief" { words += ["--output", "briefing"] }
    return words.map(quoted).joined(separator: " ")
  }

  /// A word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_./,:".contains($0))
    }
    return isPlain && !word.isEmpty
      ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
