internal import Probability

/// Room for everything that eight z imply: paths and the shapes of special years.
///
/// Made once per block of draws and filled again and again, so that the loop
/// over draws allocates nothing.
final class LatentState {
  private let intake: IntakeModel
  private let years: Int
  private let levels: Int
  private let months: MonthRoom
  /// Log intake of a usual year, at ℓ · T + t.
  let logUsual: Room<Lanes>
  /// Intake of a year without the closures in it, those of the year before included.
  private let yearly: Room<Lanes>
  private let mixed: Room<Lanes>
  private let shapes: Room<Shape>
  private let closed: MonthLanes
  /// What z says of the disruption.
  let disruption: Disruption

  /// A special year of a level.
  private struct Shape: BitwiseCopyable {
    /// Usual monthly shares.
    let usual: MonthLanes
    /// Monthly intake relative to a usual year.
    let intake: MonthLanes
    /// κ times what the year lost, to be carried into the next.
    var carried = Lanes.zero
    /// The level of the same group whose shape it is too, or -1.
    let twin: Int
  }

  /// Allocates the room for a model.
  init(_ intake: IntakeModel) {
    let levels = intake.layout.levels
    let years = intake.layout.years
    let specials = intake.specialYears.count
    let months = MonthRoom(2 * specials * levels + 1)
    self.intake = intake
    self.years = years
    self.levels = levels
    self.months = months
    logUsual = Room(years * levels, .zero)
    yearly = Room(years * levels, .zero)
    mixed = Room(years, .zero)
    closed = months.take()
    disruption = Disruption(levels: levels)
    shapes = Room(specials * levels) { place in
      Shape(
        usual: months.take(), intake: months.take(),
        twin: intake.twin(special: place / levels, level: place % levels))
    }
  }

  /// Fills the room from z.
  ///
  /// - Parameters:
  ///   - z: The standard normals.
  ///   - prior: The prior of the paths.
  ///   - span: What is asked for.
  func update(_ z: borrowing Room<Lanes>, _ prior: PathPrior, _ span: LatentSpan) {
    prior.fill(z, intake.layout, years: span.years, logUsual, mixed: mixed)
    disruption.update(z, intake)
    for special in span.specials {
      for level in 0..<levels { updateShape(z, special, level) }
    }
    for level in 0..<levels {
      for year in span.years { updateYear(level, year) }
    }
  }

  /// Fills some shapes again, and years that they carry into, where z has moved in nothing else.
  ///
  /// - Parameters:
  ///   - z: The standard normals.
  ///   - reach: The shapes.
  ///   - span: What was filled.
  func update(_ z: borrowing Room<Lanes>, _ reach: ShapeReach, _ span: LatentSpan) {
    disruption.update(z, intake)
    for special in reach.specials {
      let next = intake.specialYears[special] + 1
      for level in reach.levels {
        updateShape(z, special, level)
        if span.years.contains(next) { updateYear(level, next) }
      }
    }
  }

  @inline(__always)
  private func updateYear(_ level: Int, _ year: Int) {
    let place = level * years + year
    var log = logUsual[place]
    if year > 0, intake.specialIndex[year - 1] >= 0 {
      log += shape(intake.specialIndex[year - 1], level).carried
    }
    yearly[place] = Lanes.exp(log)
  }

  @inline(__always)
  private func shape(_ special: Int, _ level: Int) -> Shape {
    let place = special * levels + level
    let twin = shapes[place].twin
    return twin < 0 ? shapes[place] : shapes[special * levels + twin]
  }

  private func updateShape(_ z: borrowing Room<Lanes>, _ special: Int, _ level: Int) {
    let place = special * levels + level
    let own = shapes[place]
    guard own.twin < 0 else { return }
    intake.fillUsual(z, special: special, level: level, own.usual)
    shapes[place].carried = .zero
    guard intake.isDisrupted(special) else { return own.intake.copy(own.usual) }
    intake.fillClosed(closed, special: special, level: level, remaining: disruption.remaining)
    DisruptedYear.fill(
      own.intake, usual: own.usual, closed: closed, loss: disruption.loss[level],
      catchUp: disruption.catchUp)
    let total = own.intake.yearSum
    if intake.isOutlier(special) {
      let free = intake.outlier(z, special: special, level: level)
      let factor = Lanes.exp(free) / total
      for month in 0..<12 { own.intake[month] *= factor }
    } else {
      shapes[place].carried = disruption.carryOver * (1 - total)
    }
  }

  // MARK: Reading

  /// The intake of a level in some months of a year.
  @inline(__always)
  func turns(level: Int, year: Int, firstMonth: Int, lastMonth: Int) -> Lanes {
    let whole = yearly[level * years + year]
    let special = intake.specialIndex[year]
    guard special >= 0 else { return whole }
    let shape = shape(special, level).intake
    var sum = shape[firstMonth - 1]
    for month in firstMonth..<lastMonth { sum += shape[month] }
    return whole * sum
  }

  /// The intake of a level in a whole year.
  @inline(__always)
  func turns(level: Int, year: Int) -> Lanes {
    turns(level: level, year: year, firstMonth: 1, lastMonth: 12)
  }

  /// The intake of a level in a whole year without closures in it or before it.
  @inline(__always)
  func undisturbed(level: Int, year: Int) -> Lanes { Lanes.exp(logUsual[level * years + year]) }

  /// The usual monthly shares of a level in a special year.
  @inline(__always)
  func usual(special: Int, level: Int) -> MonthLanes { shape(special, level).usual }

  /// The monthly intake of a level in a special year, relative to a usual one.
  func relative(special: Int, level: Int) -> MonthLanes { shape(special, level).intake }
}

/// What z says of the disruption, the same in all years.
final class Disruption {
  /// λ by level: the share of intake lost while closed.
  let loss: Room<Lanes>
  /// γ: the share of a loss caught up within the year.
  private(set) var catchUp = Lanes.zero
  /// κ: the share of a loss carried into the next year.
  private(set) var carryOver = Lanes.zero
  /// Months of closure in the rest of the plan year.
  private(set) var remaining = Lanes.zero

  init(levels: Int) { loss = Room(levels, .zero) }

  /// Reads z.
  func update(_ z: borrowing Room<Lanes>, _ intake: IntakeModel) {
    let layout = intake.layout
    for level in 0..<layout.levels {
      let kin = layout.kin[level]
      loss[level] =
        kin < level && intake.sharesEffect(level, kin)
        ? loss[kin] : intake.loss(z, level: level)
    }
    catchUp = intake.catchUp(z[layout.catchUp])
    carryOver = intake.carryOver(z[layout.carryOver])
    remaining = intake.remaining(z[layout.remaining])
  }
}
