internal import RealModule

/// One scenario of the draw at hand, relative to its baseline.
extension Trajectory {
  /// Computes a scenario.
  func simulate(_ scenario: CompiledScenario) {
    rates.restart()
    var hasMoved = false
    for year in 0..<years {
      if scenario.levers[year].isEmpty && !hasMoved {
        for level in 0..<levels { copyBaseline(year, level) }
        upperSecondaryChange[year] = 0
        rates.keepBaseline(year)
        continue
      }
      hasMoved = true
      let conditions = scenario.conditions(year: year, doses: doses)
      let stream = conditions.streamGain
      upperSecondaryChange[year] = model.streams.raised(by: stream.strongest)
        .upperSecondaryChange(from: model.streams)
      let streamGain = model.streams.gain(by: stream)
      for level in 0..<levels { move(year, level, conditions, streamGain: streamGain) }
      finish(year, conditions)
    }
  }

  var firstReported: Int { model.chainYears.count - years }

  private func copyBaseline(_ year: Int, _ level: Int) {
    let index = year * levels + level
    intake[index] = baseIntake[index]
    completers[index] = baseCompleters[(firstReported + year) * levels + level]
    firmCompleters[index] = .zero
  }

  private func move(
    _ year: Int, _ level: Int, _ conditions: YearConditions, streamGain: MonthVector
  ) {
    let index = year * levels + level
    var setting = settings[index]
    if year > 0 {
      let lost = intake[index - levels].lostMore
      if lost != 0 {
        setting.total *= Double.exp(model.draws.carryOver(draw) * lost)
      }
    }
    let moved = MonthlyIntake(
      setting, conditions, closed: closed(year, setting, conditions),
      streams: streams(year, setting.pools, streamGain))
    intake[index] = moved
    complete(year, level, setting, conditions)
    if let days = conditions.uncountedDays {
      intake[index].count(without: days, usual: model.uncountedDays)
    }
  }

  /// Persons who complete in the year, and those of them won through firms.
  private func complete(
    _ year: Int, _ level: Int, _ setting: MonthlyIntake.Setting, _ conditions: YearConditions
  ) {
    let index = year * levels + level
    var starters = Turns.zero
    for lag in 0...model.lags[level].longest {
      starters += turnsToComplete(level, model.years[year] + -lag, lag: lag, intake: intake)
    }
    let shift = completionShift(setting, conditions, closedMore: intake[index].closedMore)
    let completion = completion(level, logOdds: shift)
    completers[index] = shares[level].persons(starters) * completion
    firmCompleters[index] = shares[level].persons(firmStarters(year, level)) * completion
  }

  /// Starters won through firms who complete in a year; there are none before the plan year.
  private func firmStarters(_ year: Int, _ level: Int) -> Turns {
    var starters = Turns.zero
    for lag in 0...min(year, model.lags[level].longest) {
      let start = intake[(year - lag) * levels + level]
      guard start.throughFirms != .zero else { continue }
      starters += Turns((model.lags[level].weights[lag] * start.turns * start.throughFirms).yearSum)
    }
    return starters
  }

  /// The relative change of demand through the streams of school leavers, by month.
  ///
  /// Who takes the vocational stream at 15 does not stand at a college's door
  /// at 18, so upper secondary school passes its loss on three years later.
  private func streams(_ year: Int, _ pools: LevelPools, _ gain: MonthVector) -> MonthVector {
    let now = pools.lowerSecondary * gain
    guard year >= Self.yearsOfUpperSecondary else { return now }
    let before = upperSecondaryChange[year - Self.yearsOfUpperSecondary]
    return now + MonthVector.one * (pools.upperSecondary * before)
  }

  private static let yearsOfUpperSecondary = 3

  // MARK: Closures

  /// Closed shares under levers, nothing where they are the baseline's.
  ///
  /// A closed month whose seats are kept open counts as closed to that part less.
  private func closed(
    _ year: Int, _ setting: MonthlyIntake.Setting, _ conditions: YearConditions
  ) -> MonthVector? {
    let replaces = conditions.baselineClosures != 1 || conditions.leverClosures != 0
    guard replaces || conditions.keepsSeats else { return nil }
    let closed = replaces ? closures(year, setting, conditions) : setting.closed
    guard conditions.keepsSeats else { return closed }
    return closed * (.one - setting.pools.kept(conditions))
  }

  private func closures(
    _ year: Int, _ setting: MonthlyIntake.Setting, _ conditions: YearConditions
  ) -> MonthVector {
    guard year == 0 else {
      return IntakeModel.adding(
        months: conditions.leverClosures, over: conditions.leverClosureMonths,
        to: setting.known)
    }
    let open = model.intake.openMonths
    let remaining = model.draws.remaining(draw) * conditions.baselineClosures
    let closed = IntakeModel.adding(months: remaining, over: open, to: setting.known)
    // What a lever says of months that are known already is in the evidence.
    let months = conditions.leverClosureMonths
    let stillOpen = months * open
    let scheduled = months.yearSum
    return IntakeModel.adding(
      months: scheduled > 0 ? conditions.leverClosures * stillOpen.yearSum / scheduled : 0,
      over: stillOpen, to: closed)
  }

  // MARK: Completion

  /// What closures beyond the baseline's, teaching online and levers add to the
  /// log-odds of completion.
  private func completionShift(
    _ setting: MonthlyIntake.Setting, _ conditions: YearConditions, closedMore: Double
  ) -> Double {
    var logOdds = conditions.completionLogOdds + shift * closedMore / 12
    if conditions.keepsSeats {
      let online =
        setting.pools.shutSeats * setting.pools.onlineSuitability * conditions.keptOnline
        * setting.closed
      logOdds += onlineShift * online.yearSum / 12
    }
    return logOdds
  }

  /// The share of starters who complete, moved on its log-odds.
  private func completion(_ level: Int, logOdds: Double) -> Double {
    let usual = shares[level].completion
    guard logOdds != 0, usual > 0, usual < 1 else { return usual }
    let odds = usual / (1 - usual) * Double.exp(logOdds)
    return odds / (1 + odds)
  }

  // MARK: Rates

  private func finish(_ year: Int, _ conditions: YearConditions) {
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
