internal import RealModule

/// Demand meets capacity, by month, in one year, level and draw.
///
/// What was fitted is the smaller of demand and capacity, so a lever acts
/// relative to the baseline:
///
///     r[m] = min(D[m], K[m]) / min(D₀[m], K₀[m])
///     E    = E₀ · ( 1 + Σ π̃[m] (r[m] − 1) ),   π̃ = w₀ / Σ w₀
///
/// With D in units of a usual month's intake, D₀[m] = w₀[m]/π[m], K₀[m] = ρ
/// (1 − requisitioned). Without a lever every r is exactly one and E is E₀ to
/// the last bit. Where demand is the limit, seats do nothing.
struct MonthlyIntake {
  /// Turns by month.
  var turns: MonthVector
  /// Their sum.
  var total: Double
  /// Σ w₀ − Σ w₁: what further closures take, as a share of a usual year.
  var lostMore: Double
  /// Closed months beyond the baseline's.
  var closedMore: Double

  /// The intake of a year as fitted, without levers.
  @inline(__always)
  static func baseline(total: Double, usual: MonthVector, shape: MonthVector) -> Self {
    let sum = shape.sum(months: 1...12)
    return Self(turns: shape * (total / sum), total: total, lostMore: 0, closedMore: 0)
  }

  /// The circumstances of one level that levers do not change.
  struct Setting {
    /// E₀.
    var total: Double
    /// π.
    var usual: MonthVector
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
    /// Share of the level's entrants in the pool that levers work on.
    var pool: Double
  }

  /// The intake of a year under levers.
  ///
  /// - Parameters:
  ///   - setting: What levers do not change.
  ///   - conditions: What they do.
  ///   - closed: Closed shares under the levers.
  @inline(__always)
  init(_ setting: Setting, _ conditions: YearConditions, closed: MonthVector) {
    let base = DisruptedYear.intake(
      usual: setting.usual, closed: setting.closed, loss: setting.loss, catchUp: setting.catchUp)
    let changed = DisruptedYear.intake(
      usual: setting.usual, closed: closed, loss: setting.loss, catchUp: setting.catchUp)
    let returned = pointwiseMax(setting.returned, conditions.returned)
    let gain = conditions.gain
    let sum = base.sum(months: 1...12)
    var turns = MonthVector.zero
    var growth = 0.0
    for month in 0..<12 {
      let ratio = Self.ratio(
        base: base[month] / setting.usual[month],
        changed: changed[month] / setting.usual[month] * (1 + setting.pool * gain[month]),
        seats: setting.capacity * (1 - setting.requisitioned * (1 - setting.returned[month])),
        seatsChanged: setting.capacity * (1 - setting.requisitioned * (1 - returned[month])))
      let share = base[month] / sum
      growth += share * (ratio - 1)
      turns[month] = setting.total * share * ratio
    }
    self.turns = turns
    total = setting.total * (1 + growth)
    lostMore = sum - changed.sum(months: 1...12)
    closedMore = closed.sum(months: 1...12) - setting.closed.sum(months: 1...12)
  }

  @inline(__always)
  private static func ratio(
    base: Double, changed: Double, seats: Double, seatsChanged: Double
  ) -> Double {
    min(changed, seatsChanged) / min(base, seats)
  }

  init(turns: MonthVector, total: Double, lostMore: Double, closedMore: Double) {
    self.turns = turns
    self.total = total
    self.lostMore = lostMore
    self.closedMore = closedMore
  }
}
