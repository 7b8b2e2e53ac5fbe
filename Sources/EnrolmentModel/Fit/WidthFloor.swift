internal import Probability
internal import RealModule

/// The least width of the forecast total that published forecast errors allow.
///
///     sd(log total) ≥ 1.25 · MAPE(lead) · k
///
/// MAPE by lead year is the running maximum of what the United States' NCES
/// found for its own projections of two-year institutions; 1.25 = √(π/2) turns
/// a mean absolute error into a standard deviation; k is the assumption that a
/// city errs more than a nation. Where the fit is narrower, one common normal
/// per draw and year widens all levels alike, so that they still add up.
struct WidthFloor {
  let floors: [Year: Double]
  let fitted: [Year: Double]
  private let problem: FitProblem

  init(_ problem: FitProblem, _ draws: FitDraws) {
    self.problem = problem
    let plan = problem.plan
    let last = problem.lastFullYear ?? plan.year
    let factor = problem.book.value(AssumptionKey.widthFloorFactor)
    var floors: [Year: Double] = [:]
    var fitted: [Year: Double] = [:]
    for year in plan.years where year >= plan.year && year <= problem.until {
      floors[year] = Self.floor(lead: year - last, problem.book) * factor
      fitted[year] = Self.spread(of: year - plan.historyFrom, plan.levels.count, draws)
    }
    self.floors = floors
    self.fitted = fitted
  }

  private static func floor(lead: Int, _ book: AssumptionBook) -> Double {
    guard lead > 0 else { return 0 }
    let leads = 1...min(lead, AssumptionKey.widthFloorLeads)
    let worst = leads.map { book.value(AssumptionKey.widthFloor(lead: $0)) }.max() ?? 0
    return (Double.pi / 2).squareRoot() * worst
  }

  private static func spread(of year: Int, _ levels: Int, _ draws: FitDraws) -> Double {
    let columns = (0..<levels).map { draws.column(.turns(level: $0, year: year)) }
    let logs = [Double](draws: draws.count) { draw in
      var total = Lanes.zero
      for column in columns { total += Lanes(at: column + draw) }
      return Lanes.log(total)
    }
    let mean = logs.reduce(0, +) / Double(max(1, logs.count))
    let squares = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(max(1, logs.count - 1))).squareRoot()
  }

  /// Widens the turns of every year that is narrower than its floor.
  func apply(to draws: FitDraws) {
    let stream = RandomStream(seed: problem.seed, name: "fit/width-floor")
    for (year, floor) in floors.sorted(by: { $0.key < $1.key }) {
      guard let own = fitted[year], own < floor else { continue }
      let extra = (floor * floor - own * own).squareRoot()
      let columns = problem.plan.levels.indices.map {
        draws.column(.turns(level: $0, year: year - problem.plan.historyFrom))
      }
      for place in stride(from: 0, to: draws.count, by: Lanes.width) {
        let luck = stream.normals(from: draws.first + place, time: year.number)
        let factor = Lanes.exp(extra * luck)
        for column in columns {
          (Lanes(at: column + place) * factor)
            .store(to: column + place, count: draws.count - place)
        }
      }
    }
  }
}
