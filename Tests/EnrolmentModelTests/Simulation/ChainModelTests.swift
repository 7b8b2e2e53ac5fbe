import Testing

@testable import EnrolmentModel

@Suite("The constants of the chain")
struct ChainModelTests {
  @Test("give seats back evenly from the as-of month on: ninths from March 2022")
  func baselineReturn() throws {
    let model = ChainModel(try Town.simulate(Town.problem(draws: 250)).input)
    let returned = model.baselineReturn(Year(2022), months: 9).months
    let expected = [0, 0] + (1...9).map { Double($0) / 9 } + [1]
    #expect(zip(returned, expected).allSatisfy { agree($0, $1) })
    #expect(model.baselineReturn(Year(2023), months: 9).months.allSatisfy { $0 == 1 })
    // Within less than a month all are back at once.
    #expect(model.baselineReturn(Year(2022), months: 0).months[2] == 1)
  }

  @Test("compute completers from the first increment of the rate to the last reported year")
  func chainYears() throws {
    let model = ChainModel(try Town.simulate(Town.problem(draws: 250, until: 2023)).input)
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
    let turns = [10.0, 30, 40]
    let room = Room<Double>(3, 0)
    for level in turns.indices { room[level] = turns[level] }
    let weights = (0..<3).map { mix.weight(level: $0, turns: room) }
    #expect(weights == [300, 300, 400])
    // Without targets the turns themselves are the mix.
    let none = PlanMix(Town.plan(), [])
    #expect((0..<3).map { none.weight(level: $0, turns: room) } == turns)
  }
}
