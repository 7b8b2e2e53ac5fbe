internal import Probability

/// Eight draws of the chain: first what levers do not touch, then each scenario.
///
/// The object is room that is filled again for every eight draws.
final class Trajectory {
  let model: ChainModel
  let levels: Int
  let years: Int
  /// The first of the eight draws.
  private(set) var draw = 0
  /// Turns by month of reported years, at year · levels + level.
  let baseIntake: Room<MonthlyIntake>
  let intake: Room<MonthlyIntake>
  let settings: Room<IntakeSetting>
  let shares: Room<LevelShares>
  /// Completers of the baseline, at chain year · levels + level.
  let baseCompleters: Room<Persons>
  /// Completers of the scenario at hand, and those won through firms, at year · levels + level.
  let completers: Room<Persons>
  let firmCompleters: Room<Persons>
  /// The denominator of the rates and the labour force, by chain year.
  let denominators: Room<Persons>
  let labourForce: Room<Persons>
  let rates: RateTrajectory
  private(set) var shift = Lanes.zero
  private(set) var onlineShift = Lanes.zero
  private(set) var alreadyInFirms = Lanes.zero
  /// Relative change of the number who leave for upper secondary school, by year.
  let upperSecondaryChange: Room<Lanes>
  private let turnsNow: Room<Lanes>
  /// Net newly trained and certified of the baseline over the denominator, by chain year.
  private let trainedInflow: Room<Lanes>
  private let certifiedInflow: Room<Lanes>

  private let leverDoses: LeverDoses
  /// Drawn quantities of the levers of all scenarios.
  let doses: Room<LeverValues>

  init(_ model: ChainModel, doses: LeverDoses = LeverDoses()) {
    self.model = model
    leverDoses = doses
    self.doses = Room(doses.count, LeverValues())
    levels = model.plan.levels.count
    years = model.years.count
    let chainYears = model.chainYears.count
    baseIntake = Room(years * levels, .empty)
    intake = Room(years * levels, .empty)
    settings = Room(years * levels, .empty)
    shares = Room(levels, LevelShares(values: InlineArray(repeating: .zero)))
    baseCompleters = Room(chainYears * levels, .zero)
    completers = Room(years * levels, .zero)
    firmCompleters = Room(years * levels, .zero)
    denominators = Room(chainYears, .zero)
    labourForce = Room(chainYears, .zero)
    rates = RateTrajectory(model)
    turnsNow = Room(levels, .zero)
    upperSecondaryChange = Room(years, .zero)
    trainedInflow = Room(chainYears, .zero)
    certifiedInflow = Room(chainYears, .zero)
  }

  // MARK: What levers do not touch

  /// Computes the baseline of the eight draws from one on.
  func simulateBaseline(from draw: Int) {
    self.draw = draw
    leverDoses.fill(doses, from: draw)
    for level in 0..<levels { shares[level] = model.parameters.shares(level: level, from: draw) }
    shift = model.completionShift.values(from: draw)
    onlineShift = model.onlineCompletionShift.values(from: draw)
    alreadyInFirms = model.alreadyInFirms.values(from: draw).clampedToUnit
    setUp()
    complete()
    let share = model.input.labourForce.share(from: draw)
    for (index, year) in model.chainYears.enumerated() {
      labourForce[index] = model.input.labourForce.persons(year, from: draw)
      denominators[index] = labourForce[index] * share
      flowIn(index)
    }
    rates.simulateBaseline(draw, trained: trainedInflow, certified: certifiedInflow)
  }

  private func setUp() {
    let months = model.requisitionMonths.values(from: draw)
    let overDemand = model.capacity.values(from: draw)
    for level in 0..<levels {
      let requisitioned = model.requisitioned[level].values(from: draw).clampedToUnit
      for year in 0..<years {
        let returned = model.baselineReturn(model.years[year], months: months)
        setUp(
          year, level,
          IntakeSetting.Capacity(
            overDemand: overDemand, requisitioned: requisitioned, returned: returned))
      }
    }
  }

