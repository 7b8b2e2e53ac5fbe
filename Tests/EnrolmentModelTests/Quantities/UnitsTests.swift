import Probability
import Testing

@testable import EnrolmentModel

/// What the operators below give where a unit has no operator of its own.
///
/// Swift prefers an operator of the types themselves, so a result of this type
/// says that the model offers none.
private struct Refused: Equatable {}

private func + <Left, Right>(_: Left, _: Right) -> Refused { Refused() }
private func - <Left, Right>(_: Left, _: Right) -> Refused { Refused() }
private func * <Left, Right>(_: Left, _: Right) -> Refused { Refused() }
private func / <Left, Right>(_: Left, _: Right) -> Refused { Refused() }
private func < <Left, Right>(_: Left, _: Right) -> Refused { Refused() }

private func isRefused<Result>(_: Result) -> Bool { Result.self == Refused.self }

@Suite("Units")
struct UnitsTests {
  private let turns = Turns(.all(100))
  private let people = Persons(.all(40))
  private let half = Lanes.all(0.5)
  private let rate = Rate(0.72, of: .employed)
  private let points = PercentagePoints(1.1)

  @Test("of turns and of people do not mix")
  func turnsAndPersons() {
    #expect(isRefused(turns + people) && isRefused(people + turns))
    #expect(isRefused(turns - people) && isRefused(turns / people) && isRefused(people / turns))
    #expect(isRefused(turns < people) && isRefused(people < turns))
    #expect(isRefused(turns * people) && isRefused(turns * turns) && isRefused(people * people))
  }

  @Test("of rates and points do not mix with counts or with each other")
  func ratesAndPoints() {
    #expect(isRefused(rate + rate) && isRefused(rate + points) && isRefused(points + points))
    #expect(isRefused(rate * people) && isRefused(people * rate) && isRefused(rate * turns))
    #expect(isRefused(rate < points) && isRefused(points - rate))
  }

  @Test("have the operators that mean something (control of the two tests above)")
  func ownOperators() {
    #expect(!isRefused(turns + turns) && !isRefused(people + people) && !isRefused(people - people))
    #expect(!isRefused(turns * half) && !isRefused(people * half) && !isRefused(people / people))
    #expect(!isRefused(rate - rate) && !isRefused(points < points))
  }

  @Test("of eight draws have no order: one draw may be the smaller and its neighbour the larger")
  func noOrder() {
    #expect(isRefused(turns < turns) && isRefused(people < people))
  }
}
