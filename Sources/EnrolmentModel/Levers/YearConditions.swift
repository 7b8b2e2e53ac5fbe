/// What levers change in one year of one draw, before demand meets capacity.
public struct YearConditions {
  /// 1 − the share of a pool's demand that levers add, by month: each lever
  /// works on what the others leave, so their order does not matter.
  var unreached: MonthVector = .one
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
  /// - Parameters:
  ///   - gain: The relative gain if it were alone: coverage times effect.
  ///   - schedule: Strength by month.
  mutating func addDemand(gain: Double, schedule: MonthVector) {
    unreached *= .one - gain * schedule
  }

  /// The relative gain of the pool's demand by month, all levers together.
  var gain: MonthVector { .one - unreached }
}
