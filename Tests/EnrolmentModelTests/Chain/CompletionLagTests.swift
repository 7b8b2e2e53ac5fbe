import Probability
import Testing

@testable import EnrolmentModel

@Suite("When those who start complete")
struct CompletionLagTests {
  private func near(_ found: MonthVector, _ expected: [Double]) -> Bool {
    zip(found.months, expected).allSatisfy { agree($0, $1) }
  }

  @Test("of courses of up to two months is mostly the same year: worked by hand")
  func evening() {
    let lag = CompletionLag(Town.evening)
    #expect(lag.longest == 1)
    // A start in November ends this year in two of three cases, one in December in one.
    #expect(near(lag.weights[0], [Double](repeating: 1, count: 10) + [2.0 / 3, 1.0 / 3]))
    #expect(near(lag.weights[1], [Double](repeating: 0, count: 10) + [1.0 / 3, 2.0 / 3]))
  }

  @Test("of courses of three to twelve months in March is the same year in seven of ten cases")
  func craft() {
    let lag = CompletionLag(Town.craft)
    #expect(agree(lag.weights[0][2], 0.7) && agree(lag.weights[1][2], 0.3))
    // A start in December never ends in its year, and in the next one for sure.
    #expect(lag.weights[0][11] == 0 && agree(lag.weights[1][11], 1))
  }

  @Test("of college is the second year after or the third, never sooner")
  func college() {
    let lag = CompletionLag(Town.college)
    #expect(lag.longest == 3)
    #expect(lag.weights[0] == .zero && lag.weights[1] == .zero)
    // From January 24 to 35 months end in the second year after, 36 in the third.
    #expect(agree(lag.weights[2][0], 12.0 / 13) && agree(lag.weights[3][0], 1.0 / 13))
    #expect(agree(lag.weights[2][11], 1.0 / 13) && agree(lag.weights[3][11], 12.0 / 13))
  }

  @Test("is some year for certain, whatever the month and the course", arguments: 0...5)
  func sums(shortest: Int) {
    for longest in [shortest, shortest + 1, shortest + 7, shortest + 30] {
      let level = EducationLevel(
        key: "x", name: Town.text("x"), months: shortest...longest, givesCertificate: true)
      let lag = CompletionLag(level)
      let sum = lag.weights.reduce(MonthVector.zero, +)
      #expect(near(sum, [Double](repeating: 1, count: 12)))
    }
  }

  @Test("shares an intake out over the years, and gives nothing to years beyond")
  func share() {
    let lag = CompletionLag(Town.evening)
    var december = MonthVector.zero
    december[11] = 1
    #expect(agree(lag.share(0, of: december), 1.0 / 3))
    #expect(agree(lag.share(1, of: december), 2.0 / 3))
    #expect(lag.share(2, of: december) == 0)
  }

  @Test("gives the turns of each draw that complete after a lag, as its share does")
  func turns() {
    let room = MonthRoom(1)
    let turns = room.take()
    for month in 0..<12 { turns[month] = .varied(0...1000, month) }
    for level in [Town.college, Town.craft, Town.evening] {
      let lag = CompletionLag(level)
      for years in 0...lag.longest {
        let found = lag.turns(years, of: turns)
        for lane in 0..<Lanes.width {
          #expect(agree(found[lane], lag.share(years, of: turns.year(lane: lane))))
        }
      }
      // Every start is completed once.
      let sum = (0...lag.longest).reduce(Lanes.zero) { $0 + lag.turns($1, of: turns) }
      #expect((0..<Lanes.width).allSatisfy { agree(sum[$0], turns.yearSum[$0]) })
    }
    withExtendedLifetime(room) {}
  }

  @Test(
    "gives those won through firms by the part of each month: 300 · 1/4 of December's last third")
  func throughFirms() {
    let room = MonthRoom(MonthlyIntake.yearsTaken)
    let intake = MonthlyIntake(room)
    intake.turns[11] = .all(300)
    intake.throughFirms[11] = Lanes(0, 0.25, 0.5, 0.75, 1, 0.25, 0, 1)
    intake.throughFirms[3] = .one
    let lag = CompletionLag(Town.evening)
    let (now, next) = (
      lag.turnsThroughFirms(0, of: intake), lag.turnsThroughFirms(1, of: intake)
    )
    for lane in 0..<Lanes.width {
      #expect(agree(now[lane], 100 * intake.throughFirms[11][lane]))
      #expect(agree(next[lane], 200 * intake.throughFirms[11][lane]))
    }
    withExtendedLifetime(room) {}
  }
}
