/// Past and future of one indicator, year by year: what is drawn as a fan.
///
/// Years before the plan year have what is published; reported years have the
/// quantiles of the trajectories. A year with neither is a gap.
public struct OutcomeFan: Sendable {
  /// One year.
  public struct YearSpread: Sendable {
    /// The year.
    public let year: Year
    /// The published figure, or nothing.
    public let published: Double?
    /// Quantiles at `probabilities`, or nothing where nothing is forecast or fitted.
    public let quantiles: [Double]?
  }

  /// What is measured.
  public let indicator: Indicator
  /// Every year from the first published one on, without holes.
  public let years: [YearSpread]

  /// The ends of the 95, 80 and 50 % bands, and the middle.
  public static let probabilities = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]

  /// Reads total turns off a simulation of one scenario; the fit fills unpublished years.
  init(turns simulator: Simulator, _ scenario: Int) {
    let fit = simulator.input.fit
    let plan = fit.problem.plan
    let published = Self.publishedTurns(fit.problem)
    let samples = OutcomeSamples(simulator)
    indicator = .enrolment
    years = Self.years(simulator, from: published.keys.min()) { year in
      if let index = simulator.input.years.firstIndex(of: year) {
        return (
          nil, samples.values(simulator.ensembles[scenario], .enrolment, "total", year: index)
        )
      }
      let isFitted = published[year] == nil && fit.keptYears.contains(year) && year < plan.year
      return (published[year], isFitted ? fit.totalTurns(year) : nil)
    }
  }

  /// Reads a rate off a simulation of one scenario.
  init(_ indicator: Indicator, _ history: RateHistory, _ simulator: Simulator, _ scenario: Int) {
    let column: Ensemble.Column =
      indicator == .certifiedLabourRate ? .certifiedRate : .trainedRate
    let ensemble = simulator.ensembles[scenario]
    self.indicator = indicator
    years = Self.years(simulator, from: history.points.first?.year) { year in
      let index = simulator.input.years.firstIndex(of: year)
      return (
        history.points.first { $0.year == year }?.fraction,
        index.map { ensemble.values(column, year: $0) }
      )
    }
  }

  private static func years(
    _ simulator: Simulator, from first: Year?,
    _ read: (Year) -> (published: Double?, draws: [Double]?)
  ) -> [YearSpread] {
    let reported = simulator.input.years
    guard let last = reported.last else { return [] }
    return ((first ?? last).number...last.number).map { number in
      let (published, draws) = read(Year(number))
      return YearSpread(
        year: Year(number), published: published,
        quantiles: draws.map { Summary($0, probabilities).quantiles })
    }
  }

  /// Whole years of all levels: the newest row of each, or the sum of rows of one source.
  private static func publishedTurns(_ problem: FitProblem) -> [Year: Double] {
    let levels = problem.plan.levels.count
    let rows = problem.selection.rows(.enrolment).filter {
      $0.isOneFullYear && $0.kind != .plan && $0.year < problem.plan.year
    }
    return Dictionary(grouping: rows, by: \.year).compactMapValues { rows in
      let sources = Dictionary(grouping: rows, by: \.source).values.compactMap { own in
        let covered = own.flatMap(\.levels)
        let isWhole = covered.count == levels && Set(covered).count == levels
        return isWhole ? own.max { $0.publishedOn < $1.publishedOn }.map { ($0, own) } : nil
      }
      let newest = sources.max {
        ($0.0.publishedOn, $0.0.place.line) < ($1.0.publishedOn, $1.0.place.line)
      }
      return newest.map { $0.1.compactMap(\.number).reduce(0, +) }
    }
  }
}
