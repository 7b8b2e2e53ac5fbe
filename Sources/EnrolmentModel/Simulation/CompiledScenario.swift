internal import Probability

/// A scenario ready for the loop over draws.
struct CompiledScenario {
  /// One lever in one year.
  struct ActiveLever {
    let lever: any Lever.Type
    let tables: [QuantileTable]
    let streams: [RandomStream]
    let schedule: MonthVector
    let yearShare: Double
    let strength: Double
  }

  /// The levers that act, by reported year; empty where nothing does.
  let levers: [[ActiveLever]]

  init(_ scenario: Scenario, _ problem: FitProblem, years: [Year]) {
    let compiled = scenario.orderedLevers.map { lever, setting in
      Self.compile(lever, setting, problem, years)
    }
    levers = years.indices.map { year in
      compiled.compactMap { $0[year] }
    }
  }

  /// Whether any lever acts in any reported year.
  var isIdle: Bool { levers.allSatisfy(\.isEmpty) }

  private static func compile(
    _ lever: any Lever.Type, _ setting: LeverSetting, _ problem: FitProblem, _ years: [Year]
  ) -> [ActiveLever?] {
    let schedule = LeverSchedule(setting, timing: lever.timing, problem: problem)
    let all = (0...Plan.yearsBeyond).map {
      schedule.months(of: problem.plan.year + $0).yearSum
    }.reduce(0, +)
    let tables = lever.quantities.map {
      QuantileTable(setting.quantities[$0.key] ?? $0.prior)
    }
    let streams = lever.quantities.map {
      RandomStream(seed: problem.seed, name: streamName(lever, $0))
    }
    return years.map { year in
      let months = schedule.months(of: year)
      let sum = months.yearSum
      guard sum > 0 else { return nil }
      return ActiveLever(
        lever: lever, tables: tables, streams: streams, schedule: months,
        yearShare: sum / all, strength: setting.strength)
    }
  }

  /// The name of the stream of a lever's quantity, the same in every scenario.
  static func streamName(_ lever: any Lever.Type, _ quantity: LeverQuantity) -> String {
    "lever/\(lever.key)/\(quantity.key)"
  }

  /// The conditions of a year in one draw.
  @inline(__always)
  func conditions(year: Int, draw: Int) -> YearConditions {
    var conditions = YearConditions()
    for active in levers[year] {
      var values = SIMD4<Double>.zero
      for index in active.tables.indices {
        let range = active.lever.quantities[index].range
        var value = active.tables[index].quantile(active.streams[index].uniform(draw: draw))
        if index == 0 { value *= active.strength }
        values[index] = min(range.upperBound, max(range.lowerBound, value))
      }
      let dose = LeverDose(values: values, schedule: active.schedule, yearShare: active.yearShare)
      active.lever.apply(dose, to: &conditions)
    }
    return conditions
  }
}
