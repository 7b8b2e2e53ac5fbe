import Probability

@testable import EnrolmentModel

extension Town {
  /// A bench of the town, some of its assumptions changed.
  static func bench(
    _ rows: [Evidence] = rows, changing: [String: Distribution] = [:], draws: Int = 1000,
    targets: [Target] = targets, seed: UInt64 = 72
  ) throws -> Workbench<SerialExecutor> {
    let usual = try problem(rows, changing: changing, draws: draws)
    let problem = FitProblem(
      plan: usual.plan, book: usual.book, segments: usual.segments, selection: usual.selection,
      asOf: usual.asOf, treatment: usual.treatment, draws: draws, seed: seed, until: usual.until)
    return try Workbench(
      Study(problem: problem, targets: targets, scenarios: [], baseline: baseline),
      executor: SerialExecutor())
  }

  /// The bench that tests share where they change nothing.
  static let sharedBench = Result { try bench() }

  /// Seats are never short, so that every gain of demand counts in full.
  static let enoughSeats: [String: Distribution] = ["capacity-over-demand": .constant(20)]

  static let turnsTarget = target(.enrolment, "total", 22_000)
  static let trainedTarget = target(.trainedLabourRate, "all", 0.675)
  static let certifiedTarget = target(.certifiedLabourRate, "all", 0.46)
}

extension Workbench {
  /// The values of a target's indicator under one scenario.
  func outcome(_ scenario: Scenario, _ target: Target) -> [Double] {
    values(simulate([scenario]), 0, target)
  }

  /// P(target) under one scenario.
  func chance(_ scenario: Scenario, _ target: Target) -> EstimatedProbability {
    probability(outcome(scenario, target), target)
  }
}

/// A mean in the order of the values.
func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

/// Independent uniform numbers of a test.
func uniforms(_ name: String, _ count: Int) -> [Double] {
  let stream = RandomStream(seed: 7, name: "test/\(name)")
  return (0..<count).map { stream.uniform(draw: $0) }
}
