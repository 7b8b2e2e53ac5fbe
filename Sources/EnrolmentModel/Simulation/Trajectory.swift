internal import RealModule

/// One draw of the chain: first what levers do not touch, then each scenario.
///
/// The object is room that is filled again for every draw.
final class Trajectory {
  let model: ChainModel
  let levels: Int
  let years: Int
  private(set) var draw = 0
  /// Turns by month of reported years, at year · levels + level.
  let baseIntake: Room<MonthlyIntake>
  let intake: Room<MonthlyIntake>
  let settings: Room<MonthlyIntake.Setting>
  let shares: Room<LevelShares>
  /// Completers and newly trained of the baseline, at chain year · levels + level.
  let baseCompleters: Room<Persons>
  let completers: Room<Persons>
  let denominators: Room<Persons>
  let labourForce: Room<Persons>
  let rates: RateTrajectory
  var shift = 0.0
  var onlineShift = 0.0
  var alreadyInFirms = 0.0
  /// Completers won through firms, at year · levels + level.
  let firmCompleters: Room<Persons>
  /// Relative change of the number who leave for upper secondary school, by year.
  let upperSecondaryChange: Room<Double>
  let turnsNow: Room<Double>

  private let leverDoses: LeverDoses
  /// Drawn quantities of the levers of all scenarios.
  let doses: Room<SIMD4<Double>>

  init(_ model: ChainModel, doses: LeverDoses = LeverDoses()) {
    self.model = model
    leverDoses = doses
    self.doses = Room(doses.count, .zero)
    levels = model.plan.levels.count
    years = model.years.count
    let chainYears = model.chainYears.count
    baseIntake = Room(years * levels, .empty)
    intake = Room(years * levels, .empty)
    settings = Room(years * levels, .empty)
    shares = Room(levels, LevelShares(values: .zero))
    baseCompleters = Room(chainYears * levels, .zero)
    completers = Room(years * levels, .zero)
    firmCompleters = Room(years * levels, .zero)
    denominators = Room(chainYears, .zero)
    labourForce = Room(chainYears, .zero)
    rates = RateTrajectory(model)
    turnsNow = Room(levels, 0)
    upperSecondaryChange = Room(years, 0)
  }

  // MARK: What levers do not touch

  /// Computes the baseline of a draw.
  func simulateBaseline(_ draw: Int) {
    self.draw = draw
    leverDoses.fill(doses, draw: draw)
    for level in 0..<levels { shares[level] = model.parameters.shares(level: level, draw: draw) }
    shift = model.completionShift.value(draw)
    onlineShift = model.onlineCompletionShift.value(draw)
    alreadyInFirms = min(1, max(0, model.alreadyInFirms.value(draw)))
    for year in 0..<years { setUp(year) }
    complete()
    let share = model.input.labourForce.share(draw: draw)
    for (index, year) in model.chainYears.enumerated() {
      labourForce[index] = model.input.labourForce.persons(year, draw: draw)
      denominators[index] = labourForce[index] * share
    }
    rates.simulateBaseline(
      draw, denominators: denominators, trained: { self.inflow($0, certified: false) },
      certified: { self.inflow($0, certified: true) })
  }

  private func setUp(_ year: Int) {
    let model = self.model
    let path = model.pathIndex(model.years[year])
    let special = model.intake.specialIndex[path]
    let remaining = model.draws.remaining(draw)
    let months = model.requisitionMonths.value(draw)
    let returned = model.baselineReturn(model.years[year], months: months)
    let capacity = model.capacity.value(draw)
    for level in 0..<levels {
      let closed = model.intake.closedShares(special: special, level: level, remaining: remaining)
      let usual = usual(level, special)
      let loss = model.draws.loss(level: level, draw: draw)
      let catchUp = model.draws.catchUp(draw)
      let shape = DisruptedYear.intake(
        usual: usual, closed: closed, loss: loss, catchUp: catchUp)
      settings[year * levels + level] = MonthlyIntake.Setting(
        total: model.draws.turns(level: level, year: path, draw: draw) ?? 0, usual: usual,
        shape: shape, shapeSum: shape.yearSum, closed: closed,
        known: model.intake.closed[special][level], loss: loss, catchUp: catchUp,
        capacity: capacity,
        requisitioned: min(1, max(0, model.requisitioned[level].value(draw))),
        returned: returned, pools: model.pools[level])
      baseIntake[year * levels + level] = MonthlyIntake(settings[year * levels + level])
    }
  }

