internal import EnrolmentModel

/// What was found: a table a target, turns by level, the pictures of time and odds.
extension PlanBriefing {
  var resultsPart: [Document.Block] {
    let heading = Document.Block.heading(text.say("Kết quả theo kịch bản", "Results by scenario"))
    let tables = headlines.map { Document.Block.table(targetTable($0)) }
    let joint = jointTable.map { [Document.Block.table($0)] } ?? []
    let levels = levelTargets.isEmpty ? [] : [Document.Block.table(levelTable)]
    let odds =
      headlines.isEmpty
      ? []
      : [
        Document.Block.picture(
          ProbabilityPicture(result: result, targets: headlines, text: text, note: source.run)
            .picture(
              "probabilities",
              caption: text.say(
                "Xác suất đạt chỉ tiêu theo kịch bản (điểm) và khoảng theo cách xử lý các năm gián đoạn (dải)",
                "Odds of each target by scenario (point) and their range over the treatments (band)"
              )))
      ]
    return [heading] + tables + joint + levels + odds + detail.fans.map(fan)
      + laterYears.map { .table(forecastTable($0)) }
  }

  private func fan(_ fan: OutcomeFan) -> Document.Block {
    let target = headlines.first { $0.indicator == fan.indicator }
    let key = fan.indicator == .enrolment ? "fan-enrolment" : "fan-\(fan.indicator.rawValue)"
    let name = words.capitalised(words.name(fan.indicator))
    return .picture(
      FanPicture(fan: fan, target: target, text: text, note: source.run).picture(
        key,
        caption: text.say(
          "\(name): số đã công bố và dự báo theo kịch bản nền",
          "\(name): published figures and the forecast of the baseline")))
  }

  // MARK: Tables

  private func style(_ target: Target) -> NumberStyle {
    target.indicator.isRate ? .percent(1) : .count
  }

  private func difference(_ target: Target) -> NumberStyle {
    target.indicator.isRate ? .signedPoints(2) : .signedCount
  }

  private func targetTable(_ target: Target) -> Table {
    let isRate = target.indicator.isRate
    let caption =
      words.capitalised(name(target))
      + text.say(" năm \(target.year), kế hoạch ", " in \(target.year), plan ")
      + text.outcome(target.atLeast, target)
      + text.say(
        "; thấp nhất và cao nhất: P(đạt) theo cách xử lý các năm gián đoạn",
        "; lowest and highest: P(reach) over the treatments of the disruption years")
    let people: [Table.Column] =
      isRate ? [.init("gap-persons", text.say("chênh, người", "gap, people"), .signedCount)] : []
    return Table(
      key: "target-\(target.indicator.rawValue)", caption: caption, note: source.run,
      columns: [
        .init("scenario", words.scenario), .init("target", words.target, style(target)),
        .init("p10", "P10", style(target)), .init("p50", "P50", style(target)),
        .init("p90", "P90", style(target)),
        .init("probability", words.probability, .probability),
        .init("probability-low", text.say("thấp nhất", "lowest"), .probability),
        .init("probability-high", text.say("cao nhất", "highest"), .probability),
        .init(
          "gap-p50", isRate ? text.say("chênh, điểm", "gap, points") : text.say("chênh", "gap"),
          difference(target)),
      ] + people + [
        .init("delta-p50", text.say("so với nền", "vs base"), difference(target)),
        .init("sd", text.say("độ lệch chuẩn", "sd"), isRate ? .percent(1) : .count),
      ],
      rows: result.scenarios.map { row($0, target) },
      shown: Array(isRate ? 2...10 : 2...9).reduce(into: [0]) { $0.append($1) })
  }

  private func row(_ scenario: Scenario, _ target: Target) -> [Table.Cell] {
    func own(_ statistic: Statistic, _ style: NumberStyle, unit: String? = nil) -> Table.Cell {
      text.cell(value(scenario.name, target, statistic, unit: unit), style)
    }
    let people =
      target.indicator.isRate ? [own(.gapP50, .signedCount, unit: "persons")] : []
    return [
      .init(scenario.title[text.language], raw: scenario.name),
      text.cell(target.atLeast, style(target)), own(.p10, style(target)),
      own(.p50, style(target)), own(.p90, style(target)), own(.probability, .probability),
      own(.probabilityLow, .probability), own(.probabilityHigh, .probability),
      own(.gapP50, difference(target)),
    ] + people + [own(.deltaP50, difference(target)), own(.sd, style(target))]
  }

