internal import RealModule

/// Everything that a fit depends on, and nothing else.
///
/// Two equal problems give the same bytes.
public struct FitProblem: Sendable {
  /// The plan.
  public let plan: Plan
  /// The assumptions.
  public let book: AssumptionBook
  /// The usual intake by part of the year.
  public let segments: IntakeSegments
  /// The rows that count.
  public let selection: EvidenceSelection
  /// The as-of date.
  public let asOf: Day
  /// How closure years are treated.
  public let treatment: Treatment
  /// How many draws to make.
  public let draws: Int
  /// The seed of all random streams.
  public let seed: UInt64
  /// The last year that is reported.
  public let until: Year
  /// How the luck of the chain is made; the fit's own is random.
  public let luck: Luck

  /// Makes a problem.
  public init(
    plan: Plan, book: AssumptionBook, segments: IntakeSegments, selection: EvidenceSelection,
    asOf: Day, treatment: Treatment, draws: Int, seed: UInt64, until: Year,
    luck: Luck = .random
  ) {
    self.plan = plan
    self.book = book
    self.segments = segments
    self.selection = selection
    self.asOf = asOf
    self.treatment = treatment
    self.draws = draws
    self.seed = seed
    self.until = until
    self.luck = luck
  }

  /// The same problem with another treatment and number of draws.
  ///
  /// - Parameters:
  ///   - treatment: How closure years are treated.
  ///   - draws: How many draws to make.
  /// - Returns: The changed problem.
  public func with(treatment: Treatment, draws: Int) -> Self {
    Self(
      plan: plan, book: book, segments: segments, selection: selection, asOf: asOf,
      treatment: treatment, draws: draws, seed: seed, until: until, luck: luck)
  }

  /// The same problem with other rows and number of draws.
  ///
  /// - Parameters:
  ///   - selection: The rows that count.
  ///   - draws: How many draws to make.
  /// - Returns: The changed problem.
  public func with(selection: EvidenceSelection, draws: Int) -> Self {
    Self(
      plan: plan, book: book, segments: segments, selection: selection, asOf: asOf,
      treatment: treatment, draws: draws, seed: seed, until: until, luck: luck)
  }

  /// The same problem with other assumptions.
  ///
  /// - Parameters:
  ///   - book: The assumptions.
  ///   - segments: The intake segments of that book.
  /// - Returns: The changed problem.
  public func with(book: AssumptionBook, segments: IntakeSegments) -> Self {
    Self(
      plan: plan, book: book, segments: segments, selection: selection, asOf: asOf,
      treatment: treatment, draws: draws, seed: seed, until: until, luck: luck)
  }

  /// The same problem with every quantile function of the book and of some levers prepared.
  ///
  /// - Parameters:
  ///   - scenarios: Whose levers will be drawn.
  ///   - executor: Runs blocks of work.
  /// - Returns: An equal problem.
  func prepared(for scenarios: [Scenario], _ executor: some BlockExecutor) -> Self {
    let levers = scenarios.flatMap { $0.orderedLevers.flatMap(LeverDoses.distributions) }
    return with(book: book.prepared(with: levers, executor), segments: segments)
  }

  /// How many independent parts the draws are made in; their spread gives the
  /// Monte-Carlo error.
  ///
  /// Each has a thousand draws or more, since a replicate takes some of every θ and eight side by
  /// side; where that would leave fewer than ten, there are ten of at least 250. Beyond a million
  /// draws there are more than usual, since each is held whole.
  public var replicates: Int {
    let few = min(Self.usualReplicates / 2, draws / 250)
    return max(
      1, min(Self.usualReplicates, max(few, draws / 1000)), draws / Self.largestReplicate)
  }

  /// Enough replicates for a standard error that is itself known to a sixth.
  static let usualReplicates = 20
  /// Draws of the largest replicate, or almost twice as many.
  static let largestReplicate = 50_000

  /// The first draw of a replicate.
  ///
  /// - Parameter replicate: From 0 to `replicates`.
  /// - Returns: Position of its first draw.
  public func firstDraw(of replicate: Int) -> Int { draws * replicate / replicates }

  // MARK: What the evidence says of time

  /// The years that are reported.
  public var reportedYears: [Year] { plan.years.filter { $0 >= plan.year && $0 <= until } }

  /// The first year of the path that anything rests on: the first with an enrolment row, or the
  /// first that is kept of each draw.
  ///
  /// Whatever is kept, it is the same, and so is the luck of all later years.
  var firstPathYear: Year {
    let rows = selection.rows(.enrolment).map(\.year)
    let first = rows.reduce(plan.year + -Fitter.yearsBack, min)
    return max(plan.historyFrom, first)
  }

  /// Enrolment rows that the treatment lets in.
  var enrolmentRows: [Evidence] {
    let rows = selection.rows(.enrolment)
    guard treatment == .drop else { return rows }
    let calendars = self.calendars
    return rows.filter { row in
      !plan.years.contains { year in
        year >= row.year && year <= row.lastYear && year < plan.year
          && calendars.contains { $0.closedMonths(of: year) > 6 }
      }
    }
  }

  /// The closure calendar of each level.
  var calendars: [ClosureCalendar] {
    let rows = selection.rows(.closureEvent)
    return plan.levels.indices.map { ClosureCalendar(rows, level: $0, asOf: asOf) }
  }

  /// The last month of the plan year that evidence of any kind speaks of: an
  /// enrolment row, or the as-of date itself for closures.
  var lastClosureMonth: Int {
    if asOf.month.year < plan.year { return 0 }
    if asOf.month.year > plan.year { return 12 }
    // The as-of month counts as open to assumption unless it is over.
    return asOf.month.number - (asOf.number == Day.length(of: asOf.month) ? 0 : 1)
  }

  /// The last month of the plan year with observed enrolment; levers before its
  /// end are already in the data.
  public var lastObservedMonth: Int {
    selection.rows(.enrolment)
      .filter { $0.year == plan.year && $0.kind != .plan }
      .map(\.months.upperBound).max() ?? 0
  }

  /// The last year with a result or estimate for all levels and all months.
  public var lastFullYear: Year? {
    let rows = selection.rows(.enrolment).filter { $0.isOneFullYear && $0.kind != .plan }
    let years = Dictionary(grouping: rows, by: \.year)
    return years.filter { Set($0.value.flatMap(\.levels)).count == plan.levels.count }.keys.max()
  }

  /// Positions of the years that need a shape by month.
  var specialYears: [Int] {
    let calendars = self.calendars
    return plan.years.indices.filter { index in
      let year = plan.years[index]
      return year >= plan.year || calendars.contains { $0.closedMonths(of: year) > 0 }
        || selection.rows(.enrolment).contains {
          $0.year <= year && year <= $0.lastYear && !$0.isFullYear
        }
    }
  }

  /// The middle of the first year's log level: the mean log of full-year totals, shared out.
  var centre: Double {
    let totals = selection.rows(.enrolment).filter {
      $0.isOneFullYear && $0.levels.count == plan.levels.count
    }.compactMap(\.number)
    let any = selection.rows(.enrolment).compactMap(\.number)
    let scale = totals.isEmpty ? (any.max() ?? 1) : totals.reduce(0, +) / Double(totals.count)
    return Double.log(max(scale, 1) / Double(max(1, plan.levels.count)))
  }
}