  private func usual(_ level: Int, _ special: Int) -> MonthVector {
    // Ones where there is no month, so that vectors may be divided by it.
    var usual = MonthVector.one
    let segments = model.intake.segments.months
    for segment in segments.indices {
      let share = model.draws.share(
        level: level, special: special, segment: segment, draw: draw)
      let each = share / Double(segments[segment].count)
      for month in segments[segment] { usual[month - 1] = each }
    }
    return usual
  }

  /// Completers of the baseline in every chain year.
  private func complete() {
    for (index, year) in model.chainYears.enumerated() {
      for level in 0..<levels {
        var starters = Turns.zero
        for lag in 0...model.lags[level].longest {
          starters += turnsToComplete(level, year + -lag, lag: lag, intake: baseIntake)
        }
        baseCompleters[index * levels + level] =
          shares[level].persons(starters) * shares[level].completion
      }
    }
  }

  /// Turns of an earlier year that are completed after a lag.
  @inline(__always)
  func turnsToComplete(
    _ level: Int, _ year: Year, lag: Int, intake: borrowing Room<MonthlyIntake>
  ) -> Turns {
    let reported = year - model.plan.year
    if reported >= 0 {
      let months = intake[reported * levels + level].turns
      return Turns((model.lags[level].weights[lag] * months).yearSum)
    }
    let turns = model.draws.turns(level: level, year: model.pathIndex(year), draw: draw) ?? 0
    return Turns(turns * model.usualLags[level][lag])
  }

  /// Net newly trained or certified of the baseline in a chain year.
  private func inflow(_ index: Int, certified: Bool) -> Persons {
    var sum = Persons.zero
    for level in 0..<levels {
      let people = baseCompleters[index * levels + level]
      sum +=
        certified ? shares[level].newlyCertified(people) : shares[level].newlyTrained(people)
    }
    return sum
  }

  // MARK: Results

  /// Writes the scenario at hand.
  func write(to ensemble: Ensemble) {
    for year in 0..<years {
      for level in 0..<levels {
        let index = year * levels + level
        ensemble.start(.turns(level: level), year: year)[draw] = intake[index].total
        ensemble.start(.completers(level: level), year: year)[draw] = completers[index].value
        ensemble.start(.newlyTrained(level: level), year: year)[draw] =
          newlyTrained(level, index).value
      }
      ensemble.start(.trainedRate, year: year)[draw] = rates.trained[year]
      ensemble.start(.certifiedRate, year: year)[draw] = rates.certified[year]
    }
  }

  private func newlyTrained(_ level: Int, _ index: Int) -> Persons {
    shares[level].newlyTrained(
      completers[index], throughFirms: firmCompleters[index], already: alreadyInFirms)
  }

  /// Writes what all scenarios share.
  func write(shared: SharedOutcomes) {
    for year in 0..<years {
      let index = firstReported + year
      shared.start(.labourForce, year: year)[draw] = labourForce[index].value
      shared.start(.denominator, year: year)[draw] = denominators[index].value
      shared.start(.chain, year: year)[draw] = rates.models[year][0]
      shared.start(.hazard, year: year)[draw] = rates.models[year][1]
      shared.start(.increment, year: year)[draw] = rates.models[year][2]
      shared.start(.residual, year: year)[draw] = rates.residuals[year]
      shared.start(.chainYield, year: year)[draw] = rates.parameters.yield
      shared.start(.chainDrift, year: year)[draw] = rates.parameters.drift
      let yields = yieldPerTurn(year)
      shared.start(.trainedPerTurn, year: year)[draw] = yields.trained
      shared.start(.certifiedPerTurn, year: year)[draw] = yields.certified
    }
  }

  /// What one more turn of the plan's mix adds to each rate within its year.
  private func yieldPerTurn(_ year: Int) -> (trained: Double, certified: Double) {
    for level in 0..<levels { turnsNow[level] = baseIntake[year * levels + level].total }
    var weight = Turns.zero
    var trained = Persons.zero
    var certified = Persons.zero
    for level in 0..<levels {
      let mix = Turns(model.planMix.weight(level: level, turns: turnsNow))
      let now = baseIntake[year * levels + level]
      let sameYear = (model.lags[level].weights[0] * now.turns).yearSum / now.total
      let completers = shares[level].persons(mix * sameYear) * shares[level].completion
      weight += mix
      trained += shares[level].newlyTrained(completers)
      certified += shares[level].newlyCertified(completers)
    }
    let denominator = denominators[firstReported + year]
    let factors = rates.pointsPerShare(year)
    return (
      trained: factors.trained * (trained / denominator) / weight.value,
      certified: factors.certified * (certified / denominator) / weight.value
    )
  }
}
