/// From one forecast to another, step by step: what changed, and how much each
/// change moved the answer.
///
/// The steps are taken in the order of `Cause`, each on top of those before it,
/// and a run follows each. A step's worth is the difference of two consecutive
/// runs, so all steps sum to the whole change.
public struct ForecastChange: Sendable {
  /// Why an answer moved.
  public enum Cause: String, Sendable, CaseIterable {
    /// Figures about something that no row spoke of before, and the passing of time.
    case newData = "new-data"
    /// Figures that correct, repeat or withdraw earlier ones.
    case revisedData = "revised-data"
    /// The assumption book, the plan and its targets.
    case assumptions
    /// The scenario's levers and the assumptions that it changes.
    case levers
    /// The program: the earlier figure against today's model on the earlier input.
    case model
  }

  /// A project at a date.
  public struct State: Sendable {
    /// The problem, targets and baseline.
    public let study: Study
    /// The scenario that is asked about.
    public let scenario: Scenario
    /// All rows of evidence, whatever their date.
    public let rows: [Evidence]

    /// Makes a state.
    public init(study: Study, scenario: Scenario, rows: [Evidence]) {
      self.study = study
      self.scenario = scenario
      self.rows = rows
    }

    /// The rows that were published by its date.
    public var known: [Evidence] { rows.filter { $0.publishedOn <= study.problem.asOf } }
  }

  /// Where one target stands.
  public struct Standing: Sendable {
    /// The median of the indicator.
    public let median: Double
    /// P(target).
    public let probability: Double

    /// Makes a standing.
    public init(median: Double, probability: Double) {
      self.median = median
      self.probability = probability
    }
  }

  /// The answer after one more change.
  public struct Step: Sendable {
    /// What was changed.
    public let cause: Cause
    /// Where each target stands then.
    public let standings: [Standing]
  }

  /// The scenario that is asked about.
  public let scenario: Scenario
  /// The targets of the plan year, rates first.
  public let targets: [Target]
  /// Where each target stood.
  public let start: [Standing]
  /// One step a cause, in their order; the last of them without `model`.
  public let steps: [Step]
  /// Rows that are about something new, and rows that correct something.
  public let rows: (new: [Evidence], revised: [Evidence])

  /// Walks from one state to another.
  ///
  /// - Parameters:
  ///   - old: Where it starts.
  ///   - new: Where it ends; its plan has the same levels and year.
  ///   - executor: Runs blocks of work.
  /// - Throws: `Study.Failure`.
  public init(
    from old: State, to new: State, executor: some BlockExecutor
  ) throws(Study.Failure) {
    let rows = Self.rows(from: old, to: new)
    self.rows = rows
    scenario = new.scenario
    let path: [(Cause?, Study, Scenario)] = [
      (nil, old.study, old.scenario),
      (.newData, Self.adding(rows.new, to: old, as: new), old.scenario),
      (.revisedData, Self.adopting(new, in: old), old.scenario),
      (.assumptions, new.study, old.scenario),
      (.levers, new.study, new.scenario),
    ]
    var walked: [[Key: Standing]] = []
    var previous: Input?
    for (_, study, scenario) in path {
      let input = Input(study, scenario)
      // The same input gives the same answer, so a step that changes nothing is not run.
      if let last = walked.last, input == previous {
        walked.append(last)
      } else {
        let bench = try Workbench(study, for: [scenario], executor: executor)
        walked.append(bench.standings(of: scenario))
      }
      previous = input
    }
    // A target that was not forecast at some step has no path.
    let own = new.study.targets.filter { $0.year == new.study.problem.plan.year }
    let targets = (own.filter { $0.indicator.isRate } + own.filter { !$0.indicator.isRate })
      .filter { target in walked.allSatisfy { $0[Key(target)] != nil } }
    self.targets = targets
    let standings = walked.map { step in targets.compactMap { step[Key($0)] } }
    start = standings[0]
    steps = zip(path, standings).dropFirst().compactMap { step, standings in
      step.0.map { Step(cause: $0, standings: standings) }
    }
  }

  /// What tells one target from another, whatever its threshold.
  struct Key: Hashable {
    let indicator: Indicator
    let level: String

    init(_ target: Target) {
      indicator = target.indicator
      level = target.level
    }
  }

  /// Everything that a standing depends on.
  private struct Input: Equatable {
    let used: [Evidence]
    let asOf: Day
    let plan: Plan
    let book: AssumptionBook
    let segments: IntakeSegments
    let targets: [Target]
    let scenario: Scenario

