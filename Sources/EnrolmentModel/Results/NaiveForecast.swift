/// The forecasts that anyone would make without a model, shown beside it.
public struct NaiveForecast: Hashable, Sendable {
  /// What kind of rule it is.
  public enum Rule: String, Sendable, CaseIterable {
    /// Total turns stay at the last full year's result.
    case lastYear = "last-full-year"
    /// The plan's figure times the mean past fulfilment.
    case planFulfilment = "plan-fulfilment"
    /// The rate rises by its last increment.
    case lastIncrement = "last-increment"
    /// The rate rises by its mean increment.
    case meanIncrement = "mean-increment"
  }

  /// The rule.
  public let rule: Rule
  /// What it forecasts.
  public let indicator: Indicator
  /// The forecast of the plan year.
  public let value: Double
  /// Years it rests on.
  public let years: [Year]

  /// Every naive forecast that the evidence allows.
  ///
  /// - Parameters:
  ///   - problem: The rows that count.
  ///   - targets: The targets.
  /// - Returns: The forecasts.
  public static func all(_ problem: FitProblem, targets: [Target]) -> [NaiveForecast] {
    [lastYear(problem), planFulfilment(problem, targets)].compactMap(\.self)
      + increments(problem)
  }

  private static func isTotal(_ row: Evidence, _ problem: FitProblem) -> Bool {
    row.measure == .enrolment && row.isOneFullYear && row.number != nil
      && row.levels.count == problem.plan.levels.count
  }

  /// All full-year totals known, whether they entered the fit or only check it.
  private static func totals(_ problem: FitProblem) -> [Evidence] {
    let checks = problem.selection.leftOut.filter { $0.reason == .sum }.map(\.row)
    return (problem.selection.used + checks).filter { isTotal($0, problem) && $0.kind != .plan }
  }

  /// The total of a year: a result before an estimate.
  private static func total(_ year: Year, _ problem: FitProblem) -> Double? {
    let rows = totals(problem).filter { $0.year == year }
    return (rows.first { $0.kind == .result } ?? rows.first)?.number
  }

  private static func lastYear(_ problem: FitProblem) -> NaiveForecast? {
    let years = totals(problem).map(\.year).filter { $0 < problem.plan.year }
    guard let last = years.max(), let value = total(last, problem) else { return nil }
    return NaiveForecast(rule: .lastYear, indicator: .enrolment, value: value, years: [last])
  }

  private static func planFulfilment(
    _ problem: FitProblem, _ targets: [Target]
  ) -> NaiveForecast? {
    let plan = problem.plan
    let plans = problem.selection.leftOut.filter {
      $0.reason == .plan && isTotal($0.row, problem) && $0.row.year < plan.year
    }
    let ratios = plans.compactMap { entry -> (year: Year, ratio: Double)? in
      guard let planned = entry.row.number, let result = total(entry.row.year, problem) else {
        return nil
      }
      return (entry.row.year, result / planned)
    }
    let own = targets.first {
      $0.indicator == .enrolment && $0.level == "total" && $0.year == plan.year
    }
    guard !ratios.isEmpty, let own else { return nil }
    let mean = ratios.map(\.ratio).reduce(0, +) / Double(ratios.count)
    return NaiveForecast(
      rule: .planFulfilment, indicator: .enrolment, value: own.atLeast * mean,
      years: ratios.map(\.year).sorted())
  }

  private static func increments(_ problem: FitProblem) -> [NaiveForecast] {
    let history = RateHistory(problem.selection, .trainedLabourRate)
    guard let last = history.last, let latest = history.increments.last else { return [] }
    let ahead = Double(max(0, problem.plan.year - last.year))
    let changes = history.increments.map(\.change)
    let mean = changes.reduce(0, +) / Double(changes.count)
    return [
      NaiveForecast(
        rule: .lastIncrement, indicator: .trainedLabourRate,
        value: last.fraction + ahead * latest.change, years: [latest.year]),
      NaiveForecast(
        rule: .meanIncrement, indicator: .trainedLabourRate,
        value: last.fraction + ahead * mean, years: history.increments.map(\.year)),
    ]
  }
}
