internal import ArgumentParser
internal import EnrolmentModel
internal import Scenarios

/// The verb `init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a complete example project to edit, for an invented city.",
    discussion: "Writes notebooks-data and scenarios into the folder, whole or not at all.")

  @Argument(help: "The folder to make; it must not exist or be empty.")
  var folder: String

  @Option(help: "The language, vi or en. (default: from the locale, else en)")
  var lang: Language?

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    let language = lang ?? Language.ofLocale
    do throws(OutputFile.Problem) {
      try ExampleProject.write(to: folder)
    } catch {
      Console.notes([Finding(.error, file: folder, message: error.message)], language)
      throw ExitCode(74)
    }
    let vi = "Đã tạo dự án mẫu trong \(folder). Bước tiếp theo: cd '\(folder)' && enrolcast run"
    let en = "An example project stands in \(folder). Next: cd '\(folder)' && enrolcast run"
    if !quiet { Console.note(language == .vi ? vi : en) }
  }
}
