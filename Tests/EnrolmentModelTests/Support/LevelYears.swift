import Probability

@testable import EnrolmentModel

/// A level's year in one draw, as the chain is told of it.
struct LevelYear {
  /// π, even unless said otherwise.
  var usual = MonthVector(months: [Double](repeating: 1.0 / 12, count: 12))
  var total = 1200.0
  var closed = MonthVector.zero
  /// ρ.
  var capacity = 2.0
  var requisitioned = 0.0
  var returned = MonthVector.zero
  var loss = 0.5
  var catchUp = 0.4
}

/// The intake of a level's year in one draw.
struct LevelIntake {
  let total: Double
  let turns: [Double]
  let throughFirms: [Double]
  let lostMore: Double
  let closedMore: Double

  init(_ intake: MonthlyIntake, lane: Int) {
    total = intake.total[lane]
    turns = intake.turns.year(lane: lane).months
    throughFirms = intake.throughFirms.year(lane: lane).months
    lostMore = intake.lostMore[lane]
    closedMore = intake.closedMore[lane]
  }

  /// Every number as bits.
  var bits: [UInt64] {
    ([total, lostMore, closedMore] + turns + throughFirms).map(\.bitPattern)
  }
}

/// A level's year in eight draws, in room of its own.
final class LevelYears {
  private let room = MonthRoom(IntakeSetting.yearsTaken + MonthlyIntake.yearsTaken + 3 + 2 + 1)
  private var setting: IntakeSetting
  private var intake: MonthlyIntake
  private let gains: PoolMonths
  private let closed: MonthLanes
  private let scratch: MonthLanes
  private let stream: MonthLanes

  /// - Parameters:
  ///   - years: The year of each of the eight draws.
  ///   - pools: The shares of the level's entrants, the same in all draws.
  init(_ years: [LevelYear], pools: LevelPools) {
    precondition(years.count == Lanes.width)
    setting = IntakeSetting(room, known: .zero, pools: pools)
    intake = MonthlyIntake(room)
    gains = PoolMonths(room)
    closed = room.take()
    scratch = room.take()
    stream = room.take()
    Self.fill(setting.usual, years.map(\.usual))
    Self.fill(setting.closed, years.map(\.closed))
    Self.fill(setting.capacity.returned, years.map(\.returned))
    func lanes(_ value: (LevelYear) -> Double) -> Lanes { Lanes(years.map(value)) }
    setting.update(
      total: lanes(\.total), loss: lanes(\.loss), catchUp: lanes(\.catchUp),
      overDemand: lanes(\.capacity), requisitioned: lanes(\.requisitioned))
  }

  /// Eight draws of one year.
  convenience init(_ year: LevelYear, pools: LevelPools) {
    self.init([LevelYear](repeating: year, count: Lanes.width), pools: pools)
  }

  private static func fill(_ lanes: MonthLanes, _ years: [MonthVector]) {
    for month in 0..<12 { lanes[month] = Lanes(years.map { $0[month] }) }
  }

  private var draws: [LevelIntake] { (0..<Lanes.width).map { LevelIntake(intake, lane: $0) } }

  /// The intake as fitted.
  func base() -> [LevelIntake] {
    intake.update(setting)
    return draws
  }

  /// The intake under levers.
  ///
  /// - Parameters:
  ///   - conditions: What they change.
  ///   - shares: Closed shares under them by draw, nothing where they are the baseline's.
  ///   - gain: The gain of the vocational stream by month and draw.
  ///   - before: The change through those who chose a stream three years ago.
  /// - Returns: The intake of each draw.
  func moved(
    _ conditions: YearConditions, closed shares: [MonthVector]? = nil,
    stream gain: [MonthVector]? = nil, before: Lanes = .zero
  ) -> [LevelIntake] {
    conditions.fillGains(gains)
    if let shares { Self.fill(closed, shares) }
    if let gain { Self.fill(stream, gain) }
    let streams = StreamChange(
      share: setting.pools.lowerSecondary, gain: gain == nil ? nil : stream, before: before)
    intake.update(
      setting, total: setting.total,
      MonthlyIntake.Moved(
        conditions: conditions, gains: gains, closed: shares == nil ? nil : closed,
        streams: streams, scratch: scratch))
    return draws
  }

  /// Counts December of the intake at hand to another day.
  func counted(without days: Lanes, usual: Double) -> [LevelIntake] {
    intake.count(without: days, usual: usual)
    return draws
  }

  /// What the setting worked out, in one draw.
  func setting(lane: Int) -> (shape: [Double], demand: [Double], met: [Double]) {
    (
      setting.shape.year(lane: lane).months, setting.demand.year(lane: lane).months,
      setting.met.year(lane: lane).months
    )
  }

  /// Seats by month under levers, in one draw.
  func seats(_ conditions: YearConditions, closed: MonthVector = .zero, lane: Int) -> [Double] {
    (0..<12).map { setting.seats(conditions, $0, closed: .all(closed[$0]))[lane] }
  }
}
