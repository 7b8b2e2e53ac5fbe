public import ArgumentParser
internal import Briefings
internal import EnrolmentModel
public import Forecasting
internal import Foundation
internal import Scenarios

/// How a panel is forecast.
struct PanelOptions: ParsableArguments {
  @Option(help: "Years ahead, from 1 to 100; learned for 1 to 6, beyond that carried on.")
  var horizon = 6

  @Option(help: "The model: \(Model.allCases.map(\.rawValue).joined(separator: ", ")).")
  var model: Model = .ensemble

  @Option(help: "Use only the last N observations of each series, at least 3. (default: all)")
  var last: Int?

  @Option(help: "A prior made by train-prior. (default: the one that comes with the program)")
  var prior: String?

  func validate() throws {
    guard (1...100).contains(horizon) else {
      throw ValidationError("--horizon \(horizon) is outside 1 to 100.")
    }
    if let last, last < 3 { throw ValidationError("--last \(last) is below 3.") }
  }

  /// The forecaster with the prior asked for.
  func forecaster(_ language: Language) throws -> Forecaster {
    guard let prior else { return Forecaster() }
    return try Failing.orExit(language) {
      let findings = Findings()
      guard let read = ForecastPrior.read(prior, findings: findings) else {
        throw ProjectError(findings: findings.sorted)
      }
      return Forecaster(prior: read)
    }
  }
}

extension Model: ExpressibleByArgument {}

/// How the tables of a panel are written; CSV where nothing is said.
struct PanelOutputOptions: ParsableArguments {
  @Option(help: "The language of findings, vi or en. (default: from the locale, else en)")
  var lang: Language?

  @Option(help: "The format: csv, json, table or markdown (md).")
  var format: OutputFormat = .csv

  @Option(help: "The file to write; without it the answer goes to the screen.")
  var output: String?

  @Option(help: "Threads; they change the time, never the figures. (default: all cores)")
  var threads: Int?

  @Flag(help: "Says nothing but the answer and errors.")
  var quiet = false

  var language: Language { lang ?? Language.ofLocale }

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads \(threads) is outside 1 to 1024.")
    }
  }

  /// Reads a panel; a file that cannot be used at all ends the command.
  func panel(_ path: String, _ findings: Findings) throws -> Panel {
    if let panel = Panel.read(path, findings: findings) { return panel }
    Console.notes(findings.sorted, language)
    throw ExitCode(findings.sorted.contains(where: \.concernsAccess) ? 74 : 65)
  }

  /// Writes a table, then the findings; with any error the command ends with 65.
  func finish(_ table: PanelTable, title: String, _ findings: Findings) throws {
    let meta = [(key: "program", value: "enrolcast \(Version.current)")]
    switch format.documentFormat {
    case .csv: try write(table.csv)
    case .json: try write(table.json(meta: meta))
    case .table: try write(TextRenderer().render(table.document(title)))
    case .markdown: try write(MarkdownRenderer().render(table.document(title)))
    }
    Console.notes(findings.sorted, language)
    if findings.hasErrors { throw ExitCode(65) }
  }

  /// Writes an answer, whole or not at all.
  func write(_ text: String) throws { try Console.write(text, to: output, language) }

  var executor: ThreadedExecutor { ThreadedExecutor(threads: threads) }

  /// A counter on a terminal's last line; silent elsewhere.
  func progress(of total: Int) -> @Sendable (Int) -> Void {
    guard !quiet, isatty(STDERR_FILENO) != 0 else { return { _ in } }
    return { done in
      let text = "\r\(done) / \(total)" + (done == total ? "\n" : "")
      FileHandle.standardError.write(Data(text.utf8))
    }
  }
}

extension PanelTable {
  /// The table for people.
  func document(_ title: String) -> Document {
    let numeric = (rows.first ?? []).map { cell in
      if case .name = cell { false } else { true }
    }
    let columns = self.columns.enumerated().map { place, name in
      Table.Column(name, name, numeric: numeric.indices.contains(place) && numeric[place])
    }
    let cells = Array(rows).map { row in
      row.map { cell in
        switch cell {
        case .name(let name): Table.Cell(name)
        case .count(let count): Table.Cell("\(count)")
        case .number(let number): Table.Cell(NumberText.canonical(number))
        }
      }
    }
    return Document(title: title, blocks: [.table(Table(columns: columns, rows: cells))])
  }
}
