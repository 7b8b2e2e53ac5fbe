internal import ArgumentParser
internal import EnrolmentModel
internal import Scenarios

/// The verb `init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a complete example project to edit, for an invented city.")

  @Argument(help: "The folder to make; it must not exist or be empty.")
  var folder: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = output.language
    do throws(OutputFile.Problem) {
      try ExampleProject.write(to: folder)
    } catch {
      Console.note("\(folder): error: \(error.message[language])")
      throw ExitCode(74)
    }
    let vi = "Đã tạo dự án mẫu trong \(folder). Bước tiếp theo: cd \(folder) && enrolcast run\n"
    let en = "An example project stands in \(folder). Next: cd \(folder) && enrolcast run\n"
    try output.write(language == .vi ? vi : en)
  }
}