  private var jointTable: Table? {
    func cell(_ scenario: Scenario, _ indicator: Indicator) -> Table.Cell {
      text.cell(
        result.value(scenario.name, indicator, "all", plan.year, .probability), .probability)
    }
    guard result.rows.contains(where: { $0.indicator == .bothRates }) else { return nil }
    return Table(
      key: "both-rates", caption: text.say("Hai tỷ lệ cùng lúc", "Both rates together"),
      note: source.run,
      columns: [
        .init("scenario", words.scenario),
        .init("both", text.say("đạt cả hai", "both reached"), .probability),
        .init("one", text.say("chỉ đạt một", "just one"), .probability),
      ],
      rows: result.scenarios.map {
        [
          .init($0.title[text.language], raw: $0.name), cell($0, .bothRates),
          cell($0, .oneRateOnly),
        ]
      })
  }

  private var levelTargets: [Target] {
    result.targets.filter {
      $0.year == plan.year && $0.indicator == .enrolment && $0.level != "total"
    }
  }

  private var levelTable: Table {
    let rows = result.scenarios.flatMap { scenario in
      levelTargets.map { target -> [Table.Cell] in
        [
          .init(scenario.title[text.language], raw: scenario.name),
          .init(words.level(target.level, plan), raw: target.level),
        ] + row(scenario, target).dropFirst()
      }
    }
    return Table(
      key: "levels",
      caption: text.say(
        "Lượt người tuyển sinh, đào tạo năm \(plan.year) theo trình độ",
        "Turns enrolled and trained in \(plan.year) by level"), note: source.run,
      columns: [
        .init("scenario", words.scenario), .init("level", text.say("Trình độ", "Level")),
        .init("target", words.target, .count), .init("p10", "P10", .count),
        .init("p50", "P50", .count), .init("p90", "P90", .count),
        .init("probability", words.probability, .probability),
        .init("probability-low", text.say("thấp nhất", "lowest"), .probability),
        .init("probability-high", text.say("cao nhất", "highest"), .probability),
        .init("gap-p50", text.say("chênh", "gap"), .signedCount),
        .init("delta-p50", text.say("so với nền", "vs base"), .signedCount),
        .init("sd", text.say("độ lệch chuẩn", "sd"), .count),
      ], rows: rows, shown: [0, 1, 2, 3, 4, 5, 6, 9, 10])
  }

  // MARK: Later years

  /// Years after the plan that were asked for.
  private var laterYears: [Year] {
    Set(result.rows.map(\.year)).filter { $0 > plan.year }.sorted()
  }

  private func forecastTable(_ year: Year) -> Table {
    let indicators: [(Indicator, String)] = [
      (.trainedLabourRate, "all"), (.certifiedLabourRate, "all"), (.enrolment, "total"),
    ]
    let rows = result.scenarios.flatMap { scenario in
      indicators.map { indicator, level -> [Table.Cell] in
        let style: NumberStyle = indicator.isRate ? .percent(1) : .count
        return [
          .init(scenario.title[text.language], raw: scenario.name),
          .init(words.capitalised(words.name(indicator)), raw: indicator.rawValue),
        ]
          + [Statistic.p10, .p50, .p90].map {
            text.cell(result.value(scenario.name, indicator, level, year, $0), style)
          }
      }
    }
    return Table(
      key: "forecast-\(year)", caption: words.forecastCaption(year), note: source.run,
      columns: [
        .init("scenario", words.scenario), .init("indicator", words.indicator),
        .init("p10", "P10", numeric: true), .init("p50", "P50", numeric: true),
        .init("p90", "P90", numeric: true),
      ], rows: rows)
  }
}
