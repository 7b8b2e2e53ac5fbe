import Testing

@testable import EnrolmentModel

@Suite("The schedule of a lever")
struct LeverScheduleTests {
  private func strengths(
    _ setting: LeverSetting = LeverSetting(), timing: LeverTiming = LeverTiming(ramp: 0, decay: 0),
    rows: [Evidence] = [], asOf: Day = Town.day(2022, 3, 4), year: Int = 2022
  ) throws -> [Double] {
    let schedule = LeverSchedule(
      setting, timing: timing, problem: try Town.problem(rows, asOf: asOf))
    return schedule.months(of: Year(year)).months
  }

  private func month(_ number: Int, _ year: Int = 2022) -> Month { Month(Year(year), number) }

  @Test("runs from the as-of month to December of the plan year where nothing is written")
  func defaults() throws {
    #expect(try strengths() == [0, 0] + [Double](repeating: 1, count: 10))
    #expect(try strengths(year: 2023) == [Double](repeating: 0, count: 12))
    // Known before the plan year began, it runs from January.
    #expect(
      try strengths(asOf: Town.day(2021, 11, 1)) == [Double](repeating: 1, count: 12))
  }

  @Test("includes the first month and the last")
  func inclusive() throws {
    let found = try strengths(LeverSetting(from: month(5), until: month(7)))
    #expect(found == [0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0])
    let single = try strengths(LeverSetting(from: month(5), until: month(5)))
    #expect(single.reduce(0, +) == 1 && single[4] == 1)
    let never = try strengths(LeverSetting(from: month(6), until: month(5)))
    #expect(never.allSatisfy { $0 == 0 })
  }

  @Test("rises to full strength over its ramp: a quarter, a half, three quarters, all")
  func ramp() throws {
    let found = try strengths(LeverSetting(from: month(4), until: month(9), ramp: 3))
    #expect(found == [0, 0, 0, 0.25, 0.5, 0.75, 1, 1, 1, 0, 0, 0])
    // What the scenario leaves out comes from the lever.
    let own = try strengths(
      LeverSetting(from: month(4), until: month(9)), timing: LeverTiming(ramp: 1, decay: 0))
    #expect(own[3] == 0.5 && own[4] == 1)
  }

  @Test("fades by half in its half-life, also into the next year")
  func decay() throws {
    let setting = LeverSetting(from: month(3), until: month(8), decay: 2)
    let found = try strengths(setting)
    #expect(found[7] == 1 && agree(found[9], 0.5) && agree(found[11], 0.25))
    #expect(agree(found[8], 0.5.squareRoot()))
    #expect(agree(try strengths(setting, year: 2023)[1], 0.125))
    // It fades from the strength that it had reached.
    let early = try strengths(LeverSetting(from: month(8), until: month(8), ramp: 1, decay: 2))
    #expect(early[7] == 0.5 && agree(early[9], 0.25))
  }

  @Test("is not applied again in months whose enrolment is already counted")
  func observed() throws {
    let rows = [
      Town.row(year: 2022, months: 1...5, value: 9000, published: Town.day(2022, 6, 10))
    ]
    let asOf = Town.day(2022, 6, 30)
    let setting = LeverSetting(from: month(3), until: month(8), ramp: 3)
    let found = try strengths(setting, rows: rows, asOf: asOf)
    // It rose while it was observed: in June it is at full strength.
    #expect(found == [0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0])
    #expect(try strengths(setting, asOf: asOf)[2] == 0.25)
  }
}