  private func setUp(_ year: Int, _ level: Int, _ capacity: IntakeSetting.Capacity) {
    let path = model.pathIndex(model.years[year])
    let special = model.intake.specialIndex[path]
    let index = year * levels + level
    settings[index] = IntakeSetting(
      total: model.draws.turns(level: level, year: path, from: draw) ?? .zero,
      usual: usual(level, special),
      closed: model.intake.closedShares(
        special: special, level: level, remaining: model.draws.remaining(from: draw)),
      known: model.intake.closed[special][level],
      loss: model.draws.loss(level: level, from: draw),
      catchUp: model.draws.catchUp(from: draw), capacity: capacity, pools: model.pools[level])
    baseIntake[index] = MonthlyIntake(settings[index])
  }

  private func usual(_ level: Int, _ special: Int) -> MonthLanes {
    var usual = MonthLanes.zero
    let segments = model.intake.segments.months
    for segment in segments.indices {
      let share = model.draws.share(level: level, special: special, segment: segment, from: draw)
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
      return Turns(model.lags[level].turns(lag, of: intake[reported * levels + level].turns))
    }
    let turns = model.draws.turns(level: level, year: model.pathIndex(year), from: draw) ?? .zero
    return Turns(turns * model.usualLags[level][lag])
  }

  /// Net newly trained and certified of the baseline in a chain year, over the denominator.
  private func flowIn(_ index: Int) {
    var trained = Persons.zero
    var certified = Persons.zero
    for level in 0..<levels {
      let people = baseCompleters[index * levels + level]
      trained += shares[level].newlyTrained(people)
      certified += shares[level].newlyCertified(people)
    }
    trainedInflow[index] = trained / denominators[index]
    certifiedInflow[index] = certified / denominators[index]
  }

  // MARK: Results

  /// Writes the scenario at hand.
  func write(to ensemble: Ensemble) {
    for year in 0..<years {
      for level in 0..<levels {
        let index = year * levels + level
        ensemble.write(intake[index].total, .turns(level: level), year: year, from: draw)
        ensemble.write(
          completers[index].value, .completers(level: level), year: year, from: draw)
        ensemble.write(
          newlyTrained(level, index).value, .newlyTrained(level: level), year: year, from: draw)
      }
      ensemble.write(rates.trained[year], .trainedRate, year: year, from: draw)
      ensemble.write(rates.certified[year], .certifiedRate, year: year, from: draw)
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
      let yields = yieldPerTurn(year)
      let models = rates.models[year]
      shared.write(labourForce[index].value, .labourForce, year: year, from: draw)
      shared.write(denominators[index].value, .denominator, year: year, from: draw)
      shared.write(models.chain, .chain, year: year, from: draw)
      shared.write(models.hazard, .hazard, year: year, from: draw)
      shared.write(models.increment, .increment, year: year, from: draw)
      shared.write(rates.residuals[year], .residual, year: year, from: draw)
      shared.write(rates.parameters.yield, .chainYield, year: year, from: draw)
      shared.write(rates.parameters.drift, .chainDrift, year: year, from: draw)
      shared.write(yields.trained, .trainedPerTurn, year: year, from: draw)
      shared.write(yields.certified, .certifiedPerTurn, year: year, from: draw)
    }
  }

  /// What one more turn of the plan's mix adds to each rate within its year.
  private func yieldPerTurn(_ year: Int) -> (trained: Lanes, certified: Lanes) {
    for level in 0..<levels { turnsNow[level] = baseIntake[year * levels + level].total }
    var weight = Turns.zero
    var trained = Persons.zero
    var certified = Persons.zero
    for level in 0..<levels {
      let mix = Turns(model.planMix.weight(level: level, turns: turnsNow))
      let now = baseIntake[year * levels + level]
      let sameYear = model.lags[level].turns(0, of: now.turns) / now.total
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
