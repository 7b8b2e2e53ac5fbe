public import EnrolmentModel

/// What changed between two forecasts, and how much each change moved the answer.
public struct ChangeBriefing: Sendable {
  private let changes: [ForecastChange]
  private let ends: (old: String, new: String)
  private let isPrinted: Bool
  private let source: BriefingSource
  private let plan: Plan
  private let text: QuestionText

  /// Makes a briefing of changes.
  ///
  /// - Parameters:
  ///   - changes: One a scenario.
  ///   - ends: What the forecasts are called, the earlier first.
  ///   - isPrinted: Whether the earlier figures are those that an earlier program printed.
  ///   - plan: The plan.
  ///   - source: Where the figures come from.
  ///   - language: The reader's language.
  public init(
    _ changes: [ForecastChange], between ends: (old: String, new: String), isPrinted: Bool,
    plan: Plan, source: BriefingSource, language: Language
  ) {
    self.changes = changes
    self.ends = ends
    self.isPrinted = isPrinted
    self.source = source
    self.plan = plan
    text = QuestionText(language, plan)
  }

  /// The document.
  public var document: Document {
    let blocks: [Document.Block] =
      [.heading(text.say("Câu hỏi", "The question")), .paragraph(question)]
      + [.heading(text.say("Trả lời", "The answer")), .list(changes.flatMap(sentences))]
      + [.heading(text.say("Từng bước", "Step by step")), .table(stepTable)]
      + changes.flatMap(pictures)
      + [
        .heading(text.say("Số liệu đã thay đổi", "Evidence that changed")),
        .table(rowTable("new-rows", text.say("Số liệu mới", "New data"), \.new)),
        .table(
          rowTable("revised-rows", text.say("Số liệu sửa đổi, thay thế", "Revised data"), \.revised)
        ),
        .heading(text.words.doubts), .list(doubts),
        .heading(text.say("Thông tin về lần chạy", "The run")), .table(runTable),
      ]
    let numbering = Numbering(
      tableWord: text.say("Bảng", "Table"), pictureWord: text.say("Hình", "Figure"),
      figuresOf: text.say("Số liệu của Hình", "Data of Figure"))
    return Document(
      title: text.say("BÁO CÁO THAY ĐỔI", "BRIEFING ON CHANGES"),
      blocks: numbering.numbered(blocks.filter(isNotEmpty)), provenance: source.run,
      meta: source.meta,
      letterhead: .of(
        plan, text.language,
        subtitle: text.say(
          "Dự báo năm \(plan.year) của \(plan.name.vi) thay đổi từ \(ends.old) đến \(ends.new)",
          "How the \(plan.year) forecast of the \(plan.name.en) moved from \(ends.old) to \(ends.new)"
        )))
  }

  private func isNotEmpty(_ block: Document.Block) -> Bool {
    block.table.map { !$0.rows.isEmpty } ?? true
  }

  private var question: String {
    text.say(
      "Dự báo năm \(plan.year) của \(plan.name.vi) thay đổi bao nhiêu từ \(ends.old) đến \(ends.new), và vì sao?",
      "How far did the \(plan.year) forecast of the \(plan.name.en) move from \(ends.old) to \(ends.new), and why?"
    )
  }

  // MARK: Sentences

  private func name(_ target: Target) -> String {
    let name = text.words.name(target.indicator)
    guard target.indicator == .enrolment else { return name }
    return "\(name) (\(text.words.level(target.level, plan).lowercased()))"
  }

  private func isHeadline(_ target: Target) -> Bool {
    target.indicator.isRate || target.level == "total"
  }

  private func sentences(_ change: ForecastChange) -> [String] {
    change.targets.indices.filter { isHeadline(change.targets[$0]) }.map { index in
      let target = change.targets[index]
      let (old, new) = (change.start[index], (change.steps.last?.standings ?? change.start)[index])
      let from = text.number.probability(old.probability)
      return text.say(
        "\(change.scenario.title.vi), \(name(target)): khả năng đạt \(text.outcome(target.atLeast, target)) từ \(from) thành \(text.probability(new.probability)); trung vị từ \(text.outcome(old.median, target)) thành \(text.outcome(new.median, target)).",
        "\(change.scenario.title.en), \(name(target)): \(text.outcome(target.atLeast, target)) is reached with \(text.probability(new.probability)) instead of \(from); the median is \(text.outcome(new.median, target)) instead of \(text.outcome(old.median, target))."
      )
    }
  }

  private var doubts: [String] {
    [
      text.say(
        "Các bước được thực hiện theo thứ tự trong bảng, bước sau dựa trên bước trước; tổng các bước bằng đúng toàn bộ thay đổi. Thứ tự khác sẽ chia khác.",
        "The steps are taken in the order of the table, each on top of those before it; they sum to the whole change exactly. Another order would share it out differently."
      ),
      isPrinted
        ? text.say(
          "Bước “mô hình” là chênh lệch giữa số đã in trước đây và số mà mô hình hiện nay tính từ cùng đầu vào.",
          "The step “model” is what today's model says of the earlier input, less what was printed then."
        )
        : text.say(
          "Không có số đã in trước đây để so sánh, nên bước “mô hình” không được tính: cả hai lần đều dùng mô hình hiện nay.",
          "No earlier printed figures were found, so there is no step “model”: both ends are of today's model."
        ),
    ]
  }

  // MARK: Steps

  private func name(_ cause: ForecastChange.Cause) -> String {
    switch cause {
    case .newData: text.say("số liệu mới", "new data")
    case .revisedData: text.say("số liệu sửa đổi", "revised data")
    case .assumptions: text.say("giả định", "assumptions")
    case .levers: text.say("biện pháp", "levers")
    case .model: text.say("mô hình", "model")
    }
  }

