import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("What a forecast cannot do without")
struct EvidenceNeedsTests {
  private static let place = "notebooks-data/evidence: error: "

  private func without(_ project: SampleProject, _ measure: String) throws {
    let lines = try project.text(SampleProject.evidence).split(separator: "\n")
    try project.write(
      SampleProject.evidence,
      lines.filter { !$0.contains(",\(measure),") }.joined(separator: "\n") + "\n")
  }

  private func unknown(_ measure: String, by day: String) -> String {
    Self.place + "no usable '\(measure)' of 'Exampleville' was published by \(day); "
      + "add a row, or choose a later as-of date"
  }

  @Test("a date before all evidence is told with everything that is missing")
  func tellsEarlyDate() throws {
    let project = try SampleProject()
    let early = try #require(Day(1999, 12, 31))
    #expect(
      project.saysOfRun([], asOf: early)
        == ["enrolment", "labour-force", "trained-labour-rate"].map {
          unknown($0, by: "1999-12-31")
        })
  }

  @Test(
    "check says it too, at the plan's own date",
    arguments: [
      "enrolment", "labour-force", "trained-labour-rate",
    ])
  func checkTells(_ measure: String) throws {
    let project = try SampleProject()
    try without(project, measure)
    #expect(project.says() == [unknown(measure, by: "2023-02-15")])
  }

  @Test("without a certified rate the others are forecast all the same")
  func needsNoCertifiedRate() throws {
    let project = try SampleProject()
    try without(project, "certified-labour-rate")
    #expect(project.says().isEmpty)
    let result = try project.load(["baseline"]).study.run(executor: ThreadedExecutor(threads: 1)) {
      _ in
    }
    #expect(result.value("baseline", .trainedLabourRate, "all", Year(2023), .p50) != nil)
    #expect(result.value("baseline", .certifiedLabourRate, "all", Year(2023), .p50) == nil)
    let missed = result.missedTargets(probability: 0)
    #expect(missed.map(\.target.indicator) == [.certifiedLabourRate])
  }

  @Test("a rate too old to carry forward is refused")
  func refusesOldRates() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.plan, "year: 2023", "year: 2028")
    #expect(
      project.says().filter { $0.contains("error") } == [
        Self.place + "the last 'trained-labour-rate' is of 2022, too far before the plan year "
          + "2028 to carry forward; add a newer row",
        Self.place + "the last 'certified-labour-rate' is of 2022, too far before the plan year "
          + "2028 to carry forward; add a newer row",
      ])
  }

  @Test("a rate of a year after the last reported one is known and does no harm")
  func readsNoLaterRates() throws {
    let project = try SampleProject()
    try project.addEvidence(
      "trained-labour-rate,,2024,,,result,70,percent,,usable,no,,employed,2025-01-20")
    let late = try #require(Day(2030, 1, 1))
    #expect(project.saysOfRun([], asOf: late).isEmpty)
    let result = try project.load(["baseline"], asOf: late).study
      .run(executor: ThreadedExecutor(threads: 1)) { _ in }
    let median = result.value("baseline", .trainedLabourRate, "all", Year(2023), .p50)
    #expect(median.map { (0.6...0.75).contains($0) } == true)
  }
}
