/// What levers change in one year of one draw, before demand meets capacity.
public struct YearConditions {
  /// 1 − the share of a pool's demand that levers add, by month: each lever
  /// works on what the others leave, so their order does not matter.
  private var unreached: MonthVector = .one
  /// The largest gain of a lever that more than doubles the pool, by month.
  private var largest: MonthVector = .zero
  /// Share of the seats under quarantine use that levers give back, by month.
  var returned: MonthVector = .zero
  /// The part of the baseline's assumption on closures that stays.
  var baselineClosures = 1.0
  /// Months of closure that a lever puts in its place.
  var leverClosures = 0.0
  /// The months in which it puts them.
  var leverClosureMonths: MonthVector = .zero

  /// Adds demand in a pool, netted with other levers on the same pool.
  ///
  /// A lever that more than doubles the pool leaves nothing to the others.
  ///
  /// - Parameters:
  ///   - gain: The relative gain if it were alone: coverage times effect.
  ///   - schedule: Strength by month.
  mutating func addDemand(gain: Double, schedule: MonthVector) {
    let own = gain * schedule
    unreached *= .one - own.lower(.one)
    largest = largest.upper(own)
  }

  /// The relative gain of the pool's demand by month, all levers together; never below −1.
  var gain: MonthVector {
    let netted = (.one - unreached).upper(MonthVector(repeating: -1))
    return netted.replacing(with: largest, where: largest .> .one)
  }
}
