internal import Probability
internal import RealModule

/// The map from z to the intake of special years: those with closures, with
/// part-year evidence, and the plan's own and later years.
struct IntakeModel {
  /// The most levels that a plan may declare.
  static let maximumLevels = 8

  let layout: LatentLayout
  let segments: IntakeSegments
  /// Positions of the special years among the years of the path.
  let specialYears: [Int]
  /// Position among the special years, or -1, by year of the path.
  let specialIndex: [Int]
  /// Known closed shares, by special year and level.
  let closed: [[MonthVector]]
  /// The plan year's position among the special years.
  let planIndex: Int
  /// 1 for months of the plan year of which nothing is known yet.
  let openMonths: MonthVector
  let treatment: Treatment
  /// Whether sites are known to have been closed, by special year.
  let hasClosure: [Bool]
  private let logits: [Double]
  private let baseSD: Double
  private let yearSD: Double
  private let outlierSD: Double
  private let commonWeight: Double
  private let ownWeight: Double
  private let closureEffects: [QuantileReader]
  private let catchUp: QuantileReader
  private let carryOver: QuantileReader
  private let remaining: QuantileReader
  /// Keep alive what is read.
  private let tables: [QuantileTable]

  /// Reads the model's constants from a book.
  init(
    plan: Plan, book: AssumptionBook, segments: IntakeSegments, calendars: [ClosureCalendar],
    specialYears: [Int], firstYear: Int = 0, lastKnownMonth: Int, treatment: Treatment
  ) {
    let years = plan.years
    layout = LatentLayout(
      kin: Self.kin(plan), levels: plan.levels.count, years: years.count,
      firstYear: firstYear, segments: segments.months.count, specialYears: specialYears.count)
    self.segments = segments
    self.specialYears = specialYears
    specialIndex = years.indices.map { specialYears.firstIndex(of: $0) ?? -1 }
    closed = specialYears.map { year in
      calendars.map { MonthVector(months: $0.closedShares(of: years[year])) }
    }
    hasClosure = closed.map { $0.contains { $0.yearSum > 0 } }
    planIndex = specialYears.firstIndex(of: plan.year - plan.historyFrom) ?? 0
    openMonths = MonthVector(months: (1...12).map { $0 > lastKnownMonth ? 1 : 0 })
    self.treatment = treatment
    logits = segments.shares.flatMap(Self.logits)
    baseSD = book.value(AssumptionKey.intakeProfileBaseSD)
    yearSD = book.value(AssumptionKey.intakeProfileYearSD)
    outlierSD = book.value(AssumptionKey.outlierSD)
    commonWeight = book.value(AssumptionKey.closureCorrelation).squareRoot()
    ownWeight = (1 - book.value(AssumptionKey.closureCorrelation)).squareRoot()
    let effects = plan.levels.map { book.table(AssumptionKey.closureEffect($0.key)) }
    let others = [
      AssumptionKey.catchUp, AssumptionKey.carryOver, AssumptionKey.remainingClosures,
    ].map { book.table($0) }
    closureEffects = effects.map(\.reader)
    (catchUp, carryOver, remaining) = (others[0].reader, others[1].reader, others[2].reader)
    tables = effects + others
  }

  /// The first level of each level's group, or the level itself.
  private static func kin(_ plan: Plan) -> [Int] {
    plan.levels.indices.map { level in
      plan.groups.first { $0.levels.contains(level) }?.levels.min() ?? level
    }
  }

  // MARK: The disruption

  /// λ of a level: the share of intake lost while closed.
  @inline(__always)
  func loss(_ z: borrowing Room<Lanes>, level: Int) -> Lanes {
    let normal = commonWeight * z[layout.commonClosure] + ownWeight * z[layout.closure(level)]
    let effect = closureEffects[level].quantiles(atNormals: normal)
    return (1 - Lanes.exp(-effect)).upper(.zero)
  }

  /// Whether closures take the same from two levels of a group.
  func sharesEffect(_ level: Int, _ other: Int) -> Bool {
    closureEffects[level].distribution == closureEffects[other].distribution
  }

  /// γ: the share of a loss caught up within the year.
  func catchUp(_ normal: Lanes) -> Lanes {
    catchUp.quantiles(atNormals: normal).clampedToUnit
  }

