import Probability
import Testing

@testable import EnrolmentModel

@Suite("The constants of the chain")
struct ChainModelTests {
  @Test("give seats back evenly from the as-of month on: ninths from March 2022")
  func baselineReturn() throws {
    let model = try Town.simulate(Town.problem(draws: 250)).input.model
    let room = MonthRoom(1)
    let returned = room.take()
    // In one draw it takes nine months, in another four and a half, in a third no time.
    let months = Lanes(9, 4.5, 0, 9, 9, 9, 9, 9)
    model.fillBaselineReturn(returned, Year(2022), months: months)
    let ninths = [0, 0] + (1...9).map { Double($0) / 9 } + [1]
    #expect(zip(returned.year(lane: 0).months, ninths).allSatisfy { agree($0, $1) })
    #expect(zip(returned.year(lane: 7).months, ninths).allSatisfy { agree($0, $1) })
    let twice = ninths.map { min(1, 2 * $0) }
    #expect(zip(returned.year(lane: 1).months, twice).allSatisfy { agree($0, $1) })
    // Within less than a month all are back at once.
    #expect(returned[2][2] == 1 && returned[1][2] == 0)
    model.fillBaselineReturn(returned, Year(2023), months: months)
    #expect((0..<12).allSatisfy { returned[$0] == .one })
    withExtendedLifetime(room) {}
  }

  @Test("compute completers from the first increment of the rate to the last reported year")
  func chainYears() throws {
    let model = try Town.simulate(Town.problem(draws: 250, until: 2023)).input.model
    #expect(model.chainYears.map(\.number) == [2019, 2020, 2021, 2022, 2023])
    #expect(model.years.map(\.number) == [2022, 2023])
  }

  @Test("weigh levels by the plan's own targets, and a group's levels by their turns")
  func planMix() {
    let mix = PlanMix(
      Town.plan(),
      [
        Town.target(.enrolment, "college", 300), Town.target(.enrolment, "craft-and-evening", 700),
        Town.target(.enrolment, "college", 999, year: 2023),
      ])
    // In the last draw the group's turns are divided otherwise.
    let turns = [10.0, 30, 40].map { Lanes(repeating: $0) }
    let room = Room<Lanes>(3) { turns[$0] }
    room[2][7] = 10
    let weights = (0..<3).map { mix.weight(level: $0, turns: room) }
    for lane in 0..<7 { #expect(weights.map { $0[lane] } == [300, 300, 400]) }
    #expect(weights.map { $0[7] } == [300, 525, 175])
    // Without targets the turns themselves are the mix.
    let none = PlanMix(Town.plan(), [])
    #expect((0..<3).allSatisfy { none.weight(level: $0, turns: room) == room[$0] })
  }
}
