internal import Probability

/// A scenario ready for the loop over draws.
struct CompiledScenario {
  /// How a drawn quantity becomes a dose.
  struct Bounds {
    /// Times a quantity that says how much of the lever there is; 1 for the others.
    let strength: Double
    let lowest: Double
    let highest: Double
  }

  /// One lever in one year.
  struct ActiveLever {
    let lever: any Lever.Type
    /// Position of its drawn quantities.
    let dose: Int
    let schedule: MonthVector
    let yearShare: Double
    /// What bounds each drawn quantity.
    let bounds: [Bounds]

    /// Drawn quantities at the lever's strength, within their bounds.
    @inline(__always)
    func bounded(_ drawn: LeverValues) -> LeverValues {
      var values = drawn
      bounds.withUnsafeBufferPointer { bounds in
        for quantity in bounds.indices {
          let bound = bounds[quantity]
          values[quantity] = (values[quantity] * bound.strength)
            .upper(Lanes(repeating: bound.lowest)).lower(Lanes(repeating: bound.highest))
        }
      }
      return values
    }
  }

  /// The levers that act, by reported year; empty where nothing does.
  let levers: [[ActiveLever]]

  init(
    _ scenario: Scenario, _ problem: FitProblem, years: [Year], doses: inout LeverDoses
  ) {
    let luck = LuckStreams(problem)
    let compiled = scenario.orderedLevers.map { lever, setting in
      Self.compile(
        lever, setting, dose: doses.position(of: lever, setting, luck), problem, years)
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
    let bounds = lever.quantities.map {
      Bounds(
        strength: $0.isExtent ? setting.strength : 1, lowest: $0.range.lowerBound,
        highest: $0.range.upperBound)
    }
    return years.map { year in
      let months = schedule.months(of: year)
      let sum = months.yearSum
      guard sum > 0 else { return nil }
      return ActiveLever(
        lever: lever, dose: dose, schedule: months, yearShare: sum / all, bounds: bounds)
    }
  }

  /// Fills the conditions of a year in the draws whose doses are given.
  func fill(_ conditions: YearConditions, year: Int, doses: borrowing Room<LeverValues>) {
    conditions.reset()
    levers[year].withUnsafeBufferPointer { levers in
      for index in levers.indices {
        let dose = LeverDose(
          values: levers[index].bounded(doses[levers[index].dose]),
          schedule: levers[index].schedule, yearShare: levers[index].yearShare)
        levers[index].lever.apply(dose, to: conditions)
      }
    }
  }
}
