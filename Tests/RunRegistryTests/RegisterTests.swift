import EnrolmentModel
import Foundation
import GRDB
import Testing

@testable import RunRegistry

@Suite("The register of forecasts")
struct RegisterTests {
  private let folder: Folder
  private let registry: Registry

  init() throws {
    folder = try Folder()
    registry = try Registry(recordingAt: folder.registry)
  }

  /// A run with a uniform forecast of total enrolment from a start to a hundred more.
  private func forecast(from start: Double) -> RunToRecord {
    let statistics: [(String, Double)] = [
      ("p05", 5), ("p10", 10), ("p25", 25), ("p50", 50), ("p75", 75), ("p90", 90), ("p95", 95),
    ]
    let keys = (statistics.map(\.0) + ["target", "probability"]).map {
      FigureKey(
        scenario: "baseline", indicator: "enrolment", level: "total", year: 2023, unit: "turns",
        statistic: $0)
    }
    let run = SampleRun.make(extra: "\(start)")
    return RunToRecord(
      verb: "run", arguments: run.arguments, record: SampleRun.example.record, until: 2023,
      results: ResultTable(
        keys: keys,
        texts: statistics.map { "\(start + $0.1)" } + ["\(start + 60)", "0.4"]),
      files: run.files, outputs: [], note: "")
  }

  private func outcome(_ value: Double, published: Day? = nil) -> ObservedOutcome {
    ObservedOutcome(
      indicator: .enrolment, level: "total", year: Year(2023), value: value,
      publishedOn: published, source: "")
  }

  private func adjustment(
    _ kind: Adjustment.Kind, _ amount: Double, until: String = "2099-01-01"
  ) -> Adjustment {
    Adjustment(
      quantity: Quantity(scenario: "baseline", indicator: "enrolment", level: "total", year: 2023),
      kind: kind, amount: amount, who: "A", why: "b", until: until)
  }

  @Test("a seal holds the run and the seal before it, once, and for good")
  func seals() throws {
    for start in [0.0, 1000, 2000] {
      try registry.record(forecast(from: start), at: SampleRun.time)
    }
    let first = try registry.seal("2", reason: "plan", at: SampleRun.time)
    let second = try registry.seal("1", reason: "budget", at: SampleRun.time)
    #expect(first.number == 1 && second.number == 2 && first.digest != second.digest)
    #expect(problem { _ = try registry.seal("1", reason: "again", at: SampleRun.time) } == .refused)
    #expect(try registry.seals() == [first, second])
    var filter = RunFilter()
    filter.isFrozen = true
    #expect(try registry.list(filter).runs.map(\.id.number) == [2, 1])
    let gone = try registry.collect(CollectingRule(keep: 0), isTrial: false)
    #expect(gone.runs.map(\.number) == [3] && gone.kept == 2)
    let (links, breaks) = try registry.verifySeals()
    #expect(links == 2 && breaks.isEmpty)
    for sql in ["UPDATE seals SET reason = 'x'", "DELETE FROM seals", "DELETE FROM runs"] {
      #expect(throws: DatabaseError.self) { try registry.queue.write { try $0.execute(sql: sql) } }
    }
  }

  @Test(
    "a change of any row is found at its link, even where the guards were removed",
    arguments: [
      ("UPDATE seals SET reason = 'x' WHERE id = 1", "seal 1"),
      ("UPDATE seals SET sealed_at = '2020-01-01T00:00:00Z' WHERE id = 2", "seal 2"),
      ("UPDATE seals SET digest = previous WHERE id = 1", "seal 1"),
      ("UPDATE runs SET note = 'x' WHERE id = 2", "seal 2"),
      ("UPDATE runs SET recorded_at = '2020-01-01T00:00:00Z' WHERE id = 1", "seal 1"),
      ("UPDATE runs SET seed = '1' WHERE id = 1", "seal 1"),
      ("UPDATE result_sets SET figures = replace(figures, '1050', '1051')", "seal 2"),
      (
        "UPDATE input_files SET path = 'y' WHERE path = 'scenarios/x.yaml' AND input_set = 2",
        "seal 2"
      ),
      ("DELETE FROM seals WHERE id = 1", "seal 2"),
      ("UPDATE seals SET run = 3 WHERE id = 2", "seal 2"),
      ("UPDATE adjustments SET amount = 6", "adjustment 1"),
      ("UPDATE adjustments SET who = 'B'", "adjustment 1"),
    ])
  func breaks(_ sql: String, _ link: String) throws {
    for start in [0.0, 1000, 2000] {
      try registry.record(forecast(from: start), at: SampleRun.time)
    }
    _ = try registry.seal("1", reason: "plan", at: SampleRun.time)
    _ = try registry.seal("2", reason: "plan", at: SampleRun.time)
    try registry.adjust("1", adjustment(.by, 5), at: SampleRun.time)
    #expect(try registry.verifySeals().breaks.isEmpty)
    try registry.tamper(sql)
    let found = try registry.verifySeals()
    #expect(found.breaks.map(\.link.en).contains(link), "\(found.breaks)")
  }

