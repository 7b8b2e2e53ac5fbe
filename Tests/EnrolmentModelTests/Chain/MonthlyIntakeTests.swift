import Probability
import Testing

@testable import EnrolmentModel

@Suite("Demand and capacity by month")
struct MonthlyIntakeTests {
  private func months(_ values: ClosedRange<Int>) -> MonthVector {
    MonthVector(months: (1...12).map { values.contains($0) ? 1 : 0 })
  }

  private func conditions(
    gain: Lanes = .zero, returned: MonthVector = .zero, in pool: LeverPool = .schoolLeavers
  ) -> YearConditions {
    let conditions = YearConditions()
    conditions.addDemand(gain: gain, schedule: .one, in: pool)
    conditions.giveBackSeats(.one, schedule: returned)
    return conditions
  }

  /// The intake that a year has in all eight draws.
  private func intake(
    _ year: LevelYear, pool: Double = 0.5, _ conditions: YearConditions,
    closed: MonthVector? = nil, _ location: SourceLocation = #_sourceLocation
  ) -> LevelIntake {
    let draws = LevelYears(year, pools: .some(schoolLeavers: pool)).moved(
      conditions, closed: closed.map { [MonthVector](repeating: $0, count: Lanes.width) })
    let areSame = draws.allSatisfy { $0.bits == draws[0].bits }
    #expect(areSame, "the draws have one year", sourceLocation: location)
    return draws[4]
  }

  private func eight(_ block: Int) -> LevelYears {
    LevelYears(LevelYear.eight(block), pools: .some(schoolLeavers: 0.5))
  }

  @Test("under levers of no strength are the fit's, to the last bit", arguments: 0..<50)
  func zeroStrength(block: Int) {
    let years = eight(block)
    for (base, moved) in zip(years.base(), years.moved(conditions())) {
      #expect(moved.total == base.total && moved.turns == base.turns)
      #expect(moved.lostMore == 0 && moved.closedMore == 0)
    }
  }

  @Test("under the baseline's own closures are the fit's, to the last bit", arguments: 0..<50)
  func sameClosures(block: Int) {
    let years = eight(block)
    let closed = LevelYear.eight(block).map(\.closed)
    for (base, moved) in zip(years.base(), years.moved(conditions(), closed: closed)) {
      #expect(moved.total == base.total && moved.turns == base.turns)
      #expect(moved.lostMore == 0 && moved.closedMore == 0)
    }
  }

  @Test("give seats no effect where demand is the limit")
  func demandIsTheLimit() {
    let moved = intake(LevelYear(capacity: 2, requisitioned: 0.4), conditions(returned: .one))
    #expect(moved.total == 1200)
  }

  @Test("double where half of scarce seats come back, and grow by half if that is in July")
  func seats() {
    // Seats 0.6, half of them requisitioned: 0.3 of demand before, 0.6 after.
    let scarce = LevelYear(capacity: 0.6, requisitioned: 0.5)
    #expect(agree(intake(scarce, conditions(returned: .one)).total, 2400))
    let half = intake(scarce, conditions(returned: months(7...12)))
    #expect(agree(half.total, 1800) && agree(half.turns.reduce(0, +), 1800))
    #expect(agree(half.turns[5], 100) && agree(half.turns[6], 200))
    // What the baseline gives back already is not given twice.
    let already = LevelYear(capacity: 0.6, requisitioned: 0.5, returned: .one)
    #expect(intake(already, conditions(returned: .one)).total == 1200)
  }

  @Test("never fall when seats are given back, and never exceed demand", arguments: 0..<50)
  func monotone(block: Int) {
    let years = eight(block)
    let totals = [0, 0.2, 0.5, 0.8, 1].map { share in
      years.moved(conditions(returned: MonthVector(repeating: share))).map(\.total)
    }
    for lane in 0..<Lanes.width {
      let own = totals.map { $0[lane] }
      #expect(zip(own, own.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(own[0] >= LevelYear.eight(block)[lane].total)
    }
  }

  @Test("grow by what the pool gains, and by nothing where a level has no such entrants")
  func pool() {
    #expect(agree(intake(LevelYear(), pool: 0.5, conditions(gain: .all(0.1))).total, 1260))
    #expect(intake(LevelYear(), pool: 0, conditions(gain: .all(0.1))).total == 1200)
  }

  @Test("grow no further than the seats: 10 % more demand meets 4 % more seats")
  func capped() {
    let moved = intake(LevelYear(capacity: 1.04), pool: 1, conditions(gain: .all(0.1)))
    #expect(agree(moved.total, 1248))
  }

