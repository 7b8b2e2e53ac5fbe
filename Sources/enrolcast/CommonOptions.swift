public import ArgumentParser
internal import Briefings
public import EnrolmentModel
internal import Foundation
internal import Scenarios

/// Where a project lies, and how answers are written.
struct ProjectOptions: ParsableArguments {
  @Option(help: "The folder of the plan, targets, evidence and assumptions.")
  var data = "notebooks-data"

  @Option(help: "The folder of scenarios.")
  var scenarios = "scenarios"

  @Option(
    help: ArgumentHelp(
      "Takes assumptions and priors from a release kept under history of --data.",
      valueName: "version"))
  var assumptionsOf: String?

  var location: ProjectLocation {
    ProjectLocation(data: data, scenarios: scenarios, assumptionsOf: assumptionsOf)
  }
}

/// How answers are written.
typealias OutputOptions = FormattedOutput<OutputFormat>

/// How answers are written, in one of the formats of a verb.
struct FormattedOutput<Format: AnswerFormat>: ParsableArguments {
  @Option(help: "The language, vi or en. (default: from the locale, else en)")
  var lang: Language?

  @Option(help: ArgumentHelp("The format: \(Format.list)."))
  var format = Format.table

  @Option(help: "The file to write; without it the answer goes to the screen.")
  var output: String?

  @Flag(help: "Say nothing but the answer and errors.")
  var quiet = false

  var language: Language { lang ?? Language.ofLocale }

  /// Writes an answer, whole or not at all.
  func write(_ text: String) throws { try Console.write(text, to: output, language) }

  /// Writes a document in a format.
  func write(_ document: Document, as format: DocumentFormat) throws {
    try write(format.text(document))
  }
}

extension DocumentFormat {
  /// A document in this format.
  func text(_ document: Document) -> String {
    switch self {
    case .table: TextRenderer().render(document)
    case .markdown: MarkdownRenderer().render(document)
    case .csv: CSVRenderer().render(document)
    case .json: JSONRenderer().render(document)
    }
  }
}

extension FormattedOutput<OutputFormat> {
  /// Writes a document in the format asked for.
  func write(_ document: Document) throws { try write(document, as: format.documentFormat) }
}

/// The formats of a verb, the table for the screen among them.
protocol AnswerFormat: ExpressibleByArgument, CaseIterable {
  static var table: Self { get }
  /// The formats as the help names them.
  static var list: String { get }
}

/// A format as it is typed; `md` is an alias.
enum OutputFormat: String, AnswerFormat {
  case table, csv, json, markdown, md

  static let list = "table, csv, json or markdown (md)"

  var documentFormat: DocumentFormat {
    switch self {
    case .table: .table
    case .csv: .csv
    case .json: .json
    case .markdown, .md: .markdown
    }
  }

  /// Its name without an alias.
  var name: String { documentFormat.rawValue }
}

/// A format of a verb that checks something; continuous integration reads the last.
enum ReportFormat: String, AnswerFormat {
  case table, csv, json, markdown, md, junit

  static let list = "table, csv, json, markdown (md) or junit"

  /// The format of a document, or nothing for JUnit's.
  var documentFormat: DocumentFormat? { OutputFormat(rawValue: rawValue)?.documentFormat }
}

extension Language: ExpressibleByArgument {
  /// The language of the environment's locale, English where it is neither.
  static var ofLocale: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("vi") == true ? .vi : .en
  }

  /// The first language that a command line names before it is read; else that of the locale.
  static func first(in arguments: [String]) -> Language {
    let option = "--lang"
    let words = arguments.flatMap { $0.split(separator: "=", maxSplits: 1) }.map(String.init)
    guard let place = words.firstIndex(of: option), place + 1 < words.count else { return ofLocale }
    return Language(rawValue: String(words[place + 1].prefix { $0 != "," })) ?? ofLocale
  }
}

/// How much is computed.
struct SimulationOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: "Only what was published on or before this date counts. (default: the plan's)")
  var asOf: String?

  // Numbers are taken as they come, a sign included, so that the mend can be named.
  @Option(
    parsing: .unconditional,
    help: "The last year reported, at most three after the plan year. (default: the plan year)")
  var until: Int?

  @Option(
    parsing: .unconditional,
    help:
      "Draws; more draws, smaller Monte-Carlo error. From 100 to 1,000,000; run takes up to 1,000,000,000."
  )
  var draws = RunSettings.usualDraws

  @Option(
    parsing: .unconditional,
    help: "The seed of the random numbers, from 0; the same seed gives the same figures.")
  var seed = RunSettings.usualSeed

  @OptionGroup var work: WorkOptions

  /// The most draws of a verb that holds them all at once.
  static let mostHeld = 1_000_000
  /// The most draws of a verb that takes them batch by batch.
  static let mostInBatches = 1_000_000_000

  /// What is asked for.
  ///
  /// - Parameters:
  ///   - most: The most draws that the verb takes.
  ///   - luck: How the luck of the chain is made.
  /// - Returns: The settings.
  /// - Throws: `UsageProblem` for a number or a date that cannot be followed.
  func settings(most: Int = mostHeld, luck: Luck = .random) throws -> RunSettings {
    guard (100...most).contains(draws) else {
      throw UsageProblem(message: .outside("--draws", draws, "100", "\(most)"))
    }
    try work.check()
    let date = asOf.flatMap { CalendarDate($0) }
    if let asOf, date == nil { throw UsageProblem(message: .notADay(asOf)) }
    return RunSettings(
      asOf: date.flatMap { Day($0.year, $0.month, $0.day) }, until: until.map { Year($0) },
      draws: draws, seed: seed, luck: luck)
  }

  var executor: ThreadedExecutor { work.executor }
}

/// How luck is made.
struct LuckOption: ParsableArguments {
  @Option(
    help:
      "The luck of the chain: random, or sobol, evenly spread (scrambled Sobol' points), which cuts the Monte-Carlo error of rates and of what levers add; that of enrolment itself stays."
  )
  var points: Luck = .random
}

extension Luck: ExpressibleByArgument {}

/// How the work is shared out.
struct WorkOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "Threads, from 1 to 1024; they change the time, never the figures. (default: all cores)")
  var threads: Int?

  /// Refuses a number of threads that cannot be followed.
  func check() throws { try Self.check(threads: threads) }

  /// Refuses a number of threads that cannot be followed.
  static func check(threads: Int?) throws {
    guard let threads, !(1...1024).contains(threads) else { return }
    throw UsageProblem(message: .outside("--threads", threads, "1", "1024"))
  }

  var executor: ThreadedExecutor { ThreadedExecutor(threads: threads) }
}

extension LocalizedText {
  fileprivate static func outside(
    _ option: String, _ value: Int, _ least: String, _ most: String
  ) -> Self {
    Self(
      vi:
        "\(option) \(value) nằm ngoài khoảng từ \(least) đến \(most); hãy ghi một số trong khoảng đó",
      en: "\(option) \(value) is outside \(least) to \(most); write a number between them")
  }

  fileprivate static func notADay(_ text: String) -> Self {
    Self(
      vi: "--as-of \(text) không phải là ngày; hãy viết năm-tháng-ngày, ví dụ 2022-03-04",
      en: "--as-of \(text) is no date; write year-month-day, such as 2022-03-04")
  }
}
