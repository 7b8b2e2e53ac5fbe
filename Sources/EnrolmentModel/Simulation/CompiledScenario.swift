internal import Probability

/// A scenario ready for the loop over draws.
///
/// Safe to share between threads because nothing is written after it is made.
final class CompiledScenario: @unchecked Sendable {
  /// How a drawn quantity becomes a dose.
  struct Bounds: BitwiseCopyable {
    /// Times a quantity that says how much of the lever there is; 1 for the others.
    let strength: Double
    let lowest: Double
    let highest: Double
  }

  /// One lever in one year.
  struct ActiveLever: BitwiseCopyable {
    let lever: any Lever.Type
    /// Position of its drawn quantities.
    let dose: Int
    let schedule: MonthVector
    let yearShare: Double
    /// What bounds each drawn quantity, and how many there are.
    let bounds: InlineArray<4, Bounds>
    let quantities: Int

    /// Drawn quantities at the lever's strength, within their bounds.
    @inline(__always)
    func bounded(_ drawn: LeverValues) -> LeverValues {
      var values = drawn
      for quantity in 0..<quantities {
        let bound = bounds[quantity]
        values[quantity] = (values[quantity] * bound.strength)
          .upper(Lanes(repeating: bound.lowest)).lower(Lanes(repeating: bound.highest))
      }
      return values
    }
  }

  /// The levers that act, year after year, and where each reported year begins among them.
  private let levers: Room<ActiveLever>
  private let firstOfYear: Room<Int>

  init(
    _ scenario: Scenario, _ problem: FitProblem, years: [Year], doses: inout LeverDoses
  ) {
    let luck = LuckStreams(problem)
    let compiled = scenario.orderedLevers.map { lever, setting in
      Self.compile(
        lever, setting, dose: doses.position(of: lever, setting, luck), problem, years)
    }
    let byYear = years.indices.map { year in compiled.compactMap { $0[year] } }
    let all = byYear.flatMap(\.self)
    let firsts = byYear.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    levers = Room(all.count) { all[$0] }
    firstOfYear = Room(firsts.count) { firsts[$0] }
  }

  /// What the loop over draws reads, valid while the scenario lives; it counts no references.
  var acting: Acting { Acting(levers: levers.start, firstOfYear: firstOfYear.start) }

  private static func compile(
    _ lever: any Lever.Type, _ setting: LeverSetting, dose: Int, _ problem: FitProblem,
    _ years: [Year]
  ) -> [ActiveLever?] {
    let schedule = LeverSchedule(setting, timing: lever.timing, problem: problem)
    let all = (0...Plan.yearsBeyond).map {
      schedule.months(of: problem.plan.year + $0).yearSum
    }.reduce(0, +)
    var bounds = InlineArray<4, Bounds>(repeating: Bounds(strength: 1, lowest: 0, highest: 0))
    for (place, quantity) in lever.quantities.enumerated() {
      bounds[place] = Bounds(
        strength: quantity.isExtent ? setting.strength : 1, lowest: quantity.range.lowerBound,
        highest: quantity.range.upperBound)
    }
    return years.map { year in
      let months = schedule.months(of: year)
      let sum = months.yearSum
      guard sum > 0 else { return nil }
      return ActiveLever(
        lever: lever, dose: dose, schedule: months, yearShare: sum / all, bounds: bounds,
        quantities: lever.quantities.count)
    }
  }
}

extension CompiledScenario {
  /// The levers that act, by reported year.
  struct Acting: BitwiseCopyable, @unchecked Sendable {
    fileprivate let levers: UnsafePointer<ActiveLever>
    fileprivate let firstOfYear: UnsafePointer<Int>

    fileprivate init(levers: UnsafePointer<ActiveLever>, firstOfYear: UnsafePointer<Int>) {
      self.levers = levers
      self.firstOfYear = firstOfYear
    }

    /// The levers that act in a year; empty where nothing does.
    @inline(__always)
    func levers(_ year: Int) -> UnsafeBufferPointer<ActiveLever> {
      let first = firstOfYear[year]
      return UnsafeBufferPointer(start: levers + first, count: firstOfYear[year + 1] - first)
    }
  }
}

extension CompiledScenario.Acting {
  /// Fills the conditions of a year in the draws whose doses are given.
  func fill(_ conditions: YearConditions, year: Int, doses: borrowing Room<LeverValues>) {
    conditions.reset()
    for active in levers(year) {
      let dose = LeverDose(
        values: active.bounded(doses[active.dose]), schedule: active.schedule,
        yearShare: active.yearShare)
      active.lever.apply(dose, to: conditions)
    }
  }
}
