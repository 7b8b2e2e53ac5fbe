public import EnrolmentModel

/// The answer of a run in words and tables: the question first, doubts last.
public struct RunBriefing: Sendable {
  private let result: RunResult
  private let language: Language
  private let text: NumberText
  private let words: Words

  /// Makes a briefing of a result.
  ///
  /// - Parameters:
  ///   - result: What a run found out.
  ///   - language: The reader's language.
  public init(_ result: RunResult, language: Language) {
    self.result = result
    self.language = language
    text = NumberText(language)
    words = Words(language)
  }

  /// The document, without its provenance line.
  ///
  /// - Parameters:
  ///   - provenance: The line at the foot.
  ///   - meta: Facts for the JSON form.
  /// - Returns: The document.
  public func document(provenance: String, meta: [(key: String, value: String)]) -> Document {
    let date = DateText(language).day(result.asOf)
    let title =
      "\(result.plan.name[language]) · \(words.asOf) \(date) · "
      + "\(text.number(Double(result.draws))) \(words.draws)"
    return Document(
      title: title, blocks: [.paragraph(answer)] + years.flatMap(tables) + doubts,
      provenance: provenance, meta: meta)
  }

  private var years: [Year] {
    Set(result.rows.map(\.year)).sorted()
  }

  private var names: [String] { result.scenarios.map(\.name) }

  private func value(
    _ scenario: String, _ target: Target, _ statistic: Statistic, unit: String? = nil
  ) -> Double? {
    result.value(
      scenario, target.indicator, target.level, target.year, statistic, unit: unit)
  }

  private func targets(_ year: Year) -> [Target] { result.targets.filter { $0.year == year } }

  // MARK: Answer

  private var answer: String {
    guard let scenario = names.first(where: { $0 == Scenario.baseline }) ?? names.first else {
      return ""
    }
    guard !targets(result.plan.year).isEmpty else { return words.noTarget(result.plan.year) }
    let sentences = targets(result.plan.year).filter {
      $0.indicator.isRate || $0.level == "total"
    }.sorted { $0.indicator.isRate && !$1.indicator.isRate }
      .compactMap { sentence($0, scenario) }
    return ([leverRemark].compactMap(\.self) + sentences).joined(separator: " ")
  }

  private func sentence(_ target: Target, _ scenario: String) -> String? {
    guard let probability = value(scenario, target, .probability),
      let low = value(scenario, target, .probabilityLow),
      let high = value(scenario, target, .probabilityHigh),
      let middle = value(scenario, target, .p50)
    else { return nil }
    return words.reach(
      scenario: result.scenarios.first { $0.name == scenario }?.title[language] ?? scenario,
      indicator: words.subject(target.indicator), target: amount(target, target.atLeast),
      probability: text.probability(probability),
      range: "\(text.percent(low, decimals: 0)) – \(text.percent(high, decimals: 0))",
      middle: amount(target, middle))
  }

  /// Says so where nothing that was set moves the rate by a tenth of its spread.
  var leverRemark: String? {
    guard names.count > 1,
      let target = targets(result.plan.year).first(where: { $0.indicator == .trainedLabourRate }),
      let spread = value(names[0], target, .sd)
    else { return nil }
    let moves = names.compactMap { value($0, target, .deltaP50).map(abs) }
    guard let largest = moves.max(), largest < 0.1 * spread else { return nil }
    return words.noLeverMoves(
      // What rounds to nothing is still not nothing.
      points: text.number(max(0.01, largest * 100), decimals: 2),
      spread: text.number(spread * 100, decimals: 1), year: result.plan.year)
  }

  private func amount(_ target: Target, _ value: Double) -> String {
    target.indicator.isRate
      ? text.percent(value) : text.number(value) + " " + words.turns
  }

  // MARK: Tables

  private func tables(_ year: Year) -> [Document.Block] {
    let rates = targets(year).filter { target in
      target.indicator.isRate && names.contains { value($0, target, .p50) != nil }
    }
    let turns = targets(year).filter { $0.indicator == .enrolment }
    var blocks: [Document.Block] = rates.map { .table(rateTable($0)) }
    if !turns.isEmpty { blocks.append(.table(turnsTable(turns, year))) }
    if targets(year).isEmpty { blocks.append(.table(plainTable(year))) }
    return blocks
  }

  private func rateTable(_ target: Target) -> Table {
    let rows = names.map { scenario -> [Table.Cell] in
      func rate(_ statistic: Statistic) -> Table.Cell {
        let value = self.value(scenario, target, statistic)
        return .init(value.map { text.number($0 * 100, decimals: 1) } ?? "", value)
      }
      return [Table.Cell(scenario), rate(.p10), rate(.p50), rate(.p90)]
        + probabilityCells(scenario, target) + gapCells(scenario, target)
        + [deltaCell(scenario, target)]
    }
    return Table(
      caption: words.rateCaption(
        words.name(target.indicator), text.percent(target.atLeast), target.year),
      columns: [
        .init("scenario", words.scenario), .init("p10", "P10", numeric: true),
        .init("p50", "P50", numeric: true), .init("p90", "P90", numeric: true),
        .init("probability", words.probability, numeric: true),
        .init("range", words.range, numeric: true),
        .init("gap-points", words.gapPoints, numeric: true),
        .init("gap-persons", words.gapPersons, numeric: true),
        .init("gap-turns", words.gapTurns, numeric: true),
        .init("delta-p50", words.delta, numeric: true),
      ], rows: rows)
  }

