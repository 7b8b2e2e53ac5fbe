internal import Briefings
internal import EnrolmentModel
internal import RunRegistry

/// The scores of the register as a document.
struct ScoreDocument {
  private let score: RegisterScore
  private let words: RecordWords

  init(_ score: RegisterScore, language: Language) {
    self.score = score
    words = RecordWords(language)
  }

  var document: Document {
    Document(
      title: words.say("Chấm điểm các dự báo đã niêm phong", "Scores of the frozen forecasts"),
      blocks: [.paragraph(overview)] + notes.map { .paragraph($0) }
        + [.table(summary), .table(scores), .table(judgement)],
      meta: [("forecasts", "\(score.rows.count)"), ("unforeseen", "\(score.unforeseen.count)")])
  }

  // MARK: Sentences

  private var overview: String {
    let count = score.rows.count
    let late = score.rows.count { $0.isEarly == false }
    let unknown = score.rows.count { $0.isEarly == nil }
    return words.say(
      "\(count) dự báo được chấm; \(late) dự báo chỉ được niêm phong sau khi kết quả công bố, \(unknown) dự báo không rõ.",
      "\(count) forecasts are scored; \(late) were sealed only after the outcome was published, of \(unknown) that is not known."
    )
  }

  private var notes: [String] {
    var notes: [String] = []
    if !score.unforeseen.isEmpty {
      let names = score.unforeseen.map {
        words.indicator($0.indicator.rawValue).text + "/" + words.level($0.level).text
          + "/\($0.year)"
      }
      .joined(separator: ", ")
      notes.append(
        words.say(
          "Không dự báo nào được niêm phong cho: \(names).", "No frozen forecast of: \(names)."))
    }
    if let judgement = score.judgement {
      let change = NumberText(words.language).signed(judgement.change * 100, decimals: 1)
      notes.append(
        words.say(
          "Điều chỉnh đã giúp ích trong \(judgement.helped) trên \(judgement.count) trường hợp; CRPS đổi trung bình \(change) %.",
          "The judgement helped in \(judgement.helped) of \(judgement.count) cases; CRPS changed by \(change) % on average."
        ))
    }
    return notes
  }

  private func yes(_ value: Bool?) -> Table.Cell {
    switch value {
    case true?: .init(words.say("có", "yes"), raw: "yes")
    case false?: .init(words.say("không", "no"), raw: "no")
    case nil: .init("–", raw: "")
    }
  }

  // MARK: Tables

  private func key(_ quantity: Quantity, _ statistic: String = "p50") -> FigureKey {
    FigureKey(
      scenario: quantity.scenario, indicator: quantity.indicator, level: quantity.level,
      year: quantity.year, unit: Indicator(rawValue: quantity.indicator)?.unit ?? "",
      statistic: statistic)
  }

  private func share(_ value: Double?) -> Table.Cell {
    value.map { words.share($0, decimals: 1) } ?? .init("–", raw: "")
  }

  private func brier(_ value: Double?) -> Table.Cell {
    .init(value.map { NumberText(words.language).number($0, decimals: 4) } ?? "–", value)
  }

  private var scores: Table {
    let columns: [Table.Column] =
      [
        .init("id", words.say("Mã", "Run")), .init("scenario", words.say("Kịch bản", "Scenario")),
        .init("indicator", words.say("Chỉ số", "Indicator")),
        .init("level", words.say("Trình độ", "Level")),
        .init("year", words.say("Năm", "Year"), numeric: true),
        .init("unit", words.say("Đơn vị", "Unit")),
      ]
      + [
        ("outcome", "Kết quả", "Outcome"), ("p50", "P50", "P50"), ("error", "Sai số", "Error"),
        ("crps", "CRPS", "CRPS"),
      ].map { .init($0.0, words.say($0.1, $0.2), numeric: true) }
      + [
        .init("inside-50", words.say("Trong 50 %", "In 50 %")),
        .init("inside-80", words.say("Trong 80 %", "In 80 %")),
        .init("inside-90", words.say("Trong 90 %", "In 90 %")),
        .init("target", words.say("Chỉ tiêu", "Target"), numeric: true),
        .init("probability", words.say("Xác suất", "Probability"), numeric: true),
        .init("reached", words.say("Đạt", "Reached")),
        .init("brier", "Brier", numeric: true),
        .init("adjusted-p50", words.say("P50 điều chỉnh", "Adjusted P50"), numeric: true),
        .init("adjusted-crps", words.say("CRPS điều chỉnh", "Adjusted CRPS"), numeric: true),
        .init("adjusted-brier", words.say("Brier điều chỉnh", "Adjusted Brier"), numeric: true),
        .init("early", words.say("Sớm", "Early")),
      ]
    return Table(
      key: "scores", caption: words.say("Từng dự báo", "Each forecast"), columns: columns,
      rows: score.rows.map(cells), shown: [0, 1, 2, 3, 4, 6, 7, 9, 11, 14, 16])
  }

