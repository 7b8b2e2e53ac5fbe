internal import Probability

/// All trajectories of one scenario, one column a quantity and year.
public struct Ensemble: Sendable {
  /// What a column holds.
  public enum Column: Hashable, Sendable {
    /// Turns of a level.
    case turns(level: Int)
    /// Persons who complete a course of a level in the year.
    case completers(level: Int)
    /// Net newly trained through a level.
    case newlyTrained(level: Int)
    /// The trained rate, a fraction.
    case trainedRate
    /// The certified rate, a fraction.
    case certifiedRate
  }

  /// The scenario's name.
  public let scenario: String
  /// Number of trajectories.
  public let count: Int
  /// Where the values lie.
  let columns: Columns
  private let storage: SharedBuffer

  /// Where the columns of an ensemble lie, for the loop over draws: it counts no references.
  ///
  /// Valid while the ensemble lives. Blocks of draws write side by side, each its own places.
  struct Columns: BitwiseCopyable, @unchecked Sendable {
    private let start: UnsafeMutablePointer<Double>
    private let count: Int
    /// The draw of the first trajectory among all batches.
    private let first: Int
    private let levels: Int

    fileprivate init(_ storage: SharedBuffer, _ draws: Range<Int>, levels: Int) {
      start = storage.start
      count = draws.count
      first = draws.lowerBound
      self.levels = levels
    }

    private func position(_ column: Column) -> Int {
      switch column {
      case .turns(let level): level
      case .completers(let level): levels + level
      case .newlyTrained(let level): 2 * levels + level
      case .trainedRate: 3 * levels
      case .certifiedRate: 3 * levels + 1
      }
    }

    /// The first value of a column.
    @inline(__always)
    func start(_ column: Column, year: Int) -> UnsafeMutablePointer<Double> {
      start + (year * (3 * levels + 2) + position(column)) * count
    }

    /// Writes the values of a column in the eight draws from one on, as far as there are draws.
    @inline(__always)
    func write(_ values: Lanes, _ column: Column, year: Int, from draw: Int) {
      let place = draw - first
      values.store(to: start(column, year: year) + place, count: count - place)
    }
  }

  init(scenario: String, draws: Range<Int>, levels: Int, years: Int) {
    self.scenario = scenario
    count = draws.count
    storage = SharedBuffer(count: draws.count * years * (3 * levels + 2))
    columns = Columns(storage, draws, levels: levels)
  }

  /// The first value of a column, valid while the ensemble lives.
  func start(_ column: Column, year: Int) -> UnsafeMutablePointer<Double> {
    columns.start(column, year: year)
  }

  /// A copy of a column, one value a trajectory.
  ///
  /// - Parameters:
  ///   - column: The quantity.
  ///   - year: Position of the year among the reported ones.
  /// - Returns: The values.
  public func values(_ column: Column, year: Int) -> [Double] {
    Array(UnsafeBufferPointer(start: start(column, year: year), count: count))
  }
}

/// What all scenarios share: the denominators, the rate models, the yields.
public struct SharedOutcomes: Sendable {
  /// What a column holds.
  enum Column: Int {
    case labourForce, denominator, chain, hazard, increment, trainedPerTurn, certifiedPerTurn
    case residual, chainYield, chainDrift
    static let count = 10
  }

  /// Columns of a year.
  static var columns: Int { Column.count }

  private let storage: SharedBuffer
  private let count: Int
  private let first: Int

  init(draws: Range<Int>, years: Int) {
    count = draws.count
    first = draws.lowerBound
    storage = SharedBuffer(count: draws.count * years * Column.count)
  }

  @inline(__always)
  func start(_ column: Column, year: Int) -> UnsafeMutablePointer<Double> {
    storage.start + (year * Column.count + column.rawValue) * count
  }

  /// Writes the values of a column in the eight draws from one on, as far as there are draws.
  @inline(__always)
  func write(_ values: Lanes, _ column: Column, year: Int, from draw: Int) {
    let place = draw - first
    values.store(to: start(column, year: year) + place, count: count - place)
  }

  private func values(_ column: Column, year: Int) -> [Double] {
    Array(UnsafeBufferPointer(start: start(column, year: year), count: count))
  }

  /// Persons in the labour force.
  public func labourForce(year: Int) -> [Double] { values(.labourForce, year: year) }
  /// Persons in the denominator of the rates.
  public func denominator(year: Int) -> [Double] { values(.denominator, year: year) }
  /// The baseline's trained rate under one rate model.
  public func trainedRate(_ model: RateModel, year: Int) -> [Double] {
    switch model {
    case .chain: values(.chain, year: year)
    case .hazard: values(.hazard, year: year)
    case .increment: values(.increment, year: year)
    }
  }
  /// What a turn of the plan's mix adds to a rate within its year, a fraction.
  public func yieldPerTurn(certified: Bool, year: Int) -> [Double] {
    values(certified ? .certifiedPerTurn : .trainedPerTurn, year: year)
  }
  /// The residual of the chain's rate, a fraction.
  public func residual(year: Int) -> [Double] { values(.residual, year: year) }
  /// What the draw's chain takes a newly trained person to be worth in the rate.
  func chainYield(year: Int) -> [Double] { values(.chainYield, year: year) }
  /// The draw's drift of the rate from outside vocational training.
  func chainDrift(year: Int) -> [Double] { values(.chainDrift, year: year) }
}
