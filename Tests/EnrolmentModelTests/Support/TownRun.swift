import Probability

@testable import EnrolmentModel

extension Town {
  static func scenario(
    _ name: String, _ levers: [String: LeverSetting] = [:], assumptions: [Assumption] = []
  ) -> Scenario {
    Scenario(
      name: name, title: text(name), question: text("?"), ancestry: [], levers: levers,
      assumptions: assumptions, expectations: [])
  }

  static let baseline = scenario("baseline")

  /// A setting whose quantities are certain.
  static func setting(
    from: Month? = nil, until: Month? = nil, ramp: Int? = nil, decay: Int? = nil,
    _ quantities: [String: Double]
  ) -> LeverSetting {
    LeverSetting(
      from: from, until: until, ramp: ramp, decay: decay,
      quantities: quantities.mapValues { .constant($0) }, source: "assumption", grade: .d)
  }

  static let targets = [
    target(.enrolment, "total", 22_000), target(.enrolment, "college", 3200),
    target(.enrolment, "craft-and-evening", 18_800), target(.trainedLabourRate, "all", 0.675),
    target(.certifiedLabourRate, "all", 0.46),
  ]

  /// Fits and simulates.
  static func simulate(
    _ scenarios: [Scenario], _ problem: FitProblem, targets: [Target] = targets,
    executor: some BlockExecutor = SerialExecutor()
  ) throws -> Simulator {
    let fit = try EnrolmentFit(problem, executor: executor)
    return Simulator(
      scenarios, try SimulationInput(fit: fit, targets: targets), executor: executor)
  }
}

extension Town {
  /// Fits and simulates the baseline alone.
  static func simulate(_ problem: FitProblem) throws -> Simulator {
    try simulate([baseline], problem)
  }
}

extension Simulator {
  /// Every number of a scenario as bits, so that nothing is equal by rounding.
  func bits(_ scenario: Int) -> [[UInt64]] {
    let levels = input.fit.problem.plan.levels.indices
    let columns: [Ensemble.Column] =
      levels.flatMap { [.turns(level: $0), .completers(level: $0), .newlyTrained(level: $0)] }
      + [.trainedRate, .certifiedRate]
    return input.years.indices.flatMap { year in
      columns.map { ensembles[scenario].values($0, year: year).map(\.bitPattern) }
    }
  }

  /// One quantity of a scenario.
  func values(_ scenario: Int, _ column: Ensemble.Column, _ year: Int = 2022) -> [Double] {
    ensembles[scenario].values(column, year: year - input.years[0].number)
  }
}
