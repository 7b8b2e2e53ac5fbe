internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Foundation
internal import RunRegistry
internal import Scenarios

/// The verb `runs adjust`.
struct RunsAdjustCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjust",
    abstract: "Write a judgement on a figure to the ledger, beside the model's own number.",
    discussion: """
      The run's figures stay as they are. An adjustment moves the whole distribution of a quantity \
      by one amount; 'runs score' holds both against the outcome and says which was nearer. The \
      last adjustment that still holds counts. Amounts are in the unit of the quantity, rates as \
      fractions: --by 0.003 is 0.3 points.
      CSV columns: row, id, adjusted-at (UTC), scenario, indicator, level, year, kind (value or \
      by), amount, model-p50, adjusted-p50, who, why, until.
      """)

  @Argument(help: "The run.")
  var id: String

  @Option(help: "What is judged, such as enrolment or trained-labour-rate.")
  var indicator: String

  @Option(help: "A level, a group, total, or all for rates.")
  var level = "all"

  @Option(help: "The scenario.")
  var scenario = Scenario.baseline

  @Option(help: "The year. (default: the last year of the run)")
  var year: Int?

  @Option(parsing: .unconditional, help: "What the median should be.")
  var value: Double?

  @Option(parsing: .unconditional, help: "By how much the median should move.")
  var by: Double?

  @Option(help: "Who judges.")
  var who: String

  @Option(help: "Why.")
  var why: String

  @Option(help: ArgumentHelp("The last day on which it holds.", valueName: "date"))
  var until: String

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Failing.orExit(output) {
      let (kind, amount) = try amount()
      let until = try RegistryDate.checked(until, "--until")
      let registry = try registry.open()
      let run = try registry.run(named: id)
      let row = try registry.adjust(
        run.summary.id.description,
        Adjustment(
          quantity: Quantity(
            scenario: scenario, indicator: indicator, level: level,
            year: year ?? run.summary.until),
          kind: kind, amount: amount, who: who, why: why, until: until), at: Date())
      let words = RecordWords(output.language)
      try output.write(
        Document(
          title: words.say("Điều chỉnh \(run.summary.id)", "Adjustment of \(run.summary.id)"),
          blocks: [.table(LedgerTable(rows: [row], run: run, words: words).table)]))
    }
  }

  private func amount() throws -> (Adjustment.Kind, Double) {
    switch (value, by) {
    case (let value?, nil) where value.isFinite: return (.value, value)
    case (nil, let by?) where by.isFinite: return (.by, by)
    default:
      throw UsageProblem(
        message: LocalizedText(
          vi: "hãy ghi đúng một trong hai: --value SỐ hoặc --by SỐ",
          en: "write exactly one of the two: --value NUMBER or --by NUMBER"))
    }
  }
}

/// Rows of the ledger as a table.
struct LedgerTable {
  let rows: [LedgerRow]
  let run: StoredRun
  let words: RecordWords
  /// Its name beside other tables; empty where it is alone.
  var key = ""

  var table: Table {
    Table(
      key: key, caption: words.say("Điều chỉnh", "Adjustments"),
      columns: [
        .init("row", words.say("Số", "Row"), numeric: true),
        .init("id", words.say("Mã", "Run")),
        .init("adjusted-at", words.say("Lúc ghi (UTC)", "Written (UTC)")),
        .init("scenario", words.say("Kịch bản", "Scenario")),
        .init("indicator", words.say("Chỉ số", "Indicator")),
        .init("level", words.say("Trình độ", "Level")),
        .init("year", words.say("Năm", "Year"), numeric: true),
        .init("kind", words.say("Cách", "Kind")),
        .init("amount", words.say("Lượng", "Amount"), numeric: true),
        .init("model-p50", words.say("P50 của mô hình", "Model P50"), numeric: true),
        .init("adjusted-p50", words.say("P50 đã điều chỉnh", "Adjusted P50"), numeric: true),
        .init("who", words.say("Ai", "Who")), .init("why", words.say("Vì sao", "Why")),
        .init("until", words.say("Đến ngày", "Until")),
      ], rows: rows.map(cells), shown: [0, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13])
  }

  private func cells(_ row: LedgerRow) -> [Table.Cell] {
    let (adjustment, quantity) = (row.adjustment, row.adjustment.quantity)
    let median = run.forecast(quantity)?.median
    let unit = Indicator(rawValue: quantity.indicator)?.unit ?? ""
    let key = FigureKey(
      scenario: quantity.scenario, indicator: quantity.indicator, level: quantity.level,
      year: quantity.year, unit: unit, statistic: "p50")
    return [
      .init("\(row.number)"), .init(run.summary.id.description),
      .init(RegistryDate.shown(row.adjustedAt), raw: row.adjustedAt),
      .init(quantity.scenario), words.indicator(quantity.indicator),
      words.level(quantity.level),
      .init("\(quantity.year)"),
      .init(
        adjustment.kind == .by ? words.say("dịch", "by") : words.say("giá trị", "value"),
        raw: adjustment.kind.rawValue),
      words.figure(adjustment.amount, key), words.figure(median, key),
      words.figure(median.map { $0 + adjustment.shift(from: $0) }, key),
      .init(adjustment.who), .init(adjustment.why), .init(adjustment.until),
    ]
  }
}
