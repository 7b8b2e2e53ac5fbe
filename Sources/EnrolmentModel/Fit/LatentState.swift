internal import RealModule

/// Room for everything that one z implies: paths, shapes of special years, observations.
///
/// Made once per block of draws and filled again and again, so that the loop
/// over draws allocates nothing.
final class LatentState {
  private let intake: IntakeModel
  private let years: Int
  private let levels: Int
  /// Log intake of a usual year plus what was carried over, at ℓ · T + t.
  let logUsual: UnsafeMutablePointer<Double>
  private let mixed: UnsafeMutablePointer<Double>
  /// Monthly intake relative to a usual year, at special · levels + ℓ.
  let intakeByMonth: UnsafeMutablePointer<MonthVector>
  /// The usual monthly shares, at special · levels + ℓ.
  let usualByMonth: UnsafeMutablePointer<MonthVector>
  /// What z says of the disruption.
  private(set) var disruption = IntakeModel.Disruption(
    loss: .zero, catchUp: 0, carryOver: 0, remaining: 0)

  /// Allocates the room for a model.
  init(_ intake: IntakeModel) {
    self.intake = intake
    years = intake.layout.years
    levels = intake.layout.levels
    logUsual = .allocate(capacity: years * levels)
    mixed = .allocate(capacity: years)
    intakeByMonth = .allocate(capacity: max(1, intake.specialYears.count * levels))
    usualByMonth = .allocate(capacity: max(1, intake.specialYears.count * levels))
    logUsual.initialize(repeating: 0, count: years * levels)
    mixed.initialize(repeating: 0, count: years)
    intakeByMonth.initialize(repeating: .zero, count: max(1, intake.specialYears.count * levels))
    usualByMonth.initialize(repeating: .zero, count: max(1, intake.specialYears.count * levels))
  }

  deinit {
    logUsual.deallocate()
    mixed.deallocate()
    intakeByMonth.deallocate()
    usualByMonth.deallocate()
  }

  /// Fills the room from z.
  func update(_ z: UnsafePointer<Double>, _ prior: PathPrior) {
    prior.fill(z, intake.layout, logUsual, mixed: mixed)
    updateShapes(z)
  }

  /// Fills the shapes of special years, and adds carry-over to paths already filled.
  private func updateShapes(_ z: UnsafePointer<Double>) {
    disruption = intake.disruption(z)
    for special in intake.specialYears.indices {
      for level in 0..<levels { updateShape(z, special, level) }
    }
  }

  @inline(__always)
  private func updateShape(_ z: UnsafePointer<Double>, _ special: Int, _ level: Int) {
    let index = special * levels + level
    let usual = intake.usual(z, special: special, level: level)
    usualByMonth[index] = usual
    guard intake.treatment.usesClosures, intake.hasClosure[special] || special == intake.planIndex
    else { return intakeByMonth[index] = usual }
    let closed = intake.closedShares(
      special: special, level: level, remaining: disruption.remaining)
    let shape = DisruptedYear.intake(
      usual: usual, closed: closed, loss: disruption.loss[level], catchUp: disruption.catchUp)
    let total = shape.sum(months: 1...12)
    if intake.isOutlier(special) {
      intakeByMonth[index] =
        shape * (Double.exp(intake.outlier(z, special: special, level: level)) / total)
    } else {
      intakeByMonth[index] = shape
      carry(loss: 1 - total, from: intake.specialYears[special], level)
    }
  }

  @inline(__always)
  private func carry(loss: Double, from year: Int, _ level: Int) {
    guard year + 1 < years else { return }
    logUsual[level * years + year + 1] += disruption.carryOver * loss
  }

  /// The intake of a level in some months of a year.
  @inline(__always)
  func turns(level: Int, year: Int, months: ClosedRange<Int>) -> Double {
    let usual = Double.exp(logUsual[level * years + year])
    let special = intake.specialIndex[year]
    guard special >= 0 else { return usual }
    return usual * intakeByMonth[special * levels + level].sum(months: months)
  }
}