  @Test("fall with further closures: March closed takes 0.6 of its half, worked by hand")
  func closures() {
    let moved = intake(LevelYear(), conditions(), closed: months(3...3))
    #expect(agree(moved.lostMore, 0.6 * 0.5 / 12) && moved.closedMore == 1)
    #expect(agree(moved.total, 1200 * (1 - 0.6 * 0.5 / 12)))
    // Fewer closures than the baseline's give some of the loss back.
    let fewer = intake(LevelYear(closed: months(3...3)), conditions(), closed: .zero)
    #expect(fewer.closedMore == -1 && agree(fewer.lostMore, -0.6 * 0.5 / 12))
    #expect(fewer.total > 1200)
  }

  @Test("are never negative and sum to their total", arguments: 0..<50)
  func sums(block: Int) {
    let closed = [MonthVector](repeating: months(6...8), count: Lanes.width)
    let moved = eight(block).moved(
      conditions(gain: .varied(-0.9...2, block), returned: months(4...9)), closed: closed)
    for draw in moved {
      #expect(draw.turns.allSatisfy { $0 >= 0 })
      #expect(agree(draw.turns.reduce(0, +), draw.total))
    }
  }

  @Test("come through firms in the part that levers won there: 1/11 of each month, by hand")
  func throughFirms() {
    // A fifth of the entrants come through firms, and half as many again are won.
    let moved = intake(LevelYear(), conditions(gain: .all(0.5), in: .firms))
    #expect(moved.throughFirms.allSatisfy { agree($0, 0.1 / 1.1) })
    let others = intake(LevelYear(), conditions(gain: .all(0.5)))
    #expect(others.throughFirms.allSatisfy { $0 == 0 })
  }

  @Test("grow with the stream that leads to them, in its months, and fall with the years before")
  func streams() {
    let years = LevelYears(LevelYear(), pools: .some(schoolLeavers: 0, lowerSecondary: 0.25))
    let gain = [MonthVector](repeating: 0.5 * .secondHalf, count: Lanes.width)
    for draw in years.moved(YearConditions(), stream: gain, before: .all(-0.0625)) {
      #expect(draw.turns[..<6].allSatisfy { agree($0, 93.75) })
      #expect(draw.turns[6...].allSatisfy { agree($0, 106.25) })
      #expect(agree(draw.total, 1200))
    }
  }

  @Test("count December to another day: ten days fewer of twenty-five take ten parts of it")
  func counted() {
    let years = LevelYears(LevelYear(), pools: .none)
    _ = years.base()
    let days = Lanes(6, 16, 31, 0, 6, 1, 11, 21)
    for (lane, draw) in years.counted(without: days, usual: 6).enumerated() {
      #expect(agree(draw.total, 1100 + 100 * (31 - days[lane]) / 25))
    }
  }

  @Test("are those of each draw whatever the neighbouring draws are", arguments: 0..<20)
  func apart(block: Int) {
    let all = LevelYear.eight(block)
    let closed = (0..<Lanes.width).map { draw in
      draw % 3 == 0 ? all[draw].closed : MonthVector(months: uniforms("closed-\(draw)", 12))
    }
    let stream = (0..<Lanes.width).map { MonthVector(months: uniforms("stream-\($0)", 12)) }
    let (gain, returned) = (Lanes.varied(-0.9...2, block), Lanes.varied(0...1, block, 1))
    let before = Lanes.varied(-0.5...0, block, 2)
    func intakes(_ draws: [Int]) -> [[LevelIntake]] {
      let years = LevelYears(
        draws.map { all[$0] }, pools: .some(schoolLeavers: 0.4, lowerSecondary: 0.2))
      let conditions = conditions(gain: Lanes(draws.map { gain[$0] }))
      conditions.giveBackSeats(Lanes(draws.map { returned[$0] }), schedule: .secondHalf)
      conditions.addDemand(gain: Lanes(draws.map { before[$0] }), schedule: .one, in: .firms)
      return [
        years.base(), years.moved(conditions),
        years.moved(
          conditions, closed: draws.map { closed[$0] }, stream: draws.map { stream[$0] },
          before: Lanes(draws.map { before[$0] })),
      ]
    }
    let beside = intakes(Array(0..<Lanes.width))
    for lane in 0..<Lanes.width {
      let alone = intakes([Int](repeating: lane, count: Lanes.width))
      for (one, other) in zip(beside, alone) { #expect(one[lane].bits == other[3].bits) }
    }
  }
}
