internal import Probability

/// Demand meets capacity, by month, in one year and level of eight draws.
///
/// What was fitted is the smaller of demand and capacity, so a lever acts
/// relative to the baseline:
///
///     r[m] = min(D[m], K[m]) / min(D₀[m], K₀[m])
///     E    = E₀ · ( 1 + Σ π̃[m] (r[m] − 1) ),   π̃ = w₀ / Σ w₀
///
/// With D in units of a usual month's intake, D₀[m] = w₀[m]/π[m] and
/// K₀[m] = ρ (1 − requisitioned) (1 − λ c[m]): a closed month loses seats as it
/// loses demand, else a month short of seats would lose nothing by closing.
/// Without a lever every r is exactly one and E is E₀ to the last bit. Where
/// demand is the limit, seats do nothing.
struct MonthlyIntake: BitwiseCopyable {
  /// Turns by month.
  let turns: MonthLanes
  /// Their sum.
  private(set) var total = Lanes.zero
  /// Σ w₀ − Σ w₁: what further closures take, as a share of a usual year.
  private(set) var lostMore = Lanes.zero
  /// Closed months beyond the baseline's.
  private(set) var closedMore = Lanes.zero
  /// Share of each month's turns that levers won through firms.
  let throughFirms: MonthLanes
  /// Whether any is.
  private(set) var isThroughFirms = false

  /// Years that an intake takes of a room.
  static let yearsTaken = 2

  /// Takes its years of a room.
  init(_ room: MonthRoom) {
    turns = room.take()
    throughFirms = room.take()
  }

  /// The intake of a year as fitted, without levers.
  @inline(__always)
  mutating func update(_ setting: IntakeSetting) {
    let scale = setting.total / setting.shapeSum
    for month in 0..<12 { turns[month] = setting.shape[month] * scale }
    total = setting.total
  }

  /// What levers do to a year: closed shares, demand by pool and by stream.
  struct Moved {
    /// What levers change.
    let conditions: YearConditions
    /// The gain of each pool under them.
    let gains: PoolMonths
    /// Closed shares under them, nothing where they are the baseline's.
    var closed: MonthLanes?
    /// The relative change of demand through the streams of leavers.
    var streams = StreamChange.none
    /// Room for a year.
    let scratch: MonthLanes
  }

  /// The intake of a year under levers.
  ///
  /// - Parameters:
  ///   - setting: What levers do not change.
  ///   - base: E₀, after what earlier years carried into this one.
  ///   - moved: What levers do to the year.
  @inline(__always)
  mutating func update(_ setting: IntakeSetting, total base: Lanes, _ moved: Moved) {
    (lostMore, closedMore) = (.zero, .zero)
    guard let closed = moved.closed else {
      return meet(setting.demand, setting, base, moved, closed: setting.closed)
    }
    let demand = moved.scratch
    DisruptedYear.fill(
      demand, usual: setting.usual, closed: closed, loss: setting.loss,
      catchUp: setting.catchUp)
    lostMore = setting.shapeSum - demand.yearSum
    for month in 0..<12 {
      demand[month] = demand[month] / setting.usual[month]
      closedMore += closed[month] - setting.closed[month]
    }
    meet(demand, setting, base, moved, closed: closed)
  }

  /// Fills turns and their sum where demand meets seats.
  @inline(__always)
  private mutating func meet(
    _ usualDemand: MonthLanes, _ setting: IntakeSetting, _ base: Lanes, _ moved: Moved,
    closed: MonthLanes
  ) {
    let pools = setting.pools
    let gains = moved.gains
    let scale = base / setting.shapeSum
    var gained = Lanes.zero
    isThroughFirms = moved.conditions.movesDemand
    for month in 0..<12 {
      let firms = pools.firms * gains[.firms, month]
      let won =
        pools.schoolLeavers * gains[.schoolLeavers, month] + firms
        + pools.ruralWorkers * gains[.ruralWorkers, month] + moved.streams[month]
      let factor = (1 + won).upper(.zero)
      let seats = setting.seats(moved.conditions, month, closed: closed[month])
      let ratio = (usualDemand[month] * factor).lower(seats) / setting.met[month]
      // In this order a ratio of one leaves the months of the fit to the last bit.
      turns[month] = setting.shape[month] * scale * ratio
      gained += setting.shape[month] * (ratio - 1)
      guard isThroughFirms else { continue }
      throughFirms[month] = firms / factor.upper(Lanes(repeating: 1e-300))
    }
    total = base * (1 + gained / setting.shapeSum)
  }

  /// Counts December to another day than the plan's.
  ///
  /// - Parameters:
  ///   - days: Days at the end of December that are not counted.
  ///   - usual: Those that the plan does not count.
  mutating func count(without days: Lanes, usual: Double) {
    total += turns[11] * ((31 - days) / (31 - usual) - 1)
  }
}
