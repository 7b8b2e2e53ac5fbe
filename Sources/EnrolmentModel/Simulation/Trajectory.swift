internal import Probability

/// Eight draws of the chain: first what levers do not touch, then each scenario.
///
/// The object is room that is filled again for every eight draws.
final class Trajectory {
  let model: ChainModel
  let draws: FitDraws
  let levels: Int
  let years: Int
  /// The first of the eight draws.
  private(set) var draw = 0
  private let months: MonthRoom
  /// Turns by month of reported years, at year · levels + level: of the baseline, of what
  /// levers made of it, and of the scenario at hand, which is one or the other.
  let baseIntake: Room<MonthlyIntake>
  let movedIntake: Room<MonthlyIntake>
  let intake: Room<MonthlyIntake>
  let settings: Room<IntakeSetting>
  /// What levers change in a year, and room for working it out.
  let conditions = YearConditions()
  let gains: PoolMonths
  let streamGain: MonthLanes
  let closedMonths: MonthLanes
  let scratch: MonthLanes
  private let parameters: Room<Lanes>
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
  private let drawnDoses: Room<Lanes>

  init(_ model: ChainModel, _ draws: FitDraws, doses: LeverDoses = LeverDoses()) {
    self.model = model
    self.draws = draws
    leverDoses = doses
    self.doses = Room(doses.count, LeverValues())
    drawnDoses = Room(doses.numbersCount, .zero)
    levels = model.plan.levels.count
    years = model.years.count
    let chainYears = model.chainYears.count
    let places = years * levels
    let months = MonthRoom(places * (2 * MonthlyIntake.yearsTaken + IntakeSetting.yearsTaken) + 6)
    self.months = months
    baseIntake = Room(places) { _ in MonthlyIntake(months) }
    movedIntake = Room(places) { _ in MonthlyIntake(months) }
    intake = Room(places) { [baseIntake = baseIntake.start] in baseIntake[$0] }
    settings = Room(places) { [levels] place in
      let path = model.pathIndex(model.years[place / levels])
      let known = model.intake.closed[model.intake.specialIndex[path]][place % levels]
      return IntakeSetting(months, known: known, pools: model.pools[place % levels])
    }
    gains = PoolMonths(months)
    streamGain = months.take()
    closedMonths = months.take()
    scratch = months.take()
    parameters = Room(model.parameters.numbers.count, .zero)
    shares = Room(levels, .none)
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
    leverDoses.fill(doses, by: drawnDoses, from: draw)
    model.parameters.numbers.fill(parameters, from: draw)
    for level in 0..<levels { shares[level] = ChainParameters.shares(level: level, of: parameters) }
    shift = model.completionShift.drawn.values(from: draw)
    onlineShift = model.onlineCompletionShift.drawn.values(from: draw)
    alreadyInFirms = model.alreadyInFirms.drawn.values(from: draw).clampedToUnit
    setUp()
    complete()
    let share = model.labourForce.share(from: draw)
    for (index, year) in model.chainYears.enumerated() {
      labourForce[index] = model.labourForce.persons(year, from: draw)
      denominators[index] = labourForce[index] * share
      flowIn(index)
    }
    rates.simulateBaseline(draw, trained: trainedInflow, certified: certifiedInflow)
  }

  private func setUp() {
    let months = model.requisitionMonths.drawn.values(from: draw)
    let overDemand = model.capacity.drawn.values(from: draw)
    let remaining = draws.remaining(from: draw)
    let catchUp = draws.catchUp(from: draw)
    for level in 0..<levels {
      let requisitioned = model.requisitioned[level].drawn.values(from: draw).clampedToUnit
      let loss = draws.loss(level: level, from: draw)
      for year in 0..<years {
        let index = year * levels + level
        let path = model.pathIndex(model.years[year])
        let special = model.intake.specialIndex[path]
        fillUsual(settings[index].usual, level, special)
        model.intake.fillClosed(
          settings[index].closed, special: special, level: level, remaining: remaining)
        model.fillBaselineReturn(
          settings[index].capacity.returned, model.years[year], months: months)
        settings[index].update(
          total: draws.turns(level: level, year: path, from: draw) ?? .zero, loss: loss,
          catchUp: catchUp, overDemand: overDemand, requisitioned: requisitioned)
        baseIntake[index].update(settings[index])
      }
    }
  }

  private func fillUsual(_ usual: MonthLanes, _ level: Int, _ special: Int) {
    let segments = model.intake.segments.months
    for segment in segments.indices {
      let share = draws.share(level: level, special: special, segment: segment, from: draw)
      let each = share / Double(segments[segment].count)
      for month in segments[segment] { usual[month - 1] = each }
    }
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
    let turns = draws.turns(level: level, year: model.pathIndex(year), from: draw) ?? .zero
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
  func write(to ensemble: Ensemble.Columns) {
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
      let now = year * levels + level
      let sameYear =
        model.lags[level].turns(0, of: baseIntake[now].turns) / baseIntake[now].total
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
