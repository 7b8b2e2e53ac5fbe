import Testing

@testable import EnrolmentModel

@Suite("The history of a rate")
struct RateHistoryTests {
  private func history(_ rows: [Evidence]) -> RateHistory {
    let plan = Town.plan()
    return RateHistory(
      EvidenceSelection(rows, plan: plan, asOf: plan.asOf), .trainedLabourRate)
  }

  private func rate(
    _ year: Int, _ value: Double, published: Day? = nil, title: String? = nil,
    kind: Evidence.Kind = .result
  ) -> Evidence {
    Town.row(
      .trainedLabourRate, levels: [], year: year, kind: kind, value: value, halfWidth: 0.0005,
      published: published, title: title)
  }

  @Test("is in order of years, and measures changes between neighbours only")
  func increments() {
    let history = history([rate(2021, 0.66), rate(2018, 0.60), rate(2017, 0.58)])
    #expect(history.points.map(\.year.number) == [2017, 2018, 2021])
    #expect(history.increments.count == 1)
    #expect(history.increments[0].year == Year(2018) && history.increments[0].before == 0.58)
    #expect(agree(history.increments[0].change, 0.02))
    #expect(history.last?.fraction == 0.66 && history.last?.halfWidth == 0.0005)
  }

  @Test("takes the newest of two publications of one year")
  func newest() {
    let old = rate(2020, 0.64, published: Town.day(2020, 12, 1), title: "old")
    let new = rate(2020, 0.65, published: Town.day(2021, 6, 1), title: "new")
    #expect(history([new, old]).last?.fraction == 0.65)
  }

  @Test("has a level in each year: its own, between its neighbours, or the nearest")
  func level() throws {
    let plan = Town.plan()
    let rows = [rate(2018, 0.60), rate(2021, 0.66)]
    let history = RateHistory(
      EvidenceSelection(rows, plan: plan, asOf: plan.asOf), .trainedLabourRate)
    let found = try [2017, 2018, 2020, 2021, 2023].map {
      try #require(history.level(Year($0))).fraction
    }
    #expect(zip(found, [0.60, 0.60, 0.64, 0.66, 0.66]).allSatisfy { agree($0, $1) })
    #expect(self.history([]).level(Year(2020)) == nil)
    let early = RateHistory(
      EvidenceSelection(rows, plan: plan, asOf: plan.asOf), .trainedLabourRate, until: Year(2020))
    #expect(early.points.map(\.year.number) == [2018])
  }

  @Test("has neither plans nor other rates in it")
  func others() {
    let survey = Town.row(.surveyCertifiedRate, levels: [], year: 2020, value: 0.4)
    #expect(history([rate(2021, 0.7, kind: .plan), survey]).points.isEmpty)
  }
}
