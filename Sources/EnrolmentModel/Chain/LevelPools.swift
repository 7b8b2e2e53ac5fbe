internal import Probability

/// Shares of a level's entrants that levers work on.
struct LevelPools: BitwiseCopyable {
  /// Leavers of lower or upper secondary school.
  let schoolLeavers: Double
  /// Workers who come through their firm.
  let firms: Double
  /// Learners of the programmes for elementary and short courses.
  let ruralWorkers: Double
  /// Leavers of lower secondary school, who choose a stream.
  let lowerSecondary: Double
  /// Leavers of upper secondary school, three years after they chose one.
  let upperSecondary: Double
  /// Share of a closure's loss that is seats, not demand.
  let shutSeats: Double
  /// How much of its teaching can go online.
  let onlineSuitability: Double

  /// Nobody.
  static let none = Self(
    schoolLeavers: 0, firms: 0, ruralWorkers: 0, lowerSecondary: 0, upperSecondary: 0,
    shutSeats: 0, onlineSuitability: 0)
}

extension LevelPools {
  /// Reads the shares of a level from a book.
  init(_ book: AssumptionBook, level: String) {
    func pool(_ pool: LeverPool) -> Double { book.value(AssumptionKey.pool(pool, level)) }
    schoolLeavers = pool(.schoolLeavers)
    firms = pool(.firms)
    ruralWorkers = pool(.ruralWorkers)
    lowerSecondary = book.value(AssumptionKey.lowerSecondary(level))
    upperSecondary = book.value(AssumptionKey.upperSecondary(level))
    shutSeats = book.value(AssumptionKey.shutSeats(level))
    onlineSuitability = book.value(AssumptionKey.onlineSuitability(level))
  }

  /// The share of what closures shut that levers keep open in a month.
  @inline(__always)
  func kept(_ conditions: YearConditions, _ month: Int) -> Lanes {
    shutSeats
      * (1 - (1 - conditions.keptOnSite[month])
        * (1 - onlineSuitability * conditions.keptOnline[month]))
  }
}