  private func probabilityCells(_ scenario: String, _ target: Target) -> [Table.Cell] {
    let probability = value(scenario, target, .probability)
    let range = value(scenario, target, .probabilityLow).flatMap { low in
      value(scenario, target, .probabilityHigh).map { high in
        "\(text.number(low * 100))–\(text.number(high * 100))"
      }
    }
    return [
      .init(probability.map(text.probability) ?? "", probability), .init(range ?? ""),
    ]
  }

  private func gapCells(_ scenario: String, _ target: Target) -> [Table.Cell] {
    let points = value(scenario, target, .gapP50)
    let people = value(scenario, target, .gapP50, unit: "persons")
    let turns = value(scenario, target, .gapP50, unit: "turns")
    return [
      .init(points.map { text.signed($0 * 100, decimals: 2) } ?? "", points),
      .init(people.map { text.signed($0) } ?? "", people),
      .init(turns.map { text.signed($0) } ?? words.outOfReach, turns),
    ]
  }

  private func deltaCell(_ scenario: String, _ target: Target) -> Table.Cell {
    let delta = value(scenario, target, .deltaP50)
    let isRate = target.indicator.isRate
    return .init(
      delta.map { text.signed(isRate ? $0 * 100 : $0, decimals: isRate ? 2 : 0) } ?? "", delta)
  }

  private func turnsTable(_ targets: [Target], _ year: Year) -> Table {
    let rows = names.flatMap { scenario in
      targets.map { target -> [Table.Cell] in
        func turns(_ statistic: Statistic) -> Table.Cell {
          let value = self.value(scenario, target, statistic)
          return .init(value.map { text.number($0) } ?? "", value)
        }
        let gap = value(scenario, target, .gapP50)
        return [
          Table.Cell(scenario),
          Table.Cell(
            target.level == targets[0].level
              ? scenario : "  " + words.level(target.level, result.plan), raw: target.level),
          .init(text.number(target.atLeast), target.atLeast), turns(.p10), turns(.p50),
          turns(.p90),
        ] + probabilityCells(scenario, target) + [
          .init(gap.map { text.signed($0) } ?? "", gap), deltaCell(scenario, target),
        ]
      }
    }
    return Table(
      caption: words.turnsCaption(year),
      columns: [
        .init("scenario", words.scenario), .init("level", words.scenarioAndLevel),
        .init("target", words.target, numeric: true), .init("p10", "P10", numeric: true),
        .init("p50", "P50", numeric: true), .init("p90", "P90", numeric: true),
        .init("probability", words.probability, numeric: true),
        .init("range", words.range, numeric: true),
        .init("gap-p50", words.gapShort, numeric: true),
        .init("delta-p50", words.delta, numeric: true),
      ], rows: rows, shown: Array(1...9))
  }

  /// Years after the plan have no targets, only a forecast.
  private func plainTable(_ year: Year) -> Table {
    let indicators: [(Indicator, String)] = [
      (.trainedLabourRate, "all"), (.certifiedLabourRate, "all"), (.enrolment, "total"),
    ]
    let rows = names.flatMap { scenario in
      indicators.map { indicator, level -> [Table.Cell] in
        let cells = [Statistic.p10, .p50, .p90, .deltaP50].map { statistic -> Table.Cell in
          let value = result.value(scenario, indicator, level, year, statistic)
          let scale = indicator.isRate ? 100.0 : 1
          let decimals = indicator.isRate ? 2 : 0
          return .init(value.map { text.number($0 * scale, decimals: decimals) } ?? "", value)
        }
        let name = words.capitalised(words.name(indicator)) + (indicator.isRate ? ", %" : "")
        return [.init(scenario), .init(name, raw: indicator.rawValue)] + cells
      }
    }
    return Table(
      caption: words.forecastCaption(year),
      columns: [
        .init("scenario", words.scenario), .init("indicator", words.indicator),
        .init("p10", "P10", numeric: true), .init("p50", "P50", numeric: true),
        .init("p90", "P90", numeric: true), .init("delta-p50", words.delta, numeric: true),
      ], rows: rows)
  }

  // MARK: Doubts

  private var doubts: [Document.Block] { [.heading(words.doubts), .list(doubtItems)] }

  /// What is not certain, one sentence each.
  var doubtItems: [String] {
    var items = [words.residual(share: text.percent(result.residualShare, decimals: 0))]
    if !result.rateModels.isEmpty {
      items.append(
        words.models(
          result.rateModels.map {
            "\($0.model.name[language]) \(text.probability($0.probability))"
          }.joined(separator: ", ")))
    }
    if let largestError {
      items.append(
        words.error(text.number(largestError * 100, decimals: 1), result.treatmentDraws, text))
    }
    items += [words.evidence(result.selection, asOf: result.asOf), words.definitions(result.plan)]
    if let both = joint(.bothRates), let one = joint(.oneRateOnly) {
      items.append(words.joint(both: text.probability(both), one: text.probability(one)))
    }
    if names.contains(where: { name in
      targets(result.plan.year).contains { value(name, $0, .p50) == nil }
    }) {
      items.append(words.unknownRate)
    }
    if !result.diagnostics.isReliable {
      items.append(words.unreliable(text.number(result.diagnostics.paretoK, decimals: 2)))
    }
    return items
  }

  private func joint(_ indicator: Indicator) -> Double? {
    result.value(Scenario.baseline, indicator, "all", result.plan.year, .probability)
  }

  /// The largest Monte-Carlo error of a probability.
  var largestError: Double? {
    result.rows.filter { $0.statistic == .probabilitySE }.map(\.value).max()
  }
}
