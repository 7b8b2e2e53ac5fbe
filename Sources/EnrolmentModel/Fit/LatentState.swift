internal import RealModule

/// Room for everything that one z implies: paths and the shapes of special years.
///
/// Made once per block of draws and filled again and again, so that the loop
/// over draws allocates nothing.
final class LatentState {
  private let intake: IntakeModel
  private let years: Int
  private let levels: Int
  private let specials: Int
  private let specialIndex: UnsafeMutablePointer<Int>
  /// Log intake of a usual year, at ℓ · T + t.
  let logUsual: UnsafeMutablePointer<Double>
  private let mixed: UnsafeMutablePointer<Double>
  /// Monthly intake relative to a usual year, at (special · levels + ℓ) · 12 + month.
  let intakeByMonth: UnsafeMutablePointer<Double>
  /// The usual monthly shares, at the same places.
  let usualByMonth: UnsafeMutablePointer<Double>
  private let closed: UnsafeMutablePointer<Double>
  /// κ times what the year lost, to be carried into the next, at special · levels + ℓ.
  private let carried: UnsafeMutablePointer<Double>
  /// What z says of the disruption.
  private(set) var disruption = IntakeModel.Disruption(
    loss: .zero, catchUp: 0, carryOver: 0, remaining: 0)

  /// Allocates the room for a model.
  init(_ intake: IntakeModel) {
    func room<Value>(_ count: Int, _ value: Value) -> UnsafeMutablePointer<Value> {
      let start = UnsafeMutablePointer<Value>.allocate(capacity: max(1, count))
      start.initialize(repeating: value, count: max(1, count))
      return start
    }
    self.intake = intake
    years = intake.layout.years
    levels = intake.layout.levels
    specials = intake.specialYears.count
    logUsual = room(years * levels, 0)
    mixed = room(years, 0)
    intakeByMonth = room(specials * levels * 12, 0)
    usualByMonth = room(specials * levels * 12, 0)
    closed = room(12, 0)
    carried = room(specials * levels, 0)
    specialIndex = room(years, -1)
    for year in 0..<years { specialIndex[year] = intake.specialIndex[year] }
  }

  deinit {
    logUsual.deallocate()
    mixed.deallocate()
    intakeByMonth.deallocate()
    usualByMonth.deallocate()
    closed.deallocate()
    carried.deallocate()
    specialIndex.deallocate()
  }

  /// Fills the room from z.
  ///
  /// - Parameters:
  ///   - z: The standard normals.
  ///   - prior: The prior of the paths.
  ///   - specials: How many of the special years are asked for, from the first.
  func update(_ z: UnsafePointer<Double>, _ prior: PathPrior, specials: Int) {
    prior.fill(z, intake.layout, logUsual, mixed: mixed)
    updateShapes(z, specials: 0..<specials, levels: 0..<levels)
  }

  /// Fills the shapes of some special years and levels.
  func updateShapes(_ z: UnsafePointer<Double>, specials: Range<Int>, levels: Range<Int>) {
    disruption = intake.disruption(z)
    for special in specials {
      for level in levels { updateShape(z, special, level) }
    }
  }

  @inline(__always)
  private func updateShape(_ z: UnsafePointer<Double>, _ special: Int, _ level: Int) {
    let index = special * levels + level
    let usual = usualByMonth + index * 12
    let shape = intakeByMonth + index * 12
    intake.fillUsual(z, special: special, level: level, usual)
    carried[index] = 0
    guard intake.isDisrupted(special) else {
      return shape.update(from: usual, count: 12)
    }
    intake.fillClosed(special: special, level: level, remaining: disruption.remaining, closed)
    let total = DisruptedYear.fill(
      shape, usual: usual, closed: closed, loss: disruption.loss[level],
      catchUp: disruption.catchUp)
    if intake.isOutlier(special) {
      let factor = Double.exp(intake.outlier(z, special: special, level: level)) / total
      for month in 0..<12 { shape[month] *= factor }
    } else {
      carried[index] = disruption.carryOver * (1 - total)
    }
  }

  /// The intake of a level in some months of a year.
  @inline(__always)
  func turns(level: Int, year: Int, firstMonth: Int, lastMonth: Int) -> Double {
    var log = logUsual[level * years + year]
    if year > 0, specialIndex[year - 1] >= 0 {
      log += carried[specialIndex[year - 1] * levels + level]
    }
    let special = specialIndex[year]
    guard special >= 0 else { return Double.exp(log) }
    let shape = intakeByMonth + (special * levels + level) * 12
    var sum = 0.0
    for month in (firstMonth - 1)..<lastMonth { sum += shape[month] }
    return Double.exp(log) * sum
  }

  /// The intake of a level in a whole year.
  @inline(__always)
  func turns(level: Int, year: Int) -> Double {
    turns(level: level, year: year, firstMonth: 1, lastMonth: 12)
  }

  /// The intake of a level in a whole year without closures in it or before it.
  @inline(__always)
  func undisturbed(level: Int, year: Int) -> Double {
    Double.exp(logUsual[level * years + year])
  }
}
