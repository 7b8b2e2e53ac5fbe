internal import RealModule

/// The strength of a lever by month, from 0 to 1.
struct LeverSchedule {
  private let from: Month
  private let until: Month
  private let ramp: Int
  private let decay: Int
  private let firstFree: Month

  /// Reads a setting.
  ///
  /// - Parameters:
  ///   - setting: What the scenario says.
  ///   - timing: What the lever itself says where the scenario does not.
  ///   - problem: The as-of month, the plan year and what is already observed.
  init(_ setting: LeverSetting, timing: LeverTiming, problem: FitProblem) {
    let plan = problem.plan
    from = setting.from ?? max(problem.asOf.month, Month(plan.year, 1))
    until = setting.until ?? Month(plan.year, 12)
    ramp = setting.ramp ?? timing.ramp
    decay = setting.decay ?? timing.decay
    // What is observed already holds the lever's effect.
    firstFree = Month(plan.year, 1) + problem.lastObservedMonth
  }

  /// The strength in a month.
  func strength(_ month: Month) -> Double {
    guard month >= from, month >= firstFree, from <= until else { return 0 }
    guard month > until else { return rise(month) }
    guard decay > 0 else { return 0 }
    let months = Double(month.index - until.index)
    return rise(until) * Double.exp2(-months / Double(decay))
  }

  private func rise(_ month: Month) -> Double {
    min(1, Double(month.index - from.index + 1) / Double(ramp + 1))
  }

  /// The strength by month of a year.
  func months(of year: Year) -> MonthVector {
    MonthVector(months: (1...12).map { strength(Month(year, $0)) })
  }
}