  /// The moves of one figure by cause, in the order of the causes.
  private func moves(
    _ change: ForecastChange, _ value: (ForecastChange.Standing) -> Double, _ target: Int
  ) -> [(cause: ForecastChange.Cause, value: Double)] {
    var before = value(change.start[target])
    let moves = change.steps.map { step -> (cause: ForecastChange.Cause, value: Double) in
      let now = value(step.standings[target])
      defer { before = now }
      return (cause: step.cause, value: now - before)
    }
    return ForecastChange.Cause.allCases.compactMap { cause in
      moves.first { $0.cause == cause }
    }
  }

  private var stepTable: Table {
    let rows = changes.flatMap { change in
      change.targets.indices.flatMap { index -> [[Table.Cell]] in
        let target = change.targets[index]
        return [
          row(change, index, "median", target.indicator.isRate ? .percent(2) : .count, \.median),
          row(change, index, "probability", .percent(1), \.probability),
        ]
      }
    }
    return Table(
      key: "change",
      caption: text.say(
        "Thay đổi của trung vị và của khả năng đạt theo nguyên nhân",
        "Moves of the median and of the odds by cause"), note: source.run,
      columns: [
        .init("scenario", text.words.scenario), .init("target", text.say("Chỉ tiêu", "Target")),
        .init("statistic", text.say("Đại lượng", "Figure")),
        .init("from", text.say("Trước", "Before"), numeric: true),
      ]
        + ForecastChange.Cause.allCases.map { .init($0.rawValue, name($0), numeric: true) }
        + [
          .init("to", text.say("Sau", "After"), numeric: true),
          .init("plan", text.words.target, numeric: true),
        ], rows: rows)
  }

  /// One row, its moves rounded so that they add up to the ends.
  private func row(
    _ change: ForecastChange, _ index: Int, _ statistic: String, _ style: NumberStyle,
    _ value: (ForecastChange.Standing) -> Double
  ) -> [Table.Cell] {
    let target = change.targets[index]
    let (scale, decimals): (Double, Int) =
      switch style {
      case .percent(let decimals): (100, decimals)
      default: (1, 0)
      }
    let (start, end) = (
      value(change.start[index]), value((change.steps.last?.standings ?? change.start)[index])
    )
    let moves = self.moves(change, value, index)
    let shown = LargestRemainder.round(
      moves.map { $0.value * scale }, from: start * scale, to: end * scale, decimals: decimals)
    let cells = ForecastChange.Cause.allCases.map { cause -> Table.Cell in
      guard let position = moves.firstIndex(where: { $0.cause == cause }) else {
        return .init("", nil)
      }
      return .init(
        text.number.signed(shown.values[position], decimals: decimals), moves[position].value,
        scale == 100 ? .signedPoints(decimals) : .signedCount)
    }
    let goal = statistic == "median" ? text.cell(target.atLeast, style) : .init("", nil)
    return [
      .init(change.scenario.title[text.language], raw: change.scenario.name),
      .init(text.words.capitalised(name(target)), raw: text.key(target)),
      .init(
        statistic == "median"
          ? text.say("trung vị", "median") : text.say("khả năng đạt", "P(reach)"),
        raw: statistic), text.cell(start, style),
    ] + cells + [text.cell(end, style), goal]
  }

  private func pictures(_ change: ForecastChange) -> [Document.Block] {
    change.targets.indices.filter { isHeadline(change.targets[$0]) }.map { index in
      let target = change.targets[index]
      let end = change.steps.last?.standings ?? change.start
      let waterfall = WaterfallPicture(
        start: (ends.old, change.start[index].median),
        steps: moves(change, \.median, index).map {
          .init(key: $0.cause.rawValue, name: name($0.cause), value: $0.value)
        }, end: (ends.new, end[index].median), isRate: target.indicator.isRate,
        decimals: target.indicator.isRate ? 2 : 0, text: text, note: source.run)
      return .picture(
        waterfall.picture(
          "change-\(change.scenario.name)-\(text.key(target).split(separator: "/")[0])",
          caption: text.say(
            "\(change.scenario.title.vi), \(name(target)): thay đổi của trung vị",
            "\(change.scenario.title.en), \(name(target)): moves of the median"),
          tableCaption: "", head: text.say("Nguyên nhân", "Cause")))
    }
  }

  // MARK: Rows and run

  private func rowTable(
    _ key: String, _ caption: String,
    _ choose: ((new: [Evidence], revised: [Evidence])) -> [Evidence]
  ) -> Table {
    let rows = changes.first.map { choose($0.rows) } ?? []
    return EvidenceTable(rows: rows, plan: plan, text: text)
      .table(key, caption: caption, note: source.run)
  }

  private var runTable: Table {
    Table(
      key: "run", caption: text.say("Thông tin về lần chạy", "Facts about the run"),
      note: source.run,
      columns: [
        .init("fact", text.say("Nội dung", "What")), .init("value", text.say("Giá trị", "Value")),
      ],
      rows: source.facts.map { [.init($0.name, raw: $0.key), .init($0.value)] }
        + [
          [.init(text.say("Kế hoạch", "Plan"), raw: "plan"), .init(plan.name[text.language])],
          [
            .init(text.say("Năm kế hoạch", "Plan year"), raw: "plan-year"),
            .init(plan.year.description),
          ], [.init(text.say("So với", "Against"), raw: "against"), .init(ends.old)],
          [.init(text.say("Hiện nay", "Now"), raw: "now"), .init(ends.new)],
        ])
  }
}
