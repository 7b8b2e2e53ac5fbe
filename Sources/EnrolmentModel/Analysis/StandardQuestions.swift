/// The questions that every briefing answers, on one bench.
///
/// The bench may hold fewer draws than the run: differences are paired by draw,
/// so they need few. Start and end of an attribution are the bench's own.
public struct StandardQuestions: Sendable {
  /// The targets that are asked about: rates, then total turns.
  public let targets: [Target]
  /// What each target hangs on, under the baseline.
  public let sensitivities: [Sensitivity]
  /// The scenario with most levers, or nothing where none has any.
  public let package: Scenario?
  /// What each of its levers adds, one a target.
  public let attributions: [EndsAttribution]
  /// How strong the package would have to be, one a target.
  public let goalSeeks: [GoalSeek]
  /// Points of the rates per 1,000 turns.
  public let worth: LeverWorth
  /// What the closures cost.
  public let impact: DisruptionImpact
  /// How many draws stand behind these answers.
  public let draws: Int

  /// The most draws that are used.
  public static let mostDraws = 10_000
  /// The probability that is sought.
  public static let goal = 0.8

  /// Answers them.
  ///
  /// - Parameters:
  ///   - scenarios: The scenarios of the briefing.
  ///   - bench: The fit.
  public init<Executor>(about scenarios: [Scenario], on bench: Workbench<Executor>) {
    let targets = bench.targets.filter { $0.indicator.isRate || $0.level == "total" }
    self.targets = targets
    draws = bench.input.fit.problem.draws
    sensitivities = targets.map { Sensitivity(of: $0, in: bench.baseline, on: bench) }
    let package = Self.package(scenarios)
    self.package = package
    attributions = package.map { EndsAttribution.all(of: targets, to: $0, on: bench) } ?? []
    goalSeeks =
      package.map { package in
        targets.map {
          GoalSeek(
            $0, goal: Self.goal, turning: package.orderedLevers.map { $0.lever.key },
            of: package, on: bench)
        }
      } ?? []
    worth = LeverWorth(of: bench.baseline, on: bench)
    impact = DisruptionImpact(on: bench)
  }

  /// The first of the scenarios with most levers.
  private static func package(_ scenarios: [Scenario]) -> Scenario? {
    let able = scenarios.filter { !$0.levers.isEmpty }
    let most = able.map(\.levers.count).max()
    return able.first { $0.levers.count == most }
  }
}