  /// κ: the share of a loss carried into the next year.
  func carryOver(_ normal: Lanes) -> Lanes { carryOver.quantiles(atNormals: normal) }

  /// Months of closure in the rest of the plan year.
  func remaining(_ normal: Lanes) -> Lanes {
    remaining.quantiles(atNormals: normal).upper(.zero)
  }

  /// The level of the same group whose special year has the same shape, or -1.
  func twin(special: Int, level: Int) -> Int {
    let kin = layout.kin[level]
    let isSame =
      kin < level && sharesEffect(level, kin) && closed[special][kin] == closed[special][level]
      && logits(of: kin) == logits(of: level)
    return isSame ? kin : -1
  }

  private func logits(of level: Int) -> ArraySlice<Double> {
    logits[(level * layout.shares)..<((level + 1) * layout.shares)]
  }

  // MARK: Months

  /// Fills the usual monthly shares of a level in a special year.
  ///
  /// Each free share is a logit: the last segment's share of the year, then,
  /// from the front, each segment's share of what is left of the others. A
  /// count to the end of a segment then depends on few of them, and on each
  /// alone almost linearly in the log.
  @inline(__always)
  func fillUsual(
    _ z: borrowing Room<Lanes>, special: Int, level: Int, _ usual: MonthLanes
  ) {
    let last = layout.segments - 1
    let end = last > 0 ? share(z, special, level, last - 1) : Lanes.one
    spread(end, over: last, into: usual)
    var left = 1 - end
    for segment in 0..<max(0, last) {
      let part = segment == last - 1 ? left : left * share(z, special, level, segment)
      spread(part, over: segment, into: usual)
      left -= part
    }
  }

  @inline(__always)
  private func share(
    _ z: borrowing Room<Lanes>, _ special: Int, _ level: Int, _ share: Int
  ) -> Lanes {
    let logit =
      logits[level * layout.shares + share] + baseSD * z[layout.profile(level, share)]
      + yearSD * z[layout.deviation(special, level, share)]
    return 1 / (1 + Lanes.exp(-logit))
  }

  @inline(__always)
  private func spread(_ share: Lanes, over segment: Int, into usual: MonthLanes) {
    let months = segments.months[segment]
    let each = share / Double(months.count)
    for month in months { usual[month - 1] = each }
  }

  /// Logits of the free shares: segments from the front, then the last one.
  private static func logits(_ shares: [Double]) -> [Double] {
    guard let end = shares.last, shares.count > 1 else { return [] }
    func logit(_ share: Double) -> Double { Double.log(share / (1 - share)) }
    var left = 1 - end
    var logits: [Double] = []
    for share in shares.dropLast(2) {
      logits.append(logit(share / left))
      left -= share
    }
    return logits + [logit(end)]
  }

  /// Fills the closed shares of a special year, the plan year's assumption included.
  @inline(__always)
  func fillClosed(_ out: MonthLanes, special: Int, level: Int, remaining: Lanes) {
    out.spread(closed[special][level])
    guard special == planIndex else { return }
    Self.add(months: remaining, over: openMonths, to: out)
  }

  /// Whether closures shape a special year.
  @inline(__always)
  func isDisrupted(_ special: Int) -> Bool {
    treatment.usesClosures && (hasClosure[special] || special == planIndex)
  }

  /// Adds months of closure, spread evenly over some months, to closed shares.
  @inline(__always)
  static func add(months: Lanes, over mask: MonthVector, to closed: MonthLanes) {
    let count = mask.yearSum
    guard count > 0 else { return }
    let share = (months / count).lower(.one)
    for month in 0..<12 { closed[month] = (closed[month] + share * mask[month]).lower(.one) }
  }

  /// The log of a free deviation of a closure year, zero under other treatments.
  @inline(__always)
  func outlier(_ z: borrowing Room<Lanes>, special: Int, level: Int) -> Lanes {
    isOutlier(special) ? outlierSD * z[layout.outlier(special, level)] : .zero
  }

  /// Whether a special year has a free deviation instead of a closure effect.
  @inline(__always)
  func isOutlier(_ special: Int) -> Bool {
    treatment == .outlier && special < planIndex && hasClosure[special]
  }
}
