import LinearAlgebra
import Probability

@testable import EnrolmentModel

/// The parts of a fit of the town, to be tested one by one.
struct FitParts {
  let problem: FitProblem
  let intake: IntakeModel
  let prior: PathPrior
  let state: LatentState

  static let theta = Theta(sigmaEpsilon: 0.05, sigmaEta: 0.1, sigmaZeta: 0.02, phi: 0.8)

  init(_ problem: FitProblem, theta: Theta = theta, from firstYear: Int = 0) throws {
    self.problem = problem
    intake = IntakeModel(
      plan: problem.plan, book: problem.book, segments: problem.segments,
      calendars: problem.calendars, specialYears: problem.specialYears, firstYear: firstYear,
      lastKnownMonth: problem.lastClosureMonth, treatment: problem.treatment)
    prior = try PathPrior(
      theta, book: problem.book, plan: problem.plan, centre: problem.centre,
      from: firstYear)
    state = LatentState(intake)
  }

  var layout: LatentLayout { intake.layout }
  var origin: [Double] { [Double](repeating: 0, count: layout.count) }

  func observations() throws -> ObservationSet {
    try ObservationSet(problem.enrolmentRows, plan: problem.plan, book: problem.book)
  }

  /// Standard normals for all unknowns.
  func normals(_ draw: Int, scale: Double = 1) -> [Double] {
    let stream = RandomStream(seed: 7, name: "test/normals")
    return (0..<layout.count).map { scale * stream.normal(draw: draw, entity: $0) }
  }

  /// Unknowns in all lanes alike.
  func lanes(_ z: [Double]) -> [Lanes] { z.map { Lanes(repeating: $0) } }

  /// Eight vectors of unknowns, each in a lane of its own.
  func lanes(beside draws: [[Double]]) -> [Lanes] {
    (0..<layout.count).map { coordinate in Lanes(draws.map { $0[coordinate] }) }
  }

  /// Sets the state to some unknowns, all special years included.
  func set(_ z: [Double]) { set(lanes(z)) }

  /// Sets the state to eight vectors of unknowns, all special years included.
  func set(_ z: [Lanes]) {
    state.update(Room(z.count) { z[$0] }, prior, LatentSpan(0...(layout.years - 1), intake))
  }

  /// The log paths of all levels, at level · years + year.
  func paths(_ z: [Double]) -> [Double] {
    set(z)
    return (0..<(layout.levels * layout.years)).map { state.logUsual[$0].common }
  }

  /// The position of a year in the path.
  func path(_ year: Int) -> Int { year - problem.plan.historyFrom.number }

  /// The position of a year among the special ones.
  func special(_ year: Int) -> Int { intake.specialIndex[path(year)] }

  /// The usual months of a level in a special year, as the state has them.
  func usual(_ year: Int, level: Int) -> [Double] {
    months(state.usual(special: special(year), level: level))
  }

  /// The intake by month relative to a usual year, as the state has it.
  func shape(_ year: Int, level: Int) -> [Double] {
    months(state.relative(special: special(year), level: level))
  }

  /// The months that all lanes have in common.
  private func months(_ year: MonthLanes) -> [Double] { (0..<12).map { year[$0].common } }

  /// The turns of a level in some months of a year, the same in all lanes.
  func turns(_ level: Int, _ year: Int, months: ClosedRange<Int> = 1...12) -> Double {
    state.turns(
      level: level, year: path(year), firstMonth: months.lowerBound, lastMonth: months.upperBound
    ).common
  }

  func residuals(_ set: ObservationSet) -> [Double] {
    let out = Room<Lanes>(set.count, .zero)
    set.residuals(state, into: out)
    return (0..<set.count).map { out[$0].common }
  }
}

/// The derivative of a function by one of its arguments, as a central difference.
func difference(
  _ point: [Double], _ index: Int, step: Double = Tolerance.step, _ function: ([Double]) -> Double
) -> Double {
  var moved = point
  moved[index] = point[index] + step
  let above = function(moved)
  moved[index] = point[index] - step
  return (above - function(moved)) / (2 * step)
}
