internal import RealModule

/// What levers change in one year of one draw, before demand meets capacity.
///
/// Levers that work on one thing are netted: each works on what the others
/// leave, so their order does not matter and together they never exceed it.
public struct YearConditions {
  /// 1 − the share of a pool's demand that levers add, by pool and month.
  private var unreached = PoolMonths(repeating: .one)
  /// The largest gain of a lever that more than doubles a pool, by pool and month.
  private var largest = PoolMonths(repeating: .zero)
  /// Share of the seats under quarantine use that levers give back, by month.
  var returned: MonthVector = .zero
  /// The part of the baseline's assumption on closures that stays.
  var baselineClosures = 1.0
  /// Months of closure that a lever puts in its place.
  var leverClosures = 0.0
  /// The months in which it puts them.
  var leverClosureMonths: MonthVector = .zero
  /// Share of the seats shut by closures that teaching on site keeps open, by month.
  private(set) var keptOnSite: MonthVector = .zero
  /// The same for teaching online, before a level's suitability.
  private(set) var keptOnline: MonthVector = .zero
  /// Seats added, relative to all seats, by month.
  private(set) var seatsAdded: MonthVector = .zero
  /// Seats added for the levels of a pool, relative to their seats, by month.
  private(set) var poolSeatsAdded = PoolMonths(repeating: .zero)
  /// What levers add to the log-odds of completion, at full strength all year.
  private(set) var completionLogOdds = 0.0
  /// The same for the vocational stream among lower-secondary leavers.
  private var unstreamed: MonthVector = .one
  private var largestStream: MonthVector = .zero
  /// Persons certified without a course, and those of them who were not yet trained.
  private(set) var certifiedDirectly = 0.0
  private(set) var trainedDirectly = 0.0
  /// Days of December that are not counted, in place of the plan's.
  var uncountedDays: Double?

  /// One month vector for each pool, in registers.
  struct PoolMonths {
    private var first: MonthVector
    private var second: MonthVector
    private var third: MonthVector

    init(repeating value: MonthVector) {
      first = value
      second = value
      third = value
    }

    subscript(pool: LeverPool) -> MonthVector {
      @inline(__always) get {
        switch pool {
        case .schoolLeavers: first
        case .firms: second
        case .ruralWorkers: third
        }
      }
      @inline(__always) set {
        switch pool {
        case .schoolLeavers: first = newValue
        case .firms: second = newValue
        case .ruralWorkers: third = newValue
        }
      }
    }
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
  mutating func addDemand(gain: Double, schedule: MonthVector, in pool: LeverPool) {
    let own = gain * schedule
    unreached[pool] *= .one - own.lower(.one)
    largest[pool] = largest[pool].upper(own)
  }

  /// Adds seats to all levels, or to those of a pool by their share in it.
  ///
  /// - Parameters:
  ///   - gain: Relative to the seats there are.
  ///   - schedule: Strength by month.
  ///   - pool: The pool whose courses get them; nothing for all.
  mutating func addSeats(gain: Double, schedule: MonthVector, in pool: LeverPool? = nil) {
    guard let pool else { return seatsAdded += gain * schedule }
    poolSeatsAdded[pool] += gain * schedule
  }

  /// Keeps a share of the seats open that closures shut.
  mutating func keepSeats(_ share: Double, schedule: MonthVector, online: Bool) {
    if online {
      keptOnline = .one - (.one - keptOnline) * (.one - share * schedule)
    } else {
      keptOnSite = .one - (.one - keptOnSite) * (.one - share * schedule)
    }
  }

  /// Moves the log-odds of completion, by a lever's mean strength over the year.
  mutating func addCompletion(logOdds: Double, schedule: MonthVector) {
    completionLogOdds += logOdds * schedule.yearSum / 12
  }

  /// Raises the vocational stream of lower-secondary leavers, netted as demand is.
  mutating func addStream(gain: Double, schedule: MonthVector) {
    let own = gain * schedule
    unstreamed *= .one - own.lower(.one)
    largestStream = largestStream.upper(own)
  }

  /// Certifies people without a course.
  mutating func certify(_ persons: Double, notYetTrained: Double) {
    certifiedDirectly += persons
    trainedDirectly += persons * notYetTrained
  }

  // MARK: What the chain reads

  /// The relative gain of a pool's demand by month, all levers together; never below −1.
  @inline(__always)
  func gain(_ pool: LeverPool) -> MonthVector {
    Self.netted(unreached[pool], largest[pool])
  }

  /// The relative gain of the vocational stream by month, all levers together; never below −1.
  @inline(__always)
  var streamGain: MonthVector { Self.netted(unstreamed, largestStream) }

  @inline(__always)
  private static func netted(_ unreached: MonthVector, _ largest: MonthVector) -> MonthVector {
    (.one - unreached).upper(MonthVector(repeating: -1))
      .replacing(with: largest, where: largest .> .one)
  }

  /// Whether seats shut by closures are kept open by anything.
  var keepsSeats: Bool { keptOnSite.yearSum > 0 || keptOnline.yearSum > 0 }
}
