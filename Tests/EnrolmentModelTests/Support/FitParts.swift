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

  init(_ problem: FitProblem, theta: Theta = theta) throws {
    self.problem = problem
    intake = IntakeModel(
      plan: problem.plan, book: problem.book, segments: problem.segments,
      calendars: problem.calendars, specialYears: problem.specialYears,
      lastKnownMonth: problem.lastClosureMonth, treatment: problem.treatment)
    prior = try PathPrior(
      theta, book: problem.book, plan: problem.plan, centre: problem.centre)
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

  /// Sets the state to some unknowns, all special years included.
  func set(_ z: [Double]) { state.update(z, prior, specials: intake.specialYears.count) }

  /// The log paths of all levels, at level · years + year.
  func paths(_ z: [Double]) -> [Double] {
    set(z)
    return (0..<(layout.levels * layout.years)).map { state.logUsual[$0] }
  }

  /// The position of a year in the path.
  func path(_ year: Int) -> Int { year - problem.plan.historyFrom.number }

  /// The position of a year among the special ones.
  func special(_ year: Int) -> Int { intake.specialIndex[path(year)] }

  /// The usual months of a level in a special year, as the state has them.
  func usual(_ year: Int, level: Int) -> [Double] {
    let start = (special(year) * layout.levels + level) * 12
    return (0..<12).map { state.usualByMonth[start + $0] }
  }

  /// The intake by month relative to a usual year, as the state has it.
  func shape(_ year: Int, level: Int) -> [Double] {
    let start = (special(year) * layout.levels + level) * 12
    return (0..<12).map { state.intakeByMonth[start + $0] }
  }

  func residuals(_ set: ObservationSet) -> [Double] {
    var out = [Double](repeating: 0, count: max(1, set.count))
    set.residuals(state, into: &out)
    return Array(out.prefix(set.count))
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
