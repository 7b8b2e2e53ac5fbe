import EnrolmentModel
import Testing

@Suite("The plan")
struct PlanTests {
  @Test("has a path from its first year to three years after its own")
  func years() {
    let plan = Town.plan(from: 2012)
    #expect(plan.horizon == Year(2025))
    #expect(plan.years.map(\.number) == Array(2012...2025))
  }

  @Test("finds its levels by key, and no others")
  func levels() {
    #expect(Town.plan().levelIndex("evening") == 2 && Town.plan().levelIndex("Evening") == nil)
  }

  @Test("equals another that says the same, and none that says anything else")
  func equality() {
    let plan = Town.plan()
    #expect(plan == Town.plan() && plan.hashValue == Town.plan().hashValue)
    #expect(plan != Town.plan(groups: []) && plan != Town.plan(from: 2013))
    #expect(plan != Town.plan(asOf: Town.day(2022, 3, 5)))
    #expect(plan != Town.plan(denominator: .employed))
    let note = SeriesBreak(measure: .labourForce, year: Year(2021), note: Town.text("new"))
    #expect(plan != Town.plan(breaks: [note]))
  }
}
