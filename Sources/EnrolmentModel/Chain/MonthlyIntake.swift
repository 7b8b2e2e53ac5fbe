/// Demand meets capacity, by month, in one year, level and draw.
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
struct MonthlyIntake {
  /// Turns by month.
  var turns: MonthVector
  /// Their sum.
  var total: Double
  /// Σ w₀ − Σ w₁: what further closures take, as a share of a usual year.
  var lostMore: Double
  /// Closed months beyond the baseline's.
  var closedMore: Double
  /// Share of each month's turns that levers won through firms.
  var throughFirms: MonthVector

  /// The circumstances of one level that levers do not change.
  struct Setting {
    /// E₀.
    var total: Double
    /// π, with ones in the lanes that are no months.
    var usual: MonthVector
    /// w₀ and its sum.
    var shape: MonthVector
    var shapeSum: Double
    /// Closed shares of the baseline, and those already known.
    var closed: MonthVector
    var known: MonthVector
    /// λ and γ.
    var loss: Double
    var catchUp: Double
    /// ρ: capacity over demand in a usual month.
    var capacity: Double
    /// Share of capacity under quarantine use before any is given back.
    var requisitioned: Double
    /// Share given back by month in the baseline.
    var returned: MonthVector
    /// Shares of the level's entrants that levers work on.
    var pools: LevelPools

    /// Nothing yet.
    static let empty = Self(
      total: 0, usual: .one, shape: .zero, shapeSum: 1, closed: .zero, known: .zero, loss: 0,
      catchUp: 0, capacity: 1, requisitioned: 0, returned: .zero, pools: .none)

    /// Seats by month, in units of a usual month's demand.
    @inline(__always)
    func seats(_ returned: MonthVector, closed: MonthVector) -> MonthVector {
      capacity * (.one - requisitioned * (.one - returned)) * (.one - loss * closed)
    }

    /// Seats under levers: those given back, and those added.
    @inline(__always)
    func seats(_ conditions: YearConditions, closed: MonthVector) -> MonthVector {
      let added =
        conditions.seatsAdded + pools.firms * conditions.poolSeatsAdded[.firms]
        + pools.ruralWorkers * conditions.poolSeatsAdded[.ruralWorkers]
        + pools.schoolLeavers * conditions.poolSeatsAdded[.schoolLeavers]
      return seats(returned.upper(conditions.returned), closed: closed)
        * (.one + added).upper(.zero)
    }
  }

  /// The intake of a year as fitted, without levers.
  @inline(__always)
  init(_ setting: Setting) {
    turns = setting.shape * (setting.total / setting.shapeSum)
    total = setting.total
    lostMore = 0
    closedMore = 0
    throughFirms = .zero
  }

  /// The intake of a year under levers.
  ///
  /// - Parameters:
  ///   - setting: What levers do not change.
  ///   - conditions: What they do.
  ///   - closed: Closed shares under the levers, nothing where they are the baseline's.
  ///   - streams: The relative change of demand through the streams of leavers.
  @inline(__always)
  init(
    _ setting: Setting, _ conditions: YearConditions, closed: MonthVector?,
    streams: MonthVector = .zero
  ) {
    let changed =
      closed.map {
        DisruptedYear.intake(
          usual: setting.usual, closed: $0, loss: setting.loss, catchUp: setting.catchUp)
      } ?? setting.shape
    let firms = setting.pools.firms * conditions.gain(.firms)
    let won =
      setting.pools.schoolLeavers * conditions.gain(.schoolLeavers) + firms
      + setting.pools.ruralWorkers * conditions.gain(.ruralWorkers) + streams
    let factor = (.one + won).upper(.zero)
    let demand = setting.shape / setting.usual
    let demandChanged = changed / setting.usual * factor
    let seats = setting.seats(setting.returned, closed: setting.closed)
    let seatsChanged = setting.seats(conditions, closed: closed ?? setting.closed)
    let ratio =
      demandChanged.lower(seatsChanged)
      / demand.lower(seats).upper(MonthVector(repeating: 1e-300))
    let share = setting.shape / setting.shapeSum
    // In this order a ratio of one leaves the months of the fit to the last bit.
    turns = setting.shape * (setting.total / setting.shapeSum) * ratio
    total = setting.total * (1 + (share * (ratio - .one)).yearSum)
    lostMore = closed == nil ? 0 : setting.shapeSum - changed.yearSum
    closedMore = closed.map { ($0 - setting.closed).yearSum } ?? 0
    throughFirms = firms / factor.upper(MonthVector(repeating: 1e-300))
  }

  /// Counts December to another day than the plan's.
  ///
  /// - Parameters:
  ///   - days: Days at the end of December that are not counted.
  ///   - usual: Those that the plan does not count.
  mutating func count(without days: Double, usual: Double) {
    total += turns[11] * ((31 - days) / (31 - usual) - 1)
  }

  /// Nothing yet.
  static let empty = Self(.empty)
}
