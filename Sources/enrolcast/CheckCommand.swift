internal import ArgumentParser
internal import EnrolmentModel
internal import Scenarios

/// The verb `check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check scenarios, evidence, assumptions and targets; show every finding.")

  @Argument(help: "Scenario files to check with the project. (default: all of --scenarios)")
  var files: [String] = []

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = output.language
    try Failing.orExit(language) {
      let findings = Findings()
      let read = try Project.read(project.location, scenarios: files, findings: findings)
      Console.notes(read.findings, language)
      try output.write(summary(read, language) + "\n")
    }
  }

  private func summary(_ project: Project, _ language: Language) -> String {
    let rows = project.evidence.count
    let scenarios = project.scenarios.map(\.name).joined(separator: ", ")
    let remarks = project.findings.count
    return language == .vi
      ? "Đạt: \(rows) dòng số liệu, \(project.book.entries.count) giả định, "
        + "\(project.targets.count) chỉ tiêu; kịch bản \(scenarios); \(remarks) lưu ý."
      : "Good: \(rows) rows of evidence, \(project.book.entries.count) assumptions, "
        + "\(project.targets.count) targets; scenarios \(scenarios); \(remarks) \(remarks == 1 ? "remark" : "remarks")."
  }
}
