internal import Probability

/// The answer under each choice that no evidence settles, side by side.
public struct ChoicePanel: Sendable {
  /// A choice.
  public enum Choice: Hashable, Sendable {
    /// How the years of disruption are treated.
    case treatment(Treatment)
    /// What counts as trained, and of whom.
    case definition(Definition)
  }

  /// A reading of the indicator that its published metadata leave open.
  public enum Definition: String, Sendable, CaseIterable {
    /// Courses under three months do not make a person trained.
    case withoutShortCourses = "without-short-courses"
    /// Every completion counts, also of people trained before.
    case everyCompletion = "every-completion"
    /// A share of the labour force, not of the people in work.
    case ofLabourForce = "of-labour-force"
  }

  /// The answer under one choice.
  public struct Row: Sendable {
    /// The choice.
    public let choice: Choice
    /// P10, P50, P90 of the target's indicator.
    public let quantiles: [Double]
    /// P(target).
    public let probability: EstimatedProbability
  }

  /// The target.
  public let target: Target
  /// One row a choice, the default treatment first.
  public let rows: [Row]

  /// The least and largest P(target) over the treatments.
  public var treatmentRange: ClosedRange<Double> {
    let values = rows.compactMap { row -> Double? in
      guard case .treatment = row.choice else { return nil }
      return row.probability.value
    }
    return (values.min() ?? 0)...(values.max() ?? 1)
  }

  /// The treatments with the lowest and the highest median.
  public var treatmentEnds: (low: Row, high: Row)? {
    let own = rows.filter { row in
      if case .treatment = row.choice { true } else { false }
    }
    guard let low = own.min(by: { $0.quantiles[1] < $1.quantiles[1] }),
      let high = own.max(by: { $0.quantiles[1] < $1.quantiles[1] })
    else { return nil }
    return (low, high)
  }

  static let draws = 20_000

  /// Answers under every choice.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - scenario: The scenario.
  ///   - study: The problem under the default treatment.
  ///   - executor: Runs blocks of work.
  /// - Throws: `Study.Failure`.
  public init(
    _ target: Target, in scenario: Scenario, _ study: Study, executor: some BlockExecutor
  ) throws(Study.Failure) {
    self.target = target
    let problem = try study.problem(under: scenario)
    let draws = min(problem.draws, Self.draws)
    let others = Treatment.allCases.filter { $0 != problem.treatment }
    var rows: [Row] = []
    for treatment in [problem.treatment] + others {
      rows.append(
        try Self.row(
          .treatment(treatment), target, scenario,
          problem.with(treatment: treatment, draws: draws), study, executor))
    }
    for definition in Definition.allCases where definition.concerns(target) {
      let book = problem.book.replacing(definition.overrides(problem.book, problem.plan))
      let changed = problem.with(treatment: problem.treatment, draws: draws)
        .with(book: book, segments: problem.segments)
      rows.append(
        try Self.row(.definition(definition), target, scenario, changed, study, executor))
    }
    self.rows = rows
  }

  private static func row(
    _ choice: Choice, _ target: Target, _ scenario: Scenario, _ problem: FitProblem,
    _ study: Study, _ executor: some BlockExecutor
  ) throws(Study.Failure) -> Row {
    let input = try Study.input(problem, study.targets, executor)
    let simulator = Simulator([scenario], input, executor: executor)
    var values =
      OutcomeSamples(simulator).values(
        simulator.ensembles[0], target.indicator, target.level, year: 0) ?? []
    if case .definition(.ofLabourForce) = choice {
      let shares = [Double](draws: values.count) { input.model.labourForce.share(from: $0) }
      for draw in values.indices { values[draw] *= shares[draw] }
    }
    return Row(
      choice: choice, quantiles: Summary(values, [0.1, 0.5, 0.9]).quantiles,
      probability: EstimatedProbability(problem) { values[$0] >= target.atLeast })
  }
}

extension ChoicePanel.Definition {
  /// Whether a target's indicator has this reading at all.
  func concerns(_ target: Target) -> Bool {
    switch self {
    case .withoutShortCourses: target.indicator == .trainedLabourRate
    case .everyCompletion, .ofLabourForce: target.indicator.isRate
    }
  }

  /// The assumptions that this reading changes.
  func overrides(_ book: AssumptionBook, _ plan: Plan) -> [Assumption] {
    let levels: [EducationLevel]
    let quantity: ChainQuantity
    switch self {
    case .withoutShortCourses:
      levels = plan.levels.filter { !$0.givesCertificate }
      quantity = .countsAsTrained
    case .everyCompletion:
      levels = plan.levels
      quantity = .alreadyTrained
    case .ofLabourForce: return []
    }
    return levels.compactMap {
      book.entries[AssumptionKey.chain(quantity, $0.key)]?.with(.constant(0))
    }
  }
}