    init(_ study: Study, _ scenario: Scenario) {
      let problem = study.problem
      used = problem.selection.used
      asOf = problem.asOf
      plan = problem.plan
      book = problem.book
      segments = problem.segments
      targets = study.targets
      self.scenario = scenario
    }
  }

  private init(
    _ scenario: Scenario, _ targets: [Target], start: [Standing], steps: [Step],
    rows: (new: [Evidence], revised: [Evidence])
  ) {
    self.scenario = scenario
    self.targets = targets
    self.start = start
    self.steps = steps
    self.rows = rows
  }

  /// The change from figures that an earlier program printed.
  ///
  /// The difference between them and today's model on the same input is the
  /// step `model`; it comes first and is reported last.
  ///
  /// - Parameter printed: Where each target stood then, nothing where it was not printed.
  /// - Returns: The longer walk.
  public func preceded(by printed: [Standing?]) -> Self {
    let start = zip(printed, self.start).map { $0 ?? $1 }
    return Self(
      scenario, targets, start: start,
      steps: [Step(cause: .model, standings: self.start)] + steps, rows: rows)
  }

  // MARK: States between

  private static func rows(
    from old: State, to new: State
  ) -> (new: [Evidence], revised: [Evidence]) {
    let before = old.known.map(Content.init)
    let known = Set(before)
    let quantities = Set(before.map(\.quantity))
    let added = new.known.filter { !known.contains(Content($0)) }
    let fresh = added.filter { !quantities.contains(Content($0).quantity) }
    let now = Set(new.known.map(Content.init))
    let withdrawn = old.known.filter { !now.contains(Content($0)) }
    return (
      fresh, added.filter { quantities.contains(Content($0).quantity) } + withdrawn
    )
  }

  private static func adding(_ rows: [Evidence], to old: State, as new: State) -> Study {
    let problem = old.study.problem
    let asOf = new.study.problem.asOf
    return old.study.with(
      FitProblem(
        plan: problem.plan, book: problem.book, segments: problem.segments,
        selection: EvidenceSelection(old.known + rows, plan: problem.plan, asOf: asOf),
        asOf: asOf, treatment: problem.treatment, draws: problem.draws, seed: problem.seed,
        until: problem.until, luck: problem.luck))
  }

  private static func adopting(_ new: State, in old: State) -> Study {
    let problem = old.study.problem
    let asOf = new.study.problem.asOf
    return old.study.with(
      FitProblem(
        plan: problem.plan, book: problem.book, segments: problem.segments,
        selection: EvidenceSelection(new.rows, plan: problem.plan, asOf: asOf), asOf: asOf,
        treatment: problem.treatment, draws: problem.draws, seed: problem.seed,
        until: problem.until, luck: problem.luck))
  }

  /// A row without its place, and what it speaks of.
  private struct Content: Hashable {
    struct Quantity: Hashable {
      let geography: String
      let measure: Measure
      let levels: [Int]
      let years: [Int]
      let months: ClosedRange<Int>
      let denominator: String
      let isPlan: Bool
      /// Events have no quantity but their own day.
      let event: Evidence.Value?
    }

    let quantity: Quantity
    let value: Evidence.Value
    let standing: Evidence.Standing
    let vintage: String
    let publishedOn: Day
    let publisher: String

    init(_ row: Evidence) {
      quantity = Quantity(
        geography: row.geography, measure: row.measure, levels: row.levels,
        years: [row.year.number, row.lastYear.number], months: row.months,
        denominator: row.denominator, isPlan: row.kind == .plan,
        event: row.measure == .closureEvent ? row.value : nil)
      value = row.value
      standing = row.standing
      vintage = row.vintage
      publishedOn = row.publishedOn
      publisher = row.publisher
    }
  }
}

extension Study {
  /// The same study of another problem.
  fileprivate func with(_ problem: FitProblem) -> Self {
    Self(problem: problem, targets: targets, scenarios: scenarios, baseline: baseline)
  }
}

extension Workbench {
  /// Where each target of the plan year stands under a scenario.
  func standings(of scenario: Scenario) -> [ForecastChange.Key: ForecastChange.Standing] {
    map([scenario]) { simulator, index in
      let standings = targets.map { target in
        let values = self.values(simulator, index, target)
        return ForecastChange.Standing(
          median: Summary(values, [0.5]).quantiles[0],
          probability: probability(values, target).value)
      }
      return Dictionary(uniqueKeysWithValues: zip(targets.map(ForecastChange.Key.init), standings))
    }[0]
  }
}
