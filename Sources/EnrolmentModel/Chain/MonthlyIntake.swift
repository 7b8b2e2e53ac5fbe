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
  var turns: MonthLanes
  /// Their sum.
  var total: Lanes
  /// Σ w₀ − Σ w₁: what further closures take, as a share of a usual year.
  var lostMore: Lanes
  /// Closed months beyond the baseline's.
  var closedMore: Lanes
  /// Share of each month's turns that levers won through firms.
  var throughFirms: MonthLanes
  /// Whether any is.
  var isThroughFirms: Bool

  /// Nothing yet.
  @inline(__always)
  static var empty: Self {
    Self(
      turns: .zero, total: .zero, lostMore: .zero, closedMore: .zero, throughFirms: .zero,
      isThroughFirms: false)
  }
}

extension MonthlyIntake {
  /// The intake of a year as fitted, without levers.
  @inline(__always)
  init(_ setting: IntakeSetting) {
    self = .empty
    let scale = setting.total / setting.shapeSum
    for month in 0..<12 { turns[month] = setting.shape[month] * scale }
    total = setting.total
  }

  /// The intake of a year under levers.
  ///
  /// - Parameters:
  ///   - setting: What levers do not change.
  ///   - total: E₀, after what earlier years carried into this one.
  ///   - conditions: What levers change.
  ///   - gains: The gain of each pool under them.
  ///   - closed: Closed shares under the levers, nothing where they are the baseline's.
  ///   - streams: The relative change of demand through the streams of leavers.
  @inline(__always)
  init(
    _ setting: IntakeSetting, total base: Lanes, _ conditions: YearConditions, gains: PoolMonths,
    closed: MonthLanes?, streams: StreamChange = .none
  ) {
    self = .empty
    let changed = closed.map {
      DisruptedYear.intake(
        usual: setting.usual, closed: $0, loss: setting.loss, catchUp: setting.catchUp)
    }
    let pools = setting.pools
    let scale = base / setting.shapeSum
    var gained = Lanes.zero
    for month in 0..<12 {
      let firms = pools.firms * gains[.firms, month]
      let won =
        pools.schoolLeavers * gains[.schoolLeavers, month] + firms
        + pools.ruralWorkers * gains[.ruralWorkers, month] + streams[month]
      let factor = (1 + won).upper(.zero)
      let demand =
        (changed.map { $0[month] / setting.usual[month] } ?? setting.demand[month]) * factor
      let seats = setting.seats(conditions, month, closed: (closed ?? setting.closed)[month])
      let ratio = demand.lower(seats) / setting.met[month]
      // In this order a ratio of one leaves the months of the fit to the last bit.
      turns[month] = setting.shape[month] * scale * ratio
      gained += setting.shape[month] * (ratio - 1)
      guard any(firms .!= 0) else { continue }
      isThroughFirms = true
      throughFirms[month] = firms / factor.upper(Lanes(repeating: 1e-300))
    }
    total = base * (1 + gained / setting.shapeSum)
    guard let closed, let changed else { return }
    lostMore = setting.shapeSum - changed.yearSum
    for month in 0..<12 { closedMore += closed[month] - setting.closed[month] }
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
