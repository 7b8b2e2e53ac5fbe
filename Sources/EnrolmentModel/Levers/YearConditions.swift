internal import Probability

/// What levers change in one year of eight draws, before demand meets capacity.
///
/// Levers that work on one thing are netted: each works on what the others
/// leave, so their order does not matter and together they never exceed it. The
/// object is room that is filled again and again.
public final class YearConditions {
  private let room = MonthRoom(3 + 3 + 3 + 6)
  /// 1 − the share of a pool's demand that levers add, by pool and month.
  private let unreached: PoolMonths
  /// The largest gain of a lever that more than doubles a pool, by pool and month.
  private let largest: PoolMonths
  /// Whether any lever works on demand.
  private(set) var movesDemand = false
  /// Share of the seats under quarantine use that levers give back, by month.
  let returned: MonthLanes
  /// The part of the baseline's assumption on closures that stays.
  var baselineClosures = Lanes.one
  /// Months of closure that a lever puts in its place.
  var leverClosures = Lanes.zero
  /// The months in which it puts them.
  var leverClosureMonths: MonthVector = .zero
  /// Share of the seats shut by closures that teaching on site keeps open, by month.
  let keptOnSite: MonthLanes
  /// The same for teaching online, before a level's suitability.
  let keptOnline: MonthLanes
  /// Whether seats shut by closures are kept open by anything.
  private(set) var keepsSeats = false
  /// Seats added, relative to all seats, by month.
  let seatsAdded: MonthLanes
  /// Seats added for the levels of a pool, relative to their seats, by month.
  let poolSeatsAdded: PoolMonths
  /// What levers add to the log-odds of completion, at full strength all year.
  private(set) var completionLogOdds = Lanes.zero
  /// The same as of a pool for the vocational stream among lower-secondary leavers.
  private let unstreamed: MonthLanes
  private let largestStream: MonthLanes
  /// Whether any lever works on that stream.
  private(set) var movesStream = false
  /// Persons certified without a course, and those of them who were not yet trained.
  private(set) var certifiedDirectly = Lanes.zero
  private(set) var trainedDirectly = Lanes.zero
  /// Days of December that are not counted, in place of the plan's.
  var uncountedDays: Lanes?

  /// Conditions that no lever changes.
  init() {
    unreached = PoolMonths(room)
    largest = PoolMonths(room)
    poolSeatsAdded = PoolMonths(room)
    returned = room.take()
    keptOnSite = room.take()
    keptOnline = room.take()
    seatsAdded = room.take()
    unstreamed = room.take()
    largestStream = room.take()
    reset()
  }

  /// Forgets what levers change.
  func reset() {
    unreached.fill(.one)
    for months in [largest, poolSeatsAdded] { months.fill(.zero) }
    for months in [returned, keptOnSite, keptOnline, seatsAdded] { months.fill(.zero) }
    (movesDemand, movesStream, keepsSeats) = (false, false, false)
    (baselineClosures, leverClosures, leverClosureMonths) = (.one, .zero, .zero)
    completionLogOdds = .zero
    unstreamed.fill(.one)
    largestStream.fill(.zero)
    (certifiedDirectly, trainedDirectly) = (.zero, .zero)
    uncountedDays = nil
  }

  // MARK: What levers do

  /// Adds demand in a pool, netted with other levers on the same pool.
  ///
  /// A lever that more than doubles the pool leaves nothing to the others.
  ///
  /// - Parameters:
  ///   - gain: The relative gain if it were alone: coverage times effect.
  ///   - schedule: Strength by month.
  ///   - pool: Whose demand.
  func addDemand(gain: Lanes, schedule: MonthVector, in pool: LeverPool) {
    movesDemand = true
    for month in 0..<12 where schedule[month] > 0 {
      let own = gain * schedule[month]
      unreached[pool, month] *= 1 - own.lower(.one)
      largest[pool, month] = largest[pool, month].upper(own)
    }
  }

  /// Gives back a share of the seats under quarantine use.
  ///
  /// The earlier of two returns counts: seats are given back once.
  func giveBackSeats(_ share: Lanes, schedule: MonthVector) {
    for month in 0..<12 where schedule[month] > 0 {
      returned[month] = returned[month].upper(share * schedule[month])
    }
  }

  /// Adds seats to all levels, or to those of a pool by their share in it.
  ///
  /// - Parameters:
  ///   - gain: Relative to the seats there are.
  ///   - schedule: Strength by month.
  ///   - pool: The pool whose courses get them; nothing for all.
  func addSeats(gain: Lanes, schedule: MonthVector, in pool: LeverPool? = nil) {
    for month in 0..<12 where schedule[month] > 0 {
      if let pool {
        poolSeatsAdded[pool, month] += gain * schedule[month]
      } else {
        seatsAdded[month] += gain * schedule[month]
      }
    }
  }

  /// Keeps a share of the seats open that closures shut.
  func keepSeats(_ share: Lanes, schedule: MonthVector, online: Bool) {
    for month in 0..<12 where schedule[month] > 0 {
      let rest = 1 - share * schedule[month]
      if online {
        keptOnline[month] = 1 - (1 - keptOnline[month]) * rest
      } else {
        keptOnSite[month] = 1 - (1 - keptOnSite[month]) * rest
      }
      keepsSeats = keepsSeats || any(share .> 0)
    }
  }

  /// Moves the log-odds of completion, by a lever's mean strength over the year.
  func addCompletion(logOdds: Lanes, schedule: MonthVector) {
    completionLogOdds += logOdds * schedule.yearSum / 12
  }

  /// Raises the vocational stream of lower-secondary leavers, netted as demand is.
  func addStream(gain: Lanes, schedule: MonthVector) {
    movesStream = true
    for month in 0..<12 where schedule[month] > 0 {
      let own = gain * schedule[month]
      unstreamed[month] *= 1 - own.lower(.one)
      largestStream[month] = largestStream[month].upper(own)
    }
  }

  /// Certifies people without a course.
  func certify(_ persons: Lanes, notYetTrained: Lanes) {
    certifiedDirectly += persons
    trainedDirectly += persons * notYetTrained
  }

  // MARK: What the chain reads

  /// The relative gain of a pool's demand in a month, all levers together; never below −1.
  @inline(__always)
  func gain(_ pool: LeverPool, _ month: Int) -> Lanes {
    Self.netted(unreached[pool, month], largest[pool, month])
  }

  /// Fills the relative gain of every pool's demand by month.
  func fillGains(_ gains: PoolMonths) {
    guard movesDemand else { return gains.fill(.zero) }
    for pool in LeverPool.allCases {
      for month in 0..<12 { gains[pool, month] = gain(pool, month) }
    }
  }

  /// The relative gain of the vocational stream in a month, all levers together; never below −1.
  @inline(__always)
  func streamGain(_ month: Int) -> Lanes { Self.netted(unstreamed[month], largestStream[month]) }

  @inline(__always)
  private static func netted(_ unreached: Lanes, _ largest: Lanes) -> Lanes {
    (1 - unreached).upper(-.one).replacing(with: largest, where: largest .> 1)
  }
}
