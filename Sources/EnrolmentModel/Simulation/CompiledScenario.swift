/// A scenario ready for the loop over draws.
struct CompiledScenario {
  /// One lever in one year.
  struct ActiveLever {
    let lever: any Lever.Type
    /// Position of its drawn quantities.
    let dose: Int
    let schedule: MonthVector
    let yearShare: Double
    /// Times the quantities that say how much of it there is; 1 for the others.
    let strength: SIMD4<Double>
    let lowest: SIMD4<Double>
    let highest: SIMD4<Double>
  }

  /// The levers that act, by reported year; empty where nothing does.
  let levers: [[ActiveLever]]

  init(
    _ scenario: Scenario, _ problem: FitProblem, years: [Year], doses: inout LeverDoses
  ) {
    let compiled = scenario.orderedLevers.map { lever, setting in
      Self.compile(
        lever, setting, dose: doses.position(of: lever, setting, seed: problem.seed), problem,
        years)
    }
    levers = years.indices.map { year in
      compiled.compactMap { $0[year] }
    }
  }

  private static func compile(
    _ lever: any Lever.Type, _ setting: LeverSetting, dose: Int, _ problem: FitProblem,
    _ years: [Year]
  ) -> [ActiveLever?] {
    let schedule = LeverSchedule(setting, timing: lever.timing, problem: problem)
    let all = (0...Plan.yearsBeyond).map {
      schedule.months(of: problem.plan.year + $0).yearSum
    }.reduce(0, +)
    var lowest = SIMD4<Double>.zero
    var highest = SIMD4<Double>.zero
    var strength = SIMD4<Double>.one
    for (index, quantity) in lever.quantities.enumerated() {
      if quantity.isExtent { strength[index] = setting.strength }
      lowest[index] = quantity.range.lowerBound
      highest[index] = quantity.range.upperBound
    }
    return years.map { year in
      let months = schedule.months(of: year)
      let sum = months.yearSum
      guard sum > 0 else { return nil }
      return ActiveLever(
        lever: lever, dose: dose, schedule: months, yearShare: sum / all,
        strength: strength, lowest: lowest, highest: highest)
    }
  }

  /// The conditions of a year in the draw whose doses are given.
  @inline(__always)
  func conditions(year: Int, doses: borrowing Room<SIMD4<Double>>) -> YearConditions {
    var conditions = YearConditions()
    for active in levers[year] {
      let values = (doses[active.dose] * active.strength)
        .clamped(lowerBound: active.lowest, upperBound: active.highest)
      let dose = LeverDose(values: values, schedule: active.schedule, yearShare: active.yearShare)
      active.lever.apply(dose, to: &conditions)
    }
    return conditions
  }
}
