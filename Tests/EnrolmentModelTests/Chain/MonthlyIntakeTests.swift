import Probability
import Testing

@testable import EnrolmentModel

@Suite("Demand and capacity by month")
struct MonthlyIntakeTests {
  /// A year whose months are even and open, with no seats under quarantine use.
  private func even(
    capacity: Double = 2, requisitioned: Double = 0, returned: MonthVector = .zero,
    pool: Double = 0.5, closed: MonthVector = .zero
  ) -> MonthlyIntake.Setting {
    setting(
      [Double](repeating: 1.0 / 12, count: 12), closed: closed, capacity: capacity,
      requisitioned: requisitioned, returned: returned, pool: pool)
  }

  private func setting(
    _ months: [Double], total: Double = 1200, closed: MonthVector, capacity: Double,
    requisitioned: Double, returned: MonthVector, pool: Double
  ) -> MonthlyIntake.Setting {
    var usual = MonthVector.one
    for month in 0..<12 { usual[month] = months[month] }
    let shape = DisruptedYear.intake(usual: usual, closed: closed, loss: 0.5, catchUp: 0.4)
    return MonthlyIntake.Setting(
      total: total, usual: usual, shape: shape, shapeSum: shape.yearSum, closed: closed,
      known: .zero, loss: 0.5, catchUp: 0.4, capacity: capacity, requisitioned: requisitioned,
      returned: returned, pools: pools(pool))
  }

  private func pools(_ schoolLeavers: Double) -> LevelPools {
    LevelPools(
      schoolLeavers: schoolLeavers, firms: 0.2, ruralWorkers: 0.1, lowerSecondary: 0,
      upperSecondary: 0, shutSeats: 0.5, onlineSuitability: 0.4)
  }

  /// An uneven year with closures and scarce seats, by number.
  private func any(_ draw: Int) -> MonthlyIntake.Setting {
    let stream = RandomStream(seed: 3, name: "test/settings")
    func uniform(_ entity: Int, _ time: Int = 0) -> Double {
      stream.uniform(draw: draw, entity: entity, time: time)
    }
    let raw = (0..<12).map { 0.02 + uniform(0, $0) }
    let sum = raw.reduce(0, +)
    return setting(
      raw.map { $0 / sum }, total: 1000 * uniform(1),
      closed: MonthVector(months: (0..<12).map { max(0, uniform(2, $0) - 0.6) }),
      capacity: 0.5 + uniform(3), requisitioned: 0.4 * uniform(4),
      returned: MonthVector(months: (0..<12).map { Double($0) / 24 }), pool: uniform(5))
  }

  private func months(_ values: ClosedRange<Int>) -> MonthVector {
    MonthVector(months: (1...12).map { values.contains($0) ? 1 : 0 })
  }

  private func conditions(
    gain: Double = 0, returned: MonthVector = .zero
  ) -> YearConditions {
    var conditions = YearConditions()
    conditions.addDemand(gain: gain, schedule: .one, in: .schoolLeavers)
    conditions.returned = returned
    return conditions
  }

  @Test("under levers of no strength are the fit's, to the last bit", arguments: 0..<50)
  func zeroStrength(draw: Int) {
    let setting = any(draw)
    let (base, moved) = (
      MonthlyIntake(setting), MonthlyIntake(setting, conditions(), closed: nil)
    )
    #expect(moved.total == base.total && moved.turns == base.turns)
    #expect(moved.lostMore == 0 && moved.closedMore == 0)
  }

  @Test("under the baseline's own closures are the fit's, to the last bit", arguments: 0..<50)
  func sameClosures(draw: Int) {
    let setting = any(draw)
    let base = MonthlyIntake(setting)
    let moved = MonthlyIntake(setting, conditions(), closed: setting.closed)
    #expect(moved.total == base.total && moved.turns == base.turns)
    #expect(moved.lostMore == 0 && moved.closedMore == 0)
  }

  @Test("give seats no effect where demand is the limit")
  func demandIsTheLimit() {
    let setting = even(capacity: 2, requisitioned: 0.4)
    let moved = MonthlyIntake(setting, conditions(returned: .one), closed: nil)
    #expect(moved.total == 1200)
  }

  @Test("double where half of scarce seats come back, and grow by half if that is in July")
  func seats() {
    // Seats 0.6, half of them requisitioned: 0.3 of demand before, 0.6 after.
    let setting = even(capacity: 0.6, requisitioned: 0.5)
    let whole = MonthlyIntake(setting, conditions(returned: .one), closed: nil)
    #expect(agree(whole.total, 2400))
    let half = MonthlyIntake(setting, conditions(returned: months(7...12)), closed: nil)
    #expect(agree(half.total, 1800) && agree(half.turns.yearSum, 1800))
    #expect(agree(half.turns[5], 100) && agree(half.turns[6], 200))
    // What the baseline gives back already is not given twice.
    let already = even(capacity: 0.6, requisitioned: 0.5, returned: .one)
    #expect(MonthlyIntake(already, conditions(returned: .one), closed: nil).total == 1200)
  }

  @Test("never fall when seats are given back, and never exceed demand", arguments: 0..<50)
  func monotone(draw: Int) {
    let setting = any(draw)
    let totals = [0, 0.2, 0.5, 0.8, 1].map { share in
      MonthlyIntake(setting, conditions(returned: MonthVector(repeating: share)), closed: nil).total
    }
    #expect(zip(totals, totals.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(totals[0] >= setting.total)
  }

  @Test("grow by what the pool gains, and by nothing where a level has no such entrants")
  func pool() {
    let gained = MonthlyIntake(even(pool: 0.5), conditions(gain: 0.1), closed: nil)
    #expect(agree(gained.total, 1260))
    #expect(MonthlyIntake(even(pool: 0), conditions(gain: 0.1), closed: nil).total == 1200)
  }

  @Test("grow no further than the seats: 10 % more demand meets 4 % more seats")
  func capped() {
    let moved = MonthlyIntake(even(capacity: 1.04, pool: 1), conditions(gain: 0.1), closed: nil)
    #expect(agree(moved.total, 1248))
  }

  @Test("fall with further closures: March closed takes 0.6 of its half, worked by hand")
  func closures() {
    let moved = MonthlyIntake(even(), conditions(), closed: months(3...3))
    #expect(agree(moved.lostMore, 0.6 * 0.5 / 12) && moved.closedMore == 1)
    #expect(agree(moved.total, 1200 * (1 - 0.6 * 0.5 / 12)))
    // Fewer closures than the baseline's give some of the loss back.
    let fewer = MonthlyIntake(even(closed: months(3...3)), conditions(), closed: .zero)
    #expect(fewer.closedMore == -1 && agree(fewer.lostMore, -0.6 * 0.5 / 12))
    #expect(fewer.total > 1200)
  }

  @Test("are never negative and sum to their total", arguments: 0..<50)
  func sums(draw: Int) {
    let setting = any(draw)
    let moved = MonthlyIntake(
      setting, conditions(gain: 0.3, returned: months(4...9)), closed: months(6...8))
    #expect(moved.turns.months.allSatisfy { $0 >= 0 })
    #expect(agree(moved.turns.yearSum, moved.total))
    #expect((12..<16).allSatisfy { moved.turns[$0] == 0 })
  }
}
