import Testing

@testable import EnrolmentModel

@Suite("What levers change in a year")
struct YearConditionsTests {
  private let summer = MonthVector(months: (1...12).map { (6...8).contains($0) ? 1 : 0 })

  private func gain(_ doses: [(gain: Double, schedule: MonthVector)]) -> [Double] {
    var conditions = YearConditions()
    for dose in doses { conditions.addDemand(gain: dose.gain, schedule: dose.schedule, in: .firms) }
    return conditions.gain(.firms).months
  }

  @Test("is nothing without a lever")
  func none() { #expect(gain([]) == [Double](repeating: 0, count: 12)) }

  @Test("is a lever's own gain in the months of its schedule where it is alone")
  func alone() {
    let found = gain([(0.125, summer)])
    #expect(found == (1...12).map { (6...8).contains($0) ? 0.125 : 0 })
  }

  @Test("is netted where two levers fish in one pool: 50 % and 50 % are 75 %")
  func netted() {
    #expect(gain([(0.5, .one), (0.5, .one)]) == [Double](repeating: 0.75, count: 12))
  }

  @Test("does not depend on the order of the levers")
  func order() {
    let doses = [(0.3, MonthVector.one), (0.17, summer), (0.6, MonthVector(repeating: 0.4))]
    #expect(gain([doses[0], doses[1]]) == gain([doses[1], doses[0]]))
    let (one, other) = (gain(doses), gain(doses.reversed()))
    #expect(zip(one, other).allSatisfy { agree($0, $1) })
  }

  @Test("never is more than the pool, nor than the levers' gains together")
  func bound() {
    for first in stride(from: 0.0, through: 1, by: 0.1) {
      for second in stride(from: 0.0, through: 1, by: 0.1) {
        let both = gain([(first, .one), (second, .one)])[0]
        #expect(both <= 1 && both <= first + second + Tolerance.rounding)
        #expect(both >= max(first, second) - Tolerance.rounding)
      }
    }
  }

  @Test("leaves nothing to others where a lever more than doubles the pool")
  func strong() {
    #expect(gain([(4, .one)])[0] == 4)
    #expect(gain([(4, .one), (3, .one)])[0] == 4 && gain([(3, .one), (4, .one)])[0] == 4)
    #expect(gain([(4, summer), (0.5, .one)])[0] == 0.5)
  }

  @Test("keeps at most all seats that are shut, whatever levers keep them")
  func kept() {
    var conditions = YearConditions()
    for share in [0.5, 0.5] { conditions.keepSeats(share, schedule: summer, online: true) }
    #expect(conditions.keptOnline == 0.75 * summer && conditions.keptOnSite == .zero)
    conditions.keepSeats(1, schedule: .one, online: true)
    #expect(conditions.keptOnline.months == [Double](repeating: 1, count: 12))
    #expect(!YearConditions().keepsSeats)
  }

  @Test("adds seats, log-odds and certificates up, each lever its own")
  func accumulated() {
    var conditions = YearConditions()
    for _ in 0..<2 {
      conditions.addSeats(gain: 0.25, schedule: summer)
      conditions.addSeats(gain: 0.5, schedule: .one, in: .firms)
      conditions.addCompletion(logOdds: 0.5, schedule: summer)
      conditions.certify(100, notYetTrained: 0.25)
    }
    #expect(conditions.seatsAdded == 0.5 * summer)
    #expect(conditions.poolSeatsAdded[.firms].months == [Double](repeating: 1, count: 12))
    #expect(conditions.poolSeatsAdded[.ruralWorkers] == .zero)
    // Three months of twelve.
    #expect(conditions.completionLogOdds == 0.25)
    #expect(conditions.certifiedDirectly == 200 && conditions.trainedDirectly == 50)
  }

  @Test("takes no more seats than there are: closing twice over leaves none, not fewer")
  func noSeatsLeft() {
    var conditions = YearConditions()
    conditions.addSeats(gain: -2, schedule: .one)
    var setting = MonthlyIntake.Setting.empty
    setting.capacity = 1
    #expect(setting.seats(conditions, closed: .zero).months == [Double](repeating: 0, count: 12))
  }

  @Test("never takes more than the pool, however strong the levers deter")
  func negative() {
    #expect(gain([(-0.5, .one)])[0] == -0.5)
    #expect(gain([(-0.9, .one), (-0.9, .one)])[0] == -1)
  }
}
