internal import Probability

/// The circumstances of one level in one year of eight draws that levers do not change.
struct IntakeSetting: BitwiseCopyable {
  /// E₀.
  private(set) var total = Lanes.zero
  /// π, to be filled by the caller.
  let usual: MonthLanes
  /// Closed shares of the baseline, to be filled by the caller, and those already known.
  let closed: MonthLanes
  let known: MonthVector
  /// w₀ and its sum.
  let shape: MonthLanes
  private(set) var shapeSum = Lanes.one
  /// λ and γ.
  private(set) var loss = Lanes.zero
  private(set) var catchUp = Lanes.zero
  /// D₀, in units of a usual month's intake.
  let demand: MonthLanes
  /// min(D₀, K₀), in units of a usual month's intake; never zero.
  let met: MonthLanes
  /// Shares of the level's entrants that levers work on.
  let pools: LevelPools
  private(set) var capacity: Capacity

  /// The seats of a level in the baseline.
  struct Capacity: BitwiseCopyable {
    /// ρ: capacity over demand in a usual month.
    var overDemand: Lanes
    /// Share of capacity under quarantine use before any is given back.
    var requisitioned: Lanes
    /// Share given back by month.
    let returned: MonthLanes
  }

  /// Years that a setting takes of a room.
  static let yearsTaken = 6

  /// Takes its years of a room.
  ///
  /// - Parameters:
  ///   - room: Where they are.
  ///   - known: Closed shares that are already known.
  ///   - pools: Shares of the level's entrants that levers work on.
  init(_ room: MonthRoom, known: MonthVector, pools: LevelPools) {
    usual = room.take()
    closed = room.take()
    shape = room.take()
    demand = room.take()
    met = room.take()
    capacity = Capacity(overDemand: .one, requisitioned: .zero, returned: room.take())
    self.known = known
    self.pools = pools
  }

  /// Works out a level's year from π, the closed shares and the seats given back.
  ///
  /// - Parameters:
  ///   - total: E₀.
  ///   - loss: λ.
  ///   - catchUp: γ.
  ///   - overDemand: ρ.
  ///   - requisitioned: Share of capacity under quarantine use.
  @inline(__always)
  mutating func update(
    total: Lanes, loss: Lanes, catchUp: Lanes, overDemand: Lanes, requisitioned: Lanes
  ) {
    self.total = total
    self.loss = loss
    self.catchUp = catchUp
    capacity.overDemand = overDemand
    capacity.requisitioned = requisitioned
    DisruptedYear.fill(shape, usual: usual, closed: closed, loss: loss, catchUp: catchUp)
    shapeSum = shape.yearSum
    for month in 0..<12 {
      demand[month] = shape[month] / usual[month]
      let seats = seats(month, returned: capacity.returned[month], closed: closed[month])
      met[month] = demand[month].lower(seats).upper(Lanes(repeating: 1e-300))
    }
  }

  /// Seats in a month, in units of a usual month's demand.
  @inline(__always)
  private func seats(_ month: Int, returned: Lanes, closed: Lanes) -> Lanes {
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
    return seats(month, returned: returned, closed: closed) * (1 + added).upper(.zero)
  }
}
