import Probability
import Testing

@testable import EnrolmentModel

@Suite("The circumstances of a level's year")
struct IntakeSettingTests {
  private let march = MonthVector(months: (1...12).map { $0 == 3 ? 1 : 0 })

  private func setting(_ year: LevelYear) -> (shape: [Double], demand: [Double], met: [Double]) {
    LevelYears(year, pools: .none).setting(lane: 4)
  }

  @Test("have the usual months as their shape, and a demand of one, where nothing closes")
  func open() {
    let found = setting(LevelYear())
    #expect(found.shape == [Double](repeating: 1.0 / 12, count: 12))
    #expect(found.demand == [Double](repeating: 1, count: 12) && found.met == found.demand)
  }

  @Test("lose half of March and catch up from April where March is closed: worked by hand")
  func closed() {
    let found = setting(LevelYear(closed: march))
    let expected = [1, 1, 0.5] + [Double](repeating: 1 + 0.2 / 9, count: 9)
    #expect(zip(found.demand, expected).allSatisfy { agree($0, $1) })
    #expect(zip(found.shape, expected).allSatisfy { agree($0, $1 / 12) })
  }

  @Test("meet as much demand as there are seats: 0.8 · (1 − 0.5 · (1 − back)), half in March")
  func met() {
    let found = setting(
      LevelYear(
        closed: march, capacity: 0.8, requisitioned: 0.5, returned: .secondHalf, catchUp: 0))
    let expected = [0.4, 0.4, 0.2, 0.4, 0.4, 0.4] + [Double](repeating: 0.8, count: 6)
    #expect(zip(found.met, expected).allSatisfy { agree($0, $1) })
    // Without any seat it is next to nothing and never zero, since others are divided by it.
    let none = setting(LevelYear(capacity: 0))
    #expect(none.met.allSatisfy { $0 > 0 && $0 < 1e-200 })
  }

  @Test("have more seats under levers by those given back and those added: worked by hand")
  func seats() {
    let conditions = YearConditions()
    conditions.giveBackSeats(.all(0.5), schedule: .wholeYear)
    conditions.addSeats(gain: .all(0.25), schedule: .secondHalf)
    conditions.addSeats(gain: .all(0.5), schedule: .wholeYear, in: .firms)
    conditions.addSeats(gain: .all(4), schedule: .wholeYear, in: .schoolLeavers)
    let years = LevelYears(
      LevelYear(capacity: 0.8, requisitioned: 0.5), pools: .some(schoolLeavers: 0))
    // Half of the half is back; a fifth of the entrants come through firms, none from school.
    let expected =
      [Double](repeating: 0.8 * 0.75 * 1.1, count: 6)
      + [Double](repeating: 0.8 * 0.75 * 1.35, count: 6)
    #expect(zip(years.seats(conditions, lane: 4), expected).allSatisfy { agree($0, $1) })
    let shut = years.seats(conditions, closed: march, lane: 4)
    #expect(agree(shut[2], 0.5 * expected[2]) && shut[3] == years.seats(conditions, lane: 4)[3])
  }

  @Test("keep what was given back already where a lever gives back less")
  func returned() {
    let conditions = YearConditions()
    conditions.giveBackSeats(.all(0.25), schedule: .wholeYear)
    let years = LevelYears(
      LevelYear(capacity: 1, requisitioned: 0.5, returned: .wholeYear), pools: .none)
    #expect(years.seats(conditions, lane: 4) == [Double](repeating: 1, count: 12))
  }

  @Test(
    "have a met demand that is the smaller of demand and seats in every draw", arguments: 0..<10)
  func smaller(block: Int) {
    let all = LevelYear.eight(block)
    let years = LevelYears(all, pools: .none)
    let none = YearConditions()
    var short = 0
    for lane in 0..<Lanes.width {
      let found = years.setting(lane: lane)
      let seats = years.seats(none, closed: all[lane].closed, lane: lane)
      for month in 0..<12 { #expect(found.met[month] == min(found.demand[month], seats[month])) }
      short += zip(found.demand, seats).count { $0 > $1 }
    }
    // Both are met: seats are short in some months and enough in others.
    #expect(short > 0 && short < 12 * Lanes.width)
  }
}
