internal import Probability

/// One scenario of the draws at hand, relative to their baseline.
extension Trajectory {
  /// Computes a scenario.
  func simulate(_ scenario: CompiledScenario.Acting) {
    rates.restart()
    var hasMoved = false
    for year in 0..<years {
      if scenario.levers(year).isEmpty && !hasMoved {
        keepBaseline(year)
        continue
      }
      hasMoved = true
      scenario.fill(conditions, year: year, doses: doses)
      move(year)
    }
  }

  var firstReported: Int { model.chainYears.count - years }

  private func keepBaseline(_ year: Int) {
    for level in 0..<levels {
      let index = year * levels + level
      intake[index] = baseIntake[index]
      completers[index] = baseCompleters[(firstReported + year) * levels + level]
      firmCompleters[index] = .zero
    }
    upperSecondaryChange[year] = .zero
    rates.keepBaseline(year)
  }

  private func move(_ year: Int) {
    conditions.fillGains(gains)
    upperSecondaryChange[year] = .zero
    if conditions.movesStream {
      let strongest = model.streams.fill(streamGain, conditions)
      let vocational = model.streams.vocational(raisedBy: strongest)
      upperSecondaryChange[year] = model.streams.changeOfOthers(vocational)
    }
    var moved = MonthlyIntake.Moved(conditions: conditions, gains: gains, scratch: scratch)
    for level in 0..<levels {
      let index = year * levels + level
      moved.streams = streams(year, model.pools[level])
      moved.closed = closed(year, index)
      movedIntake[index].update(settings[index], total: total(year, index), moved)
      intake[index] = movedIntake[index]
      complete(year, level)
      if let days = conditions.uncountedDays {
        intake[index].count(without: days, usual: model.uncountedDays)
      }
    }
    finish(year)
  }

  /// Turns of the fit, less what levers' closures of the year before carry into this one.
  private func total(_ year: Int, _ index: Int) -> Lanes {
    guard year > 0 else { return settings[index].total }
    let lost = intake[index - levels].lostMore
    guard any(lost .!= 0) else { return settings[index].total }
    return settings[index].total * Lanes.exp(draws.carryOver(from: draw) * lost)
  }

  /// Persons who complete in the year, and those of them won through firms.
  private func complete(_ year: Int, _ level: Int) {
    let index = year * levels + level
    var starters = Turns.zero
    for lag in 0...model.lags[level].longest {
      starters += turnsToComplete(level, model.years[year] + -lag, lag: lag, intake: intake)
    }
    let completion = completion(level, logOdds: completionShift(index))
    completers[index] = shares[level].persons(starters) * completion
    firmCompleters[index] = shares[level].persons(firmStarters(year, level)) * completion
  }

  /// Starters won through firms who complete in a year; there are none before the plan year.
  private func firmStarters(_ year: Int, _ level: Int) -> Turns {
    var starters = Turns.zero
    for lag in 0...min(year, model.lags[level].longest) {
      let index = (year - lag) * levels + level
      guard intake[index].isThroughFirms else { continue }
      starters += Turns(model.lags[level].turnsThroughFirms(lag, of: intake[index]))
    }
    return starters
  }

  private func streams(_ year: Int, _ pools: LevelPools) -> StreamChange {
    let isGrown = year >= Self.yearsOfUpperSecondary
    let before = isGrown ? upperSecondaryChange[year - Self.yearsOfUpperSecondary] : .zero
    return StreamChange(
      share: pools.lowerSecondary, gain: conditions.movesStream ? streamGain : nil,
      before: pools.upperSecondary * before)
  }

  private static let yearsOfUpperSecondary = 3

  // MARK: Closures

  /// Closed shares under levers, nothing where they are the baseline's.
  ///
  /// A closed month whose seats are kept open counts as closed to that part less.
  private func closed(_ year: Int, _ index: Int) -> MonthLanes? {
    let replaces =
      any(conditions.baselineClosures .!= 1) || any(conditions.leverClosures .!= 0)
    guard replaces || conditions.keepsSeats else { return nil }
    if replaces { fillClosures(year, index) } else { closedMonths.copy(settings[index].closed) }
    guard conditions.keepsSeats else { return closedMonths }
    let pools = model.pools[index % levels]
    for month in 0..<12 { closedMonths[month] *= 1 - pools.kept(conditions, month) }
    return closedMonths
  }

  private func fillClosures(_ year: Int, _ index: Int) {
    let scheduled = conditions.leverClosureMonths
    closedMonths.spread(settings[index].known)
    guard year == 0 else {
      return IntakeModel.add(months: conditions.leverClosures, over: scheduled, to: closedMonths)
    }
    let open = model.intake.openMonths
    let remaining = draws.remaining(from: draw) * conditions.baselineClosures
    IntakeModel.add(months: remaining, over: open, to: closedMonths)
    // What a lever says of months that are known already is in the evidence.
    let stillOpen = scheduled * open
    let all = scheduled.yearSum
    let share = all > 0 ? stillOpen.yearSum / all : 0
    IntakeModel.add(months: conditions.leverClosures * share, over: stillOpen, to: closedMonths)
  }

  // MARK: Completion

  /// What closures beyond the baseline's, teaching online and levers add to the
  /// log-odds of completion.
  private func completionShift(_ index: Int) -> Lanes {
    var logOdds = conditions.completionLogOdds + shift * intake[index].closedMore / 12
    guard conditions.keepsSeats else { return logOdds }
    let pools = model.pools[index % levels]
    var online = Lanes.zero
    for month in 0..<12 {
      online += conditions.keptOnline[month] * settings[index].closed[month]
    }
    logOdds += onlineShift * (pools.shutSeats * pools.onlineSuitability * online) / 12
    return logOdds
  }

  /// The share of starters who complete, moved on its log-odds.
  private func completion(_ level: Int, logOdds: Lanes) -> Lanes {
    let usual = shares[level].completion
    let isMoved = (logOdds .!= 0) .& (usual .> 0) .& (usual .< 1)
    guard any(isMoved) else { return usual }
    let odds = usual / (1 - usual) * Lanes.exp(logOdds)
    return usual.replacing(with: odds / (1 + odds), where: isMoved)
  }

  // MARK: Rates

  private func finish(_ year: Int) {
    var trained = Persons(conditions.trainedDirectly)
    var certified = Persons(conditions.certifiedDirectly)
    for level in 0..<levels {
      let index = year * levels + level
      let more = completers[index] - baseCompleters[(firstReported + year) * levels + level]
      trained += shares[level].newlyTrained(
        more, throughFirms: firmCompleters[index], already: alreadyInFirms)
      certified += shares[level].newlyCertified(
        more, throughFirms: firmCompleters[index], already: alreadyInFirms)
    }
    let denominator = denominators[firstReported + year]
    rates.move(year, trained: trained / denominator, certified: certified / denominator)
  }
}
