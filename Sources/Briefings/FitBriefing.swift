public import EnrolmentModel

/// What the fit of the past says: rows, path, choices, naive forecasts, what moved the answer.
public struct FitBriefing: Sendable {
  private let study: FitStudy
  private let targets: [Target]
  private let language: Language
  private let text: NumberText
  private let words: Words

  /// Makes a briefing of a fit.
  public init(_ study: FitStudy, targets: [Target], language: Language) {
    self.study = study
    self.targets = targets
    self.language = language
    text = NumberText(language)
    words = Words(language)
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private var problem: FitProblem { study.fit.problem }
  private var plan: Plan { problem.plan }

  /// The document.
  ///
  /// - Parameters:
  ///   - provenance: The line at the foot.
  ///   - meta: Facts for the JSON form.
  /// - Returns: The document.
  public func document(provenance: String, meta: [(key: String, value: String)]) -> Document {
    Document(
      title: say(
        "Ước lượng tuyển sinh, số liệu đến ngày \(DateText(language).day(problem.asOf))",
        "Fit of enrolment as of \(problem.asOf)"),
      blocks: [
        .paragraph(evidence), .paragraph(influence), .paragraph(quality), .table(path),
        .table(choices), .table(naive),
        .table(LadderTable(ladders: study.ladders, language: language).table), .table(influences),
        .table(conflicts),
        .table(leftOut),
      ], provenance: provenance, meta: meta)
  }

  // MARK: Sentences

  private var evidence: String {
    let selection = problem.selection
    let years = study.path.filter { $0.year < plan.year }
    func count(_ coverage: FitStudy.Coverage) -> Int { years.count { $0.coverage == coverage } }
    let (first, last) = (years.first?.year.description ?? "", years.last?.year.description ?? "")
    let rows = study.fit.rows.count
    return say(
      "Dùng \(rows) dòng số liệu tuyển sinh. ",
      "\(rows) \(rows == 1 ? "row" : "rows") of enrolment enter the fit. ")
      + words.evidence(selection, asOf: problem.asOf) + " "
      + say(
        "Từ \(first) đến \(last): \(count(.observed)) năm có đủ số liệu, \(count(.partly)) năm có một phần, "
          + "\(count(.missing)) năm không có.",
        "Years from \(first) to \(last): \(count(.observed)) observed, \(count(.partly)) partly observed, "
          + "\(count(.missing)) missing.")
  }

  private var influence: String {
    guard let first = study.influences.first else { return "" }
    return say(
      "Số liệu làm thay đổi kết quả nhiều nhất: \(name(first.row)); nếu bỏ dòng này, trung vị năm \(plan.year) "
        + "là \(text.number(first.medianWithout)) thay vì \(text.number(first.medianWithout + first.shift)).",
      "The evidence that moved the answer most: \(name(first.row)); without it the median of \(plan.year) "
        + "would be \(text.number(first.medianWithout)) and not \(text.number(first.medianWithout + first.shift))."
    )
  }

  private var quality: String {
    let diagnostics = study.fit.diagnostics
    let year = plan.year
    let floor = text.number(diagnostics.widthFloor[year] ?? 0, decimals: 3)
    let own = text.number(diagnostics.widthFitted[year] ?? 0, decimals: 3)
    let bound =
      diagnostics.floorBinds(in: year)
      ? say("sai số đã công bố quyết định", "the published errors decide")
      : say("ước lượng quyết định", "the fit decides")
    return say(
      "Cỡ mẫu hiệu dụng \(text.number(diagnostics.effectiveSampleSize)) trên \(text.number(Double(diagnostics.proposals))), "
        + "Pareto-k \(text.number(diagnostics.paretoK, decimals: 2)) (chung \(text.number(diagnostics.paretoKOverall, decimals: 2))). "
        + "Độ lệch chuẩn (thang log) của tổng: \(own), mức sàn \(floor); \(bound).",
      "Effective sample size \(text.number(diagnostics.effectiveSampleSize)) of \(text.number(Double(diagnostics.proposals))), "
        + "Pareto-k \(text.number(diagnostics.paretoK, decimals: 2)) (all together \(text.number(diagnostics.paretoKOverall, decimals: 2))). "
        + "Standard deviation of the log total: \(own), floor \(floor); \(bound).")
  }

  private func name(_ row: Evidence) -> String {
    let levels =
      row.levels.count == plan.levels.count
      ? words.level("total", plan)
      : row.levels.map { plan.levels[$0].name[language] }.joined(separator: " + ")
    let months = row.isFullYear ? "" : " \(row.months.lowerBound)–\(row.months.upperBound)"
    let value = row.number.map { text.number($0) } ?? ""
    return "\(levels) \(row.year)\(months): \(value) (\(row.publisher))"
  }

  // MARK: Tables

  private func triple(_ values: [Double], decimals: Int = 0, scale: Double = 1) -> [Table.Cell] {
    values.map { .init(text.number($0 * scale, decimals: decimals), $0) }
  }

  private var path: Table {
    let rows = study.path.map { year -> [Table.Cell] in
      [
        .init(year.year.description), .init(coverage(year.coverage), raw: year.coverage.rawValue),
        .init(text.number(year.closedMonths, decimals: 1), year.closedMonths),
      ] + triple(year.total) + year.levels.map { .init(text.number($0[1]), $0[1]) }
    }
    return Table(
      key: "path",
      caption: say(
        "Lượt người theo năm (trung vị theo trình độ); đóng cửa tính bằng tháng",
        "Turns by year (medians by level); closures in months"),
      columns: [
        .init("year", say("Năm", "Year"), numeric: true, isPhrase: true),
        .init("coverage", say("Số liệu", "Evidence")),
        .init("closed-months", say("Đóng cửa", "Closed"), numeric: true),
        .init("p10", "P10", numeric: true), .init("p50", "P50", numeric: true),
        .init("p90", "P90", numeric: true),
      ] + plan.levels.map { .init($0.key, $0.name[language], numeric: true) }, rows: rows)
  }

  private func coverage(_ coverage: FitStudy.Coverage) -> String {
    switch coverage {
    case .observed: say("đủ", "observed")
    case .partly: say("một phần", "partly")
    case .missing: say("không có", "missing")
    }
  }

  private var choices: Table {
    let shown = targets.filter {
      $0.year == plan.year && ($0.indicator.isRate || $0.level == "total")
    }
    let rows = study.variants.map { variant -> [Table.Cell] in
      [choice(variant.choice)] + triple(variant.turns)
        + triple(variant.rate, decimals: 1, scale: 100)
        + shown.map { target in
          let found = variant.probabilities.first { $0.target == target }?.probability
          return .init(found.map { text.probability($0.value) } ?? "", found?.value)
        }
        + [
          .init(
            text.number(variant.diagnostics.paretoK, decimals: 2), variant.diagnostics.paretoK)
        ]
    }
    return Table(
      key: "choices",
      caption: say(
        "Kịch bản nền năm \(plan.year) theo từng lựa chọn: lượt người, tỷ lệ qua đào tạo (%), P(đạt)",
        "Baseline of \(plan.year) under each choice: turns, trained rate (%), P(reach)"),
      columns: [
        .init("choice", say("Lựa chọn", "Choice")), .init("turns-p10", "P10", numeric: true),
        .init("turns-p50", "P50", numeric: true), .init("turns-p90", "P90", numeric: true),
        .init("rate-p10", "P10", numeric: true), .init("rate-p50", "P50", numeric: true),
        .init("rate-p90", "P90", numeric: true),
      ]
        + shown.map {
          .init("probability-\($0.indicator.rawValue)", threshold($0), numeric: true)
        } + [.init("pareto-k", "k", numeric: true)], rows: rows)
  }

  private func threshold(_ target: Target) -> String {
    target.indicator.isRate ? text.percent(target.atLeast) : text.number(target.atLeast)
  }

  private func choice(_ choice: FitStudy.Choice) -> Table.Cell {
    switch choice {
    case .treatment(let treatment): .init(words.name(treatment), raw: treatment.rawValue)
    case .held(let key, let probability):
      .init(
        "\(words.held(key)) P\(Int(probability * 100))",
        raw: "\(key) P\(Int(probability * 100))")
    }
  }

  private var naive: Table {
    let rows = study.naive.map { naive -> [Table.Cell] in
      let target = targets.first {
        $0.indicator == naive.indicator && $0.year == plan.year
          && ($0.level == "total" || $0.level == "all")
      }
      let reached = target.map { naive.value >= $0.atLeast }
      return [
        .init(rule(naive.rule), raw: naive.rule.rawValue),
        .init(words.name(naive.indicator), raw: naive.indicator.rawValue),
        .init(
          naive.indicator.isRate ? text.percent(naive.value) : text.number(naive.value),
          naive.value),
        .init(
          reached.map { $0 ? say("đạt", "yes") : say("không đạt", "no") } ?? "",
          raw: reached.map { $0 ? "yes" : "no" } ?? ""),
        .init(naive.years.map(\.description).joined(separator: ", ")),
      ]
    }
    return Table(
      key: "naive", caption: say("Dự báo đơn giản để so sánh", "Naive forecasts beside it"),
      columns: [
        .init("rule", say("Quy tắc", "Rule")), .init("indicator", words.indicator),
        .init("value", say("Dự báo", "Forecast"), numeric: true),
        .init("reaches", say("Kế hoạch", "Plan")), .init("years", say("Dựa trên", "Rests on")),
      ], rows: rows)
  }

  private func rule(_ rule: NaiveForecast.Rule) -> String {
    switch rule {
    case .lastYear: say("như năm gần nhất có đủ số liệu", "as the last full year")
    case .planFulfilment: say("kế hoạch × mức hoàn thành", "plan × past fulfilment")
    case .lastIncrement: say("mức tăng gần nhất", "last increment")
    case .meanIncrement: say("mức tăng bình quân", "mean increment")
    }
  }

  private var influences: Table {
    Table(
      key: "influence",
      caption: say(
        "Bỏ từng dòng số liệu: trung vị năm \(plan.year) thay đổi bao nhiêu",
        "Leaving out one row: how the median of \(plan.year) moves"),
      columns: [
        .init("row", say("Dòng", "Row")), .init("shift", say("Đóng góp", "Shift"), numeric: true),
        .init("median-without", say("Khi bỏ", "Without"), numeric: true),
        .init("method", say("Cách tính", "By")),
      ],
      rows: study.influences.map {
        [
          cell($0.row), .init(text.signed($0.shift), $0.shift),
          .init(text.number($0.medianWithout), $0.medianWithout),
          .init(name($0.method), raw: $0.method.rawValue),
        ]
      })
  }

  private func name(_ method: EvidenceInfluence.Method) -> String {
    switch method {
    case .reweighting: say("tính lại trọng số", "reweighting")
    case .refit: say("ước lượng lại", "refit")
    }
  }

  /// A row in words, and for programs by levels, time and figure, whatever the language.
  private func cell(_ row: Evidence) -> Table.Cell {
    let levels = row.levels.map { plan.levels[$0].key }.joined(separator: ";")
    let figure = row.number.map(NumberText.canonical) ?? ""
    let months = "\(row.months.lowerBound)-\(row.months.upperBound)"
    return .init(
      name(row),
      raw: "\(row.measure.rawValue) \(levels) \(row.year) \(months) \(figure) \(row.publishedOn)")
  }

  private var conflicts: Table {
    Table(
      key: "conflicts",
      caption: say(
        "Nguồn không thống nhất; cả hai đều được giữ", "Sources that disagree; both stay"),
      columns: [
        .init("first", say("Nguồn thứ nhất", "One")),
        .init("second", say("Nguồn thứ hai", "The other")),
      ],
      rows: problem.selection.conflicts.map { [cell($0), cell($1)] })
  }

  private var leftOut: Table {
    let reasons = EvidenceSelection.Reason.allCases.map { reason in
      (reason, problem.selection.count(reason))
    }.filter { $0.1 > 0 }
    return Table(
      key: "left-out", caption: say("Các dòng không được dùng", "Rows that take no part"),
      columns: [
        .init("reason", say("Lý do", "Reason")),
        .init("rows", say("Số dòng", "Rows"), numeric: true),
      ],
      rows: reasons.map { [.init(words.reason($0), raw: $0.rawValue), .init("\($1)", Double($1))] })
  }
}
