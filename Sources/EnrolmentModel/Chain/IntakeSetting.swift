internal import Probability

/// The circumstances of one level in one year of eight draws that levers do not change.
struct IntakeSetting: BitwiseCopyable {
  /// E₀.
  let total: Lanes
  /// π.
  let usual: MonthLanes
  /// w₀ and its sum.
  let shape: MonthLanes
  let shapeSum: Lanes
  /// Closed shares of the baseline, and those already known.
  let closed: MonthLanes
  let known: MonthVector
  /// λ and γ.
  let loss: Lanes
  let catchUp: Lanes
  /// D₀, in units of a usual month's intake.
  let demand: MonthLanes
  /// min(D₀, K₀), in units of a usual month's intake; never zero.
  let met: MonthLanes
  /// Shares of the level's entrants that levers work on.
  let pools: LevelPools
  private let capacity: Capacity

  /// The seats of a level in the baseline.
  struct Capacity: BitwiseCopyable {
    /// ρ: capacity over demand in a usual month.
    var overDemand: Lanes
    /// Share of capacity under quarantine use before any is given back.
    var requisitioned: Lanes
    /// Share given back by month.
    var returned: MonthLanes
  }

  /// Works out a level's year.
  ///
  /// - Parameters:
  ///   - total: E₀.
  ///   - usual: π.
  ///   - closed: Closed shares of the baseline.
  ///   - known: Those already known.
  ///   - loss: λ.
  ///   - catchUp: γ.
  ///   - capacity: The seats.
  ///   - pools: Shares of the level's entrants that levers work on.
  @inline(__always)
  init(
    total: Lanes, usual: MonthLanes, closed: MonthLanes, known: MonthVector, loss: Lanes,
    catchUp: Lanes, capacity: Capacity, pools: LevelPools
  ) {
    let shape = DisruptedYear.intake(usual: usual, closed: closed, loss: loss, catchUp: catchUp)
    var demand = MonthLanes.zero
    var met = MonthLanes.zero
    for month in 0..<12 {
      demand[month] = shape[month] / usual[month]
      let seats = Self.seats(
        capacity, month, returned: capacity.returned[month], loss: loss, closed: closed[month])
      met[month] = demand[month].lower(seats).upper(Lanes(repeating: 1e-300))
    }
    self.total = total
    self.usual = usual
    self.shape = shape
    shapeSum = shape.yearSum
    self.closed = closed
    self.known = known
    self.loss = loss
    self.catchUp = catchUp
    self.demand = demand
    self.met = met
    self.capacity = capacity
    self.pools = pools
  }

  /// Seats in a month, in units of a usual month's demand.
  @inline(__always)
  private static func seats(
    _ capacity: Capacity, _ month: Int, returned: Lanes, loss: Lanes, closed: Lanes
  ) -> Lanes {
    capacity.overDemand * (1 - capacity.requisitioned * (1 - returned)) * (1 - loss * closed)
  }

  /// Seats in a month under levers: those given back, and those added.
  @inline(__always)
  func seats(_ conditions: YearConditions, _ month: Int, closed: Lanes) -> Lanes {
    let added =
      conditions.seatsAdded[month] + pools.firms * conditions.poolSeatsAdded[.firms, month]
      + pools.ruralWorkers * conditions.poolSeatsAdded[.ruralWorkers, month]
      + pools.schoolLeavers * conditions.poolSeatsAdded[.schoolLeavers, month]
    let returned = capacity.returned[month].upper(conditions.returned[month])
    return Self.seats(capacity, month, returned: returned, loss: loss, closed: closed)
      * (1 + added).upper(.zero)
  }

  /// Nothing yet.
  static let empty = Self(
    total: .zero, usual: MonthLanes(repeating: .one), closed: .zero, known: .zero, loss: .zero,
    catchUp: .zero,
    capacity: Capacity(overDemand: .one, requisitioned: .zero, returned: .zero), pools: .none)
}

/// The relative change of demand through the streams of school leavers.
///
/// Who takes the vocational stream at 15 does not stand at a college's door
/// at 18, so upper secondary school passes its loss on three years later.
struct StreamChange {
  /// Through those who choose a stream in this year, in the months of `months`.
  let now: Lanes
  /// When they choose it.
  let months: MonthVector
  /// Through those who chose one three years ago, in every month.
  let before: Lanes

  /// The change in a month.
  @inline(__always)
  subscript(month: Int) -> Lanes { now * months[month] + before }

  /// No change.
  static let none = Self(now: .zero, months: .zero, before: .zero)
}