  private func cells(_ row: ScoredForecast) -> [Table.Cell] {
    let (quantity, score, judgement) = (row.quantity, row.score, row.judgement)
    let key = key(quantity)
    let first: [Table.Cell] = [
      .init(row.run.description), .init(quantity.scenario), words.indicator(quantity.indicator),
      words.level(quantity.level), .init("\(quantity.year)"), .init(key.unit),
      words.figure(row.outcome.value, key), words.figure(row.forecast.median, key),
      words.figure(score.error, key), words.figure(score.crps, key),
    ]
    return first + [
      yes(score.isInside50), yes(score.isInside80), yes(score.isInside90),
      words.figure(row.forecast.target, key), share(row.forecast.probability),
      yes(score.isReached), brier(score.brier),
      words.figure(judgement?.forecast.median, key), words.figure(judgement?.score.crps, key),
      brier(judgement?.score.brier), yes(row.isEarly),
    ]
  }

  private var summary: Table {
    Table(
      key: "summary", caption: words.say("Theo chỉ số và trình độ", "By indicator and level"),
      columns: [
        .init("indicator", words.say("Chỉ số", "Indicator")),
        .init("level", words.say("Trình độ", "Level")),
      ]
        + [
          ("count", "Số dự báo", "Forecasts"), ("bias", "Sai lệch", "Bias"),
          ("relative-bias", "Sai lệch tương đối", "Relative bias"), ("crps", "CRPS", "CRPS"),
          ("coverage-50", "Trong 50 %", "In 50 %"), ("coverage-80", "Trong 80 %", "In 80 %"),
          ("coverage-90", "Trong 90 %", "In 90 %"), ("brier", "Brier", "Brier"),
        ].map { .init($0.0, words.say($0.1, $0.2), numeric: true) },
      rows: score.summaries.map { one in
        let key = key(
          Quantity(scenario: "", indicator: one.indicator, level: one.level, year: 0))
        return [
          words.indicator(one.indicator), words.level(one.level), .init("\(one.count)"),
          words.figure(one.bias, key), share(one.relativeBias), words.figure(one.crps, key),
          share(one.coverage50), share(one.coverage80), share(one.coverage90), brier(one.brier),
        ]
      })
  }

  /// Only where there was any judgement.
  private var judgement: Table {
    let rows = score.rows.compactMap { row -> [Table.Cell]? in
      guard let judgement = row.judgement else { return nil }
      let (quantity, key) = (row.quantity, key(row.quantity))
      let adjustment = judgement.row.adjustment
      return [
        .init(row.run.description), .init(quantity.scenario), words.indicator(quantity.indicator),
        words.level(quantity.level), .init("\(quantity.year)"), .init(adjustment.who),
        words.figure(adjustment.shift(from: row.forecast.median), key),
        words.figure(row.score.crps, key), words.figure(judgement.score.crps, key),
        brier(row.score.brier), brier(judgement.score.brier),
        yes(judgement.score.crps < row.score.crps),
      ]
    }
    let columns: [(String, String, String, Bool)] = [
      ("id", "Mã", "Run", false), ("scenario", "Kịch bản", "Scenario", false),
      ("indicator", "Chỉ số", "Indicator", false), ("level", "Trình độ", "Level", false),
      ("year", "Năm", "Year", true), ("who", "Ai", "Who", false),
      ("shift", "Dịch chuyển", "Shift", true), ("crps", "CRPS", "CRPS", true),
      ("adjusted-crps", "CRPS điều chỉnh", "Adjusted CRPS", true),
      ("brier", "Brier", "Brier", true),
      ("adjusted-brier", "Brier điều chỉnh", "Adjusted Brier", true),
      ("helped", "Giúp ích", "Helped", false),
    ]
    return Table(
      key: "judgement",
      caption: words.say("Điều chỉnh có giúp ích không", "Did the judgement help"),
      columns: columns.map { .init($0.0, words.say($0.1, $0.2), numeric: $0.3) }, rows: rows)
  }
}
