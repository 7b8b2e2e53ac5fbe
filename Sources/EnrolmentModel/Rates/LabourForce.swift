internal import Forecasting
internal import Probability
internal import RealModule

/// The labour force and the number of people in work, known or forecast.
///
/// The series runs in the definition of its last published year before the
/// as-of date. Where that definition has six years or more, the forecasting
/// ensemble forecasts them; else a shrunk log drift does, whose changes are
/// measured on both sides of a break but not across it. People in work are the
/// labour force times the last published share, since years in which more
/// people work than there are in the labour force are conflicts of the sources.
public final class LabourForce: Sendable {
  /// Known values by year, in persons.
  let known: AnnualSeries
  /// The last published share in work, or 1 where none is published.
  public let employedShare: Double
  private let outlook: Outlook
  private let lastYear: Int
  private let shareSD: Double
  private let denominator: Denominator
  private let normals: LuckStream
  private let shares: LuckStream

  /// How years beyond the last are forecast.
  private enum Outlook {
    /// A distribution for each year ahead.
    case ensemble([StepForecast])
    /// A random walk of the log.
    case drift(ShrunkLogDrift)
  }

  /// Years of one definition that the ensemble asks for.
  static let fewestForEnsemble = 6

  /// There is no labour-force figure at the as-of date.
  public struct Missing: Error {}

  /// Reads the used rows.
  ///
  /// - Parameter problem: The plan, the rows that count and the seed.
  /// - Throws: `Missing` where no figure of the labour force is known.
  public init(_ problem: FitProblem) throws(Missing) {
    let plan = problem.plan
    let known = Self.series(.labourForce, problem)
    self.known = known
    let employed = Self.series(.employed, problem)
    guard let drift = ShrunkLogDrift(known) else { throw Missing() }
    lastYear = drift.last.year
    outlook = Self.ensemble(known, through: plan.horizon.number) ?? .drift(drift)
    let shares = employed.points.compactMap { point in
      known.value(point.year).map { point.value / $0 }
    }
    employedShare = shares.last { $0 <= 1 } ?? 1
    shareSD = problem.book.value(AssumptionKey.employedShareSD)
    denominator = plan.denominator
    let luck = LuckStreams(problem)
    normals = luck.stream(LuckName.labourForce)
    self.shares = luck.stream(LuckName.employedShare)
  }

  /// The ensemble's forecast of the last definition, or nothing where it has too few years.
  private static func ensemble(_ known: AnnualSeries, through horizon: Int) -> Outlook? {
    guard let series = known.ofLastDefinition, series.observedCount >= fewestForEnsemble,
      horizon > series.lastYear,
      let forecast = try? Forecaster().forecast(series, steps: horizon - series.lastYear)
    else { return nil }
    return .ensemble(forecast.steps)
  }

  /// The used rows of a measure as a series, with the plan's breaks.
  static func series(_ measure: Measure, _ problem: FitProblem) -> AnnualSeries {
    let breaks = Set(problem.plan.breaks.filter { $0.measure == measure }.map(\.year.number))
    let rows = Dictionary(grouping: problem.selection.rows(measure), by: \.year.number)
    return AnnualSeries(
      rows.compactMap { year, rows in
        let newest = rows.max { $0.publishedOn < $1.publishedOn }
        return newest?.number.map { .init(year: year, value: $0) }
      }, breaks: breaks)
  }

  /// Persons in the labour force in eight draws.
  @inline(__always)
  func persons(_ year: Year, from draw: Int) -> Persons {
    if year.number <= lastYear, let value = known.value(year.number) {
      return Persons(Lanes(repeating: value))
    }
    // One luck a draw: forecast errors of neighbouring years go together.
    switch outlook {
    case .ensemble(let steps):
      let step = min(steps.count - 1, max(0, year.number - lastYear - 1))
      return Persons(normals.uniforms(from: draw).map(steps[step].quantile))
    case .drift(let drift):
      let (mean, sd) = drift.logForecast(year.number)
      return Persons(Lanes.exp(mean + sd * normals.normals(from: draw)))
    }
  }

  /// Share of the labour force that is in the plan's denominator, in eight draws.
  @inline(__always)
  func share(from draw: Int) -> Lanes {
    guard denominator == .employed else { return .one }
    return (employedShare * Lanes.exp(shareSD * shares.normals(from: draw))).lower(.one)
  }
}
