internal import Briefings
internal import DocumentTools
internal import EnrolmentModel
internal import Scenarios

/// Computes once and builds the documents of `brief`, one a language.
struct BriefMaker {
  let location: ProjectLocation
  let settings: RunSettings
  let executor: ThreadedExecutor
  let progress: Progress

  /// What is to be written.
  struct Work {
    let documents: [BriefWriter.Named]
    let more: [(name: String, text: String)]
    let asOf: Day
    /// The figures behind it, the last year, and what went in.
    let rows: [ResultRow]
    let until: Year
    let record: RunRecord
  }

  /// The briefing of scenarios.
  func briefing(_ names: [String], _ languages: [Language]) throws -> Work {
    let loaded = try Project.load(
      location, scenarios: names, settings: settings, findings: Findings())
    try MemoryLimit.require(forRunOf: loaded.study, executor)
    let (result, detail) = try loaded.study.run(
      executor: executor, reading: { StudyDetail($0) }, progress: progress.stage)
    progress.stage(LocalizedText(vi: "Vì sao, và cần làm gì", en: "Why, and what it would take"))
    let bench = try Workbench(
      loaded.study, for: [loaded.project.baseline] + loaded.project.scenarios,
      draws: min(StandardQuestions.mostDraws, settings.draws), executor: executor)
    let questions = StandardQuestions(about: loaded.project.scenarios, on: bench)
    let record = RunRecord(loaded, version: Version.current)
    let documents = languages.map { language -> BriefWriter.Named in
      let briefing = PlanBriefing(
        result, detail: detail, questions: questions, book: loaded.project.book,
        source: record.source(language, questionDraws: questions.draws), language: language)
      return ("briefing." + language.rawValue, briefing.document)
    }
    return Work(
      documents: documents, more: [("results.csv", CSVRenderer().render(result.rows))],
      asOf: loaded.asOf, rows: result.rows, until: loaded.study.problem.until, record: record)
  }
}

// MARK: - What changed

extension BriefMaker {
  /// What changed against an earlier date, or another state of the project.
  func change(_ names: [String], against word: String, _ languages: [Language]) throws -> Work {
    let asked = names.isEmpty ? [Scenario.baseline] : names
    let new = try Project.load(
      location, scenarios: asked, settings: settings, findings: Findings())
    let old = try Project.load(
      against(word), scenarios: asked,
      settings: RunSettings(
        asOf: CalendarDate(word).flatMap { Day($0.year, $0.month, $0.day) } ?? settings.asOf,
        until: settings.until, draws: settings.draws, seed: settings.seed, luck: settings.luck),
      findings: Findings())
    try MemoryLimit.require(forQuestionAbout: new.study, executor)
    try checkPlans(old.project.plan, new.project.plan, word)
    progress.stage(LocalizedText(vi: "Từng bước thay đổi", en: "Change by change"))
    let printed = ExpectedResults(
      folder: isDate(word) ? nil : against(word).scenarios, settings, files: location.files)
    let changes = try zip(old.project.scenarios, new.project.scenarios).map {
      before, after -> ForecastChange in
      let change = try ForecastChange(
        from: .init(study: old.study, scenario: before, rows: old.project.evidence),
        to: .init(study: new.study, scenario: after, rows: new.project.evidence),
        executor: executor)
      let earlier = change.targets.map { printed.standing($0, scenario: before.name) }
      return earlier.contains { $0 != nil } ? change.preceded(by: earlier) : change
    }
    let record = RunRecord(new, version: Version.current)
    let ends = ends(old, new, word)
    return Work(
      documents: languages.map { language in
        (
          "change." + language.rawValue,
          ChangeBriefing(
            changes, between: (ends.old[language], ends.new[language]),
            isPrinted: changes.contains { $0.steps.contains { $0.cause == .model } },
            plan: new.project.plan, source: record.source(language, questionDraws: record.draws),
            language: language
          ).document
        )
      }, more: [], asOf: new.asOf, rows: [], until: new.study.problem.until, record: record)
  }

  private func isDate(_ word: String) -> Bool { CalendarDate(word) != nil }

  private func against(_ word: String) -> ProjectLocation {
    isDate(word)
      ? location
      : ProjectLocation(
        data: word + "/notebooks-data", scenarios: word + "/scenarios", files: location.files)
  }

  private func ends(
    _ old: LoadedStudy, _ new: LoadedStudy, _ word: String
  ) -> (old: LocalizedText, new: LocalizedText) {
    func name(_ day: Day) -> LocalizedText {
      LocalizedText(
        vi: "ngày " + DateText(.vi).day(day), en: DateText(.en).day(day))
    }
    guard !isDate(word) else { return (name(old.asOf), name(new.asOf)) }
    let (before, now) = (name(old.asOf), name(new.asOf))
    return (
      LocalizedText(vi: "bản trước (\(before.vi))", en: "the earlier state (\(before.en))"),
      LocalizedText(vi: "bản này (\(now.vi))", en: "this state (\(now.en))")
    )
  }

  /// Steps in between mix both, so they must speak of the same levels and year.
  private func checkPlans(_ old: Plan, _ new: Plan, _ word: String) throws {
    guard
      old.levels.map(\.key) != new.levels.map(\.key) || old.year != new.year
        || old.geography != new.geography
    else { return }
    throw UsageProblem(
      message: LocalizedText(
        vi:
          "kế hoạch trong '\(word)' có trình độ, năm hoặc địa bàn khác; hãy so sánh hai bản của cùng một kế hoạch",
        en:
          "the plan in '\(word)' has other levels, another year or place; compare two states of one plan"
      ))
  }
}

extension RunRecord {
  /// The lines under tables and pictures, and the facts about the run.
  func source(_ language: Language, questionDraws: Int) -> BriefingSource {
    let isVietnamese = language == .vi
    let number = NumberText(language)
    let names =
      isVietnamese
      ? [
        "Mã số liệu", "Mã kịch bản và giả định", "Phiên bản enrolcast", "Số khởi tạo ngẫu nhiên",
        "Số lần mô phỏng", "Số liệu đến ngày",
      ]
      : [
        "Digest of the evidence", "Digest of scenarios and assumptions", "enrolcast version",
        "Seed", "Draws", "As of",
      ]
    let values = [
      dataDigest, scenarioDigest, version, "\(seed)", number.number(Double(draws)),
      DateText(language).day(asOf),
    ]
    return BriefingSource(
      run: line(language), questions: line(language, draws: questionDraws),
      facts: zip(zip(meta, names), values).map { (key: $0.0.key, name: $0.1, value: $1) },
      meta: meta)
  }
}
