internal import ArgumentParser
internal import Briefings
internal import DocumentTools
internal import EnrolmentModel
internal import Scenarios

/// The verb `brief`.
struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Write the briefing: text, tables, pictures, in any format and both languages.",
    discussion: """
      Writes briefing.LANGUAGE.ENDING for every language and format to the folder of --output, \
      and beside them results.csv, every figure of the run unrounded. One text format in one \
      language may go to the screen. CSV holds the tables one after the other, the first column, \
      table, names them; JSON adds the sentences under text and the Vega-Lite specifications \
      under pictures. The questions behind "why" and "what it would take" use at most 10,000 \
      draws; the line under each table says how many.

      With --against: what changed since, and why. Tables: change (target, statistic, step, \
      value), new-rows and revised-rows.

      Word files need pandoc, pictures and PDF a .venv; 'make briefing-tools' installs both. \
      What is missing is said, the rest is written, and the exit code is 74.
      """)

  @Argument(help: "Scenarios, by name or file. (default: all of --scenarios)")
  var names: [String] = []

  @Option(help: "The languages, vi, en or vi,en. (default: from the locale, else en)")
  var lang: LanguageList?

  @Option(
    help: "The formats, separated by commas: markdown (md), html, docx, pdf, xlsx, csv, json.")
  var format = FormatList(formats: [.markdown])

  @Option(help: "The folder to write to; without it one text goes to the screen.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "What changed since: an earlier as-of date, or the folder of another state of the project.",
      valueName: "date|folder"))
  var against: String?

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var simulation: SimulationOptions
  @OptionGroup var recording: RecordingOptions

  private var languages: [Language] { lang?.languages ?? [Language.ofLocale] }

  func run() async throws {
    let language = languages[0]
    let location = project.location
    let work = try Failing.orExit(language, quiet: quiet) {
      try checkOutput()
      let maker = BriefMaker(
        location: location, settings: try simulation.settings(), executor: simulation.executor,
        progress: Progress(language, quiet: quiet))
      return try against.map { try maker.change(names, against: $0, languages) }
        ?? maker.briefing(names, languages)
    }
    guard let output else {
      let text = BriefWriter.text(work.documents[0].document, format.formats[0]) ?? ""
      try Console.write(text, to: nil, language)
      return record(work, location, language)
    }
    let outcome = await BriefWriter(folder: output, asOf: work.asOf)
      .write(work.documents, format.formats, more: work.more)
    report(outcome, language)
    record(work, location, language)
    if !outcome.problems.isEmpty { throw ExitCode(74) }
  }

  private func record(_ work: BriefMaker.Work, _ location: ProjectLocation, _ language: Language) {
    recording.record(in: project, language, quiet: quiet) {
      let arguments = simulation.arguments(
        names, project, languages.map(\.rawValue), format.formats.map(\.rawValue),
        against: against)
      return work.toRecord(arguments, files: location.files, note: recording.note)
    }
  }

  private func report(_ outcome: BriefWriter.Outcome, _ language: Language) {
    if !quiet { for file in outcome.files { Console.note(file) } }
    for problem in outcome.problems { Console.error(problem.message, language) }
  }

  /// The screen takes one text.
  private func checkOutput() throws {
    guard output == nil else { return }
    let isText = format.formats.count == 1 && languages.count == 1 && format.formats[0].isText
    guard !isText else { return }
    throw UsageProblem(
      message: LocalizedText(
        vi:
          "nhiều tệp cần một thư mục; hãy thêm --output THƯ-MỤC, hoặc chọn một ngôn ngữ và một định dạng văn bản",
        en:
          "several files need a folder; add --output FOLDER, or choose one language and one text format"
      ))
  }
}

/// Languages as they are typed, separated by commas.
struct LanguageList: ExpressibleByArgument {
  let languages: [Language]

  init?(argument: String) {
    let found = argument.split(separator: ",").map { Language(rawValue: String($0)) }
    guard !found.isEmpty, found.allSatisfy({ $0 != nil }) else { return nil }
    languages = found.compactMap(\.self).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }
}

/// Formats as they are typed, separated by commas; `md` is an alias.
struct FormatList: ExpressibleByArgument {
  let formats: [BriefFormat]

  init(formats: [BriefFormat]) { self.formats = formats }

  init?(argument: String) {
    let found = argument.split(separator: ",").map { word in
      word == "md" ? BriefFormat.markdown : BriefFormat(rawValue: String(word))
    }
    guard !found.isEmpty, found.allSatisfy({ $0 != nil }) else { return nil }
    formats = found.compactMap(\.self).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}
