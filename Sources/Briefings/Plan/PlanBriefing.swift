public import EnrolmentModel

/// The briefing of a plan: question, answer, results, why, what it would take,
/// doubts, limits, assumptions, sources.
///
/// Each part is a file of its own; every number in a sentence stands in a table
/// of the same document.
public struct PlanBriefing: Sendable {
  let result: RunResult
  let detail: StudyDetail
  let questions: StandardQuestions
  let book: AssumptionBook
  let source: BriefingSource
  let text: QuestionText

  /// Makes a briefing.
  ///
  /// - Parameters:
  ///   - result: What a run found out.
  ///   - detail: What was read off the same trajectories.
  ///   - questions: Why, and what it would take.
  ///   - book: The assumptions.
  ///   - source: Where the figures come from.
  ///   - language: The reader's language.
  public init(
    _ result: RunResult, detail: StudyDetail, questions: StandardQuestions, book: AssumptionBook,
    source: BriefingSource, language: Language
  ) {
    self.result = result
    self.detail = detail
    self.questions = questions
    self.book = book
    self.source = source
    text = QuestionText(language, result.plan)
  }

  /// The document.
  public var document: Document {
    let blocks =
      questionPart + answerPart + resultsPart + whyPart + effortPart + doubtsPart + limitsPart
      + assumptionsPart + sourcesPart + runPart
    return Document(
      title: text.say("BÁO CÁO", "BRIEFING"), blocks: numbering.numbered(blocks),
      provenance: source.run, meta: source.meta, letterhead: letterhead)
  }

  private var numbering: Numbering {
    Numbering(
      tableWord: text.say("Bảng", "Table"), pictureWord: text.say("Hình", "Figure"),
      figuresOf: text.say("Số liệu của Hình", "Data of Figure"))
  }

  private var letterhead: Letterhead {
    Letterhead.of(
      plan, text.language,
      subtitle: text.say(
        "Khả năng thực hiện các chỉ tiêu năm \(plan.year) của \(plan.name.vi) (số liệu đến ngày \(asOf))",
        "Odds of the \(plan.year) targets of the \(plan.name.en) (figures as of \(asOf))"))
  }

  var plan: Plan { result.plan }
  var asOf: String { DateText(text.language).day(result.asOf) }
  var words: Words { text.words }

  /// The scenario that the answer is about.
  var main: Scenario? {
    result.scenarios.first { $0.name == Scenario.baseline } ?? result.scenarios.first
  }

  /// The rates of the plan year that are forecast, then its total turns.
  var headlines: [Target] {
    let own = result.targets.filter {
      $0.year == plan.year && ($0.indicator.isRate || $0.level == "total")
    }
    let known = own.filter { value(main?.name ?? "", $0, .p50) != nil }
    return known.filter { $0.indicator.isRate } + known.filter { !$0.indicator.isRate }
  }

  func value(
    _ scenario: String, _ target: Target, _ statistic: Statistic, unit: String? = nil
  ) -> Double? {
    result.value(
      scenario, target.indicator, target.level, target.year, statistic, unit: unit)
  }

  /// The name of an indicator in running text, with its level where it has one.
  func name(_ target: Target) -> String {
    target.indicator == .enrolment && target.level != "total"
      ? "\(words.name(target.indicator)) (\(words.level(target.level, plan)))"
      : words.name(target.indicator)
  }
}

extension Letterhead {
  /// The usual form of the country's offices.
  static func of(_ plan: Plan, _ language: Language, subtitle: String) -> Letterhead {
    let isVietnamese = language == .vi
    let place = plan.place?[language]
    let date = isVietnamese ? "ngày … tháng … năm …" : "date: …"
    return Letterhead(
      language: language, issuer: plan.issuer.map { $0[language] },
      nation: isVietnamese
        ? ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc"]
        : ["SOCIALIST REPUBLIC OF VIET NAM", "Independence – Freedom – Happiness"],
      dateline: [place, date].compactMap(\.self).joined(separator: ", "), subtitle: subtitle)
  }
}
