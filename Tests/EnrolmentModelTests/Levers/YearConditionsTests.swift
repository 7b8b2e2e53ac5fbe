import Probability
import Testing

@testable import EnrolmentModel

@Suite("What levers change in a year")
struct YearConditionsTests {
  private let summer = MonthVector(months: (1...12).map { (6...8).contains($0) ? 1 : 0 })

  private func gain(_ doses: [(gain: Double, schedule: MonthVector)]) -> [Double] {
    let conditions = YearConditions()
    for dose in doses {
      conditions.addDemand(gain: .all(dose.gain), schedule: dose.schedule, in: .firms)
    }
    return conditions.common().gain(.firms).months
  }

  @Test("is nothing without a lever")
  func none() {
    #expect(gain([]) == [Double](repeating: 0, count: 12))
    let found = YearConditions().common()
    #expect(found.baselineClosures == 1 && found.uncountedDays == nil && !found.keepsSeats)
    // Beside these two, every number is zero.
    #expect(found.bits.count { $0 != 0 } == 2)
  }

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
    let conditions = YearConditions()
    for share in [0.5, 0.5] {
      conditions.keepSeats(.all(share), schedule: summer, online: true)
    }
    let found = conditions.common()
    #expect(found.keptOnline == 0.75 * summer && found.keptOnSite == .zero && found.keepsSeats)
    conditions.keepSeats(.one, schedule: .one, online: true)
    #expect(conditions.common().keptOnline.months == [Double](repeating: 1, count: 12))
  }

  @Test("adds seats, log-odds and certificates up, each lever its own")
  func accumulated() {
    let conditions = YearConditions()
    for _ in 0..<2 {
      conditions.addSeats(gain: .all(0.25), schedule: summer)
      conditions.addSeats(gain: .all(0.5), schedule: .one, in: .firms)
      conditions.addCompletion(logOdds: .all(0.5), schedule: summer)
      conditions.certify(.all(100), notYetTrained: .all(0.25))
    }
    let found = conditions.common()
    #expect(found.seatsAdded == 0.5 * summer)
    #expect(found.poolSeatsAdded[.firms]?.months == [Double](repeating: 1, count: 12))
    #expect(found.poolSeatsAdded[.ruralWorkers] == .zero)
    // Three months of twelve.
    #expect(found.completionLogOdds == 0.25)
    #expect(found.certifiedDirectly == 200 && found.trainedDirectly == 50)
  }

  @Test("takes no more seats than there are: closing twice over leaves none, not fewer")
  func noSeatsLeft() {
    let conditions = YearConditions()
    conditions.addSeats(gain: .all(-2), schedule: .one)
    let years = LevelYears(LevelYear(capacity: 1), pools: .none)
    for lane in 0..<Lanes.width {
      #expect(years.seats(conditions, lane: lane) == [Double](repeating: 0, count: 12))
    }
  }

  @Test("never takes more than the pool, however strong the levers deter")
  func negative() {
    #expect(gain([(-0.5, .one)])[0] == -0.5)
    #expect(gain([(-0.9, .one), (-0.9, .one)])[0] == -1)
  }

  @Test("is forgotten when the room is used for another year, whatever levers did")
  func reset() {
    let conditions = YearConditions()
    let untouched = YearConditions().common().bits
    for lever in LeverCatalogue.all {
      lever.apply(LeverDose(0.5, 0.25, 0.5, 0.75), to: conditions)
      #expect(conditions.common().bits != untouched, "\(lever.key)")
      conditions.reset()
      #expect(conditions.common().bits == untouched, "\(lever.key)")
      #expect(!conditions.movesDemand && !conditions.movesStream && !conditions.keepsSeats)
    }
  }

  @Test("fills the gains of all pools as it gives them one by one, and zeros without a lever")
  func filled() {
    let room = MonthRoom(3)
    let gains = PoolMonths(room)
    gains.fill(.all(7))
    let conditions = YearConditions()
    conditions.fillGains(gains)
    #expect(LeverPool.allCases.allSatisfy { gains[$0, 5].common == 0 })
    conditions.addDemand(gain: .varied(-0.5...2), schedule: summer, in: .ruralWorkers)
    conditions.addDemand(gain: .varied(0...1, 1), schedule: .one, in: .firms)
    conditions.fillGains(gains)
    for pool in LeverPool.allCases {
      for month in 0..<12 { #expect(gains[pool, month] == conditions.gain(pool, month)) }
    }
    withExtendedLifetime(room) {}
  }
}