  @Test("frozen forecasts are scored, raw and as they were judged; the raw number stays")
  func scores() throws {
    try registry.record(forecast(from: 0), at: SampleRun.time)
    try registry.record(forecast(from: 1000), at: SampleRun.time)
    _ = try registry.seal("1", reason: "plan", at: SampleRun.time)
    try registry.adjust("1", adjustment(.by, -500), at: SampleRun.time)
    try registry.adjust("1", adjustment(.value, 80), at: SampleRun.time)
    try registry.adjust("1", adjustment(.by, 900, until: "2020-01-01"), at: SampleRun.time)
    let score = try RegisterScore(registry, [outcome(80)])
    let row = try #require(score.rows.first)
    #expect(score.rows.count == 1, "only frozen runs are scored")
    #expect(row.run.number == 1 && row.score.error == -30 && row.isEarly == nil)
    #expect(abs(row.score.crps - 100 * (1.0 / 3 - 0.16)) < 1e-10)
    #expect(abs(try #require(row.score.brier) - 0.36) < 1e-14)
    let judgement = try #require(row.judgement)
    #expect(judgement.row.number == 2, "the last that still holds")
    #expect(judgement.forecast.median == 80 && judgement.score.error == 0)
    #expect(abs(judgement.score.crps - 100.0 / 12) < 1e-10)
    #expect(score.judgement?.helped == 1 && score.judgement?.count == 1)
    #expect(row.forecast.median == 50, "the raw number stays")
    #expect(try registry.run(named: "1").results == forecast(from: 0).results)
    let summary = try #require(score.summaries.first)
    #expect(summary.bias == -30 && summary.coverage50 == 0 && summary.coverage80 == 1)
  }

  @Test("what was judged or sealed after the outcome was published is told apart")
  func isEarly() throws {
    try registry.record(forecast(from: 0), at: SampleRun.time)
    _ = try registry.seal("1", reason: "plan", at: SampleRun.time)
    try registry.adjust("1", adjustment(.value, 80), at: SampleRun.time)
    func row(_ published: Day?) throws -> ScoredForecast? {
      try RegisterScore(registry, [outcome(80, published: published)]).rows.first
    }
    let late = try #require(try row(Day(2026, 2, 2)))
    #expect(late.isEarly == false && late.judgement == nil, "written on the day itself")
    let early = try #require(try row(Day(2026, 2, 3)))
    #expect(early.isEarly == true && early.judgement != nil)
    let elsewhere = ObservedOutcome(
      indicator: .enrolment, level: "college", year: Year(2023), value: 1, publishedOn: nil,
      source: "")
    #expect(try RegisterScore(registry, [elsewhere]).unforeseen == [elsewhere])
  }

  @Test("a judgement on what the run does not forecast is refused")
  func refuses() throws {
    try registry.record(forecast(from: 0), at: SampleRun.time)
    let other = Adjustment(
      quantity: Quantity(scenario: "baseline", indicator: "enrolment", level: "total", year: 2024),
      kind: .by, amount: 1, who: "A", why: "b", until: "2099-01-01")
    #expect(problem { try registry.adjust("1", other, at: SampleRun.time) } == .refused)
    #expect(try registry.count("adjustments") == 0)
  }
}
