internal import Probability
internal import RealModule

/// The constants of the chain: tables, streams and positions, the same for all draws.
final class ChainModel: Sendable {
  let asOf: Day
  let plan: Plan
  let intake: IntakeModel
  let labourForce: LabourForce
  /// The published rates.
  let trained: RateHistory
  let certified: RateHistory
  /// Reported years.
  let years: [Year]
  /// Years whose completers are computed: increments of the rate, then up to `until`.
  let chainYears: [Year]
  let lags: [CompletionLag]
  /// Shares of completion by lag for an intake of usual months, by level.
  let usualLags: [[Double]]
  let parameters: ChainParameters
  let chainRate: ChainRate
  let hazardRate: HazardRate
  let incrementRate: IncrementRate
  let rateModel: LuckStream
  /// By rate, trained first, and position of a chain year.
  let residuals: [[LuckStream]]
  /// By rate, trained first.
  let anchors: [LuckStream]
  let capacity: UncertainNumber
  let requisitioned: [UncertainNumber]
  let requisitionMonths: UncertainNumber
  let completionShift: UncertainNumber
  let certifiedDrift: UncertainNumber
  let certifiedScale: UncertainNumber
  let certifiedYield: UncertainNumber
  let certifiedCorrelation: Double
  let onlineCompletionShift: UncertainNumber
  let alreadyInFirms: UncertainNumber
  let pools: [LevelPools]
  let streams: StreamShares
  /// Days at the end of December that the plan does not count.
  let uncountedDays: Double
  let planMix: PlanMix

  init(
    _ fit: EnrolmentFit, _ targets: [Target], _ labourForce: LabourForce, trained: RateHistory,
    certified: RateHistory
  ) {
    let problem = fit.problem
    let book = problem.book
    let luck = LuckStreams(problem)
    self.labourForce = labourForce
    self.trained = trained
    self.certified = certified
    asOf = problem.asOf
    plan = problem.plan
    intake = fit.intake
    years = problem.reportedYears
    parameters = ChainParameters(book, plan: problem.plan, luck)
    chainRate = ChainRate(book, history: trained, luck)
    hazardRate = HazardRate(book, history: trained, luck)
    incrementRate = IncrementRate(book, history: trained, until: problem.until, luck)
    let first = problem.firstChainYear
    chainYears = problem.plan.years.filter { $0 >= first && $0 <= problem.until }
    lags = problem.plan.levels.map(CompletionLag.init)
    let segments = problem.segments
    usualLags = zip(lags, problem.segments.shares).map { lag, shares in
      let usual = Self.months(shares, segments)
      return (0...lag.longest).map { lag.share($0, of: usual) }
    }
    rateModel = luck.stream(LuckName.rateModel)
    residuals = (0...1).map { [chainYears] rate in
      chainYears.map { luck.stream(LuckName.residual, entity: rate, time: $0.number) }
    }
    anchors = (0...1).map { luck.stream(LuckName.anchor, entity: $0) }
    func number(_ key: String) -> UncertainNumber { UncertainNumber(key, book, luck) }
    capacity = number(AssumptionKey.capacityOverDemand)
    requisitioned = problem.plan.levels.map { number(AssumptionKey.requisitioned($0.key)) }
    requisitionMonths = number(AssumptionKey.requisitionMonths)
    completionShift = number(AssumptionKey.closureCompletionShift)
    certifiedDrift = number(AssumptionKey.certifiedDrift)
    certifiedScale = number(AssumptionKey.certifiedResidual)
    certifiedYield = number(AssumptionKey.certifiedYield)
    certifiedCorrelation = book.value(AssumptionKey.certifiedCorrelation)
    onlineCompletionShift = number(AssumptionKey.onlineCompletionShift)
    alreadyInFirms = number(AssumptionKey.alreadyTrainedInFirms)
    pools = problem.plan.levels.map { LevelPools(book, level: $0.key) }
    streams = StreamShares(book)
    let cutOff = problem.plan.reportingCutOff
    uncountedDays = cutOff.month == 12 ? Double(31 - cutOff.day) : 0
    planMix = PlanMix(problem.plan, targets)
  }

  private static func months(_ shares: [Double], _ segments: IntakeSegments) -> MonthVector {
    var months = MonthVector.zero
    for (segment, range) in segments.months.enumerated() {
      for month in range { months[month - 1] = shares[segment] / Double(range.count) }
    }
    return months
  }

  /// Position of a year among the years of the path.
  func pathIndex(_ year: Year) -> Int { year - plan.historyFrom }

  /// Fills the seats given back by month in the baseline: evenly from the as-of month on.
  @inline(__always)
  func fillBaselineReturn(_ returned: MonthLanes, _ year: Year, months: Lanes) {
    let asOf = asOf.month
    let perMonth = 1 / months.upper(.one)
    for month in 0..<12 {
      let elapsed = Double(max(0, Month(year, month + 1).index - asOf.index + 1))
      returned[month] = (elapsed * perMonth).lower(.one)
    }
  }
}

extension FitProblem {
  /// The first year whose completers the rates ask for.
  var firstChainYear: Year {
    let trained = RateHistory(selection, .trainedLabourRate, until: until)
    let certified = RateHistory(selection, .certifiedLabourRate, until: until)
    return [trained.increments.first?.year, trained.last?.year, certified.last?.year]
      .compactMap(\.self).reduce(plan.year, min)
  }
}
