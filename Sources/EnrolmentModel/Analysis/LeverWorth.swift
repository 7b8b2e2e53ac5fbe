internal import Probability

/// What turns are worth for the rates: by level, and by lever alone.
///
/// Points of each rate that 1,000 more turns add by the end of the plan year.
/// A level whose courses last longer than the year adds nothing, and the table
/// says so instead of leaving it out.
public struct LeverWorth: Sendable {
  /// One level.
  public struct LevelWorth: Sendable {
    /// The level.
    public let level: EducationLevel
    /// Points of the trained rate per 1,000 turns: P10, P50, P90.
    public let trained: [Double]
    /// Points of the certified rate per 1,000 turns: P10, P50, P90.
    public let certified: [Double]
    /// Share of an intake spread as usual over the year that completes within it.
    public let completesWithinYear: Double
  }

  /// One lever of a package, alone.
  public struct Alone: Sendable {
    /// The lever's key.
    public let lever: String
    /// Mean turns that it adds.
    public let turns: Double
    /// Mean points of the trained and certified rate that it adds.
    public let points: (trained: Double, certified: Double)
    /// Change of P(target) for each of the bench's targets.
    public let probabilities: [Double]

    /// Points of the trained rate per 1,000 turns, or nothing where it adds hardly any turn.
    public var trainedPerThousand: Double? {
      abs(turns) >= 1 ? points.trained / turns * 1000 : nil
    }
  }

  /// One worth a level.
  public let levels: [LevelWorth]
  /// One row a lever of the package, in the order of the catalogue.
  public let levers: [Alone]
  /// The targets behind `probabilities`.
  public let targets: [Target]

  /// Measures worth on a fit.
  ///
  /// - Parameters:
  ///   - package: The scenario whose levers are tried one by one.
  ///   - bench: The fit.
  public init<Executor>(of package: Scenario, on bench: Workbench<Executor>) {
    targets = bench.targets
    let keys = package.orderedLevers.map { $0.lever.key }
    let scenarios = [bench.baseline.with([:])] + keys.map { package.keeping([$0]) }
    let measured = bench.map(scenarios) { simulator, index in
      Measured(simulator, index, bench)
    }
    levers = zip(keys, measured.dropFirst()).map { key, own in own.less(measured[0], key) }
    levels = Self.levels(bench.simulate([bench.baseline.with([:])]))
  }

  private struct Measured {
    let turns: Double
    let trained: Double
    let certified: Double
    let probabilities: [Double]

    init<Executor>(_ simulator: Simulator, _ index: Int, _ bench: Workbench<Executor>) {
      let samples = OutcomeSamples(simulator)
      func mean(_ indicator: Indicator, _ level: String) -> Double {
        let values =
          samples.values(simulator.ensembles[index], indicator, level, year: 0) ?? [0]
        return values.reduce(0, +) / Double(values.count)
      }
      turns = mean(.enrolment, "total")
      trained = mean(.trainedLabourRate, "all")
      certified = mean(.certifiedLabourRate, "all")
      probabilities = bench.targets.map { target in
        bench.probability(bench.values(simulator, index, target), target).value
      }
    }

    func less(_ base: Self, _ lever: String) -> Alone {
      Alone(
        lever: lever, turns: turns - base.turns,
        points: (100 * (trained - base.trained), 100 * (certified - base.certified)),
        probabilities: zip(probabilities, base.probabilities).map { $0 - $1 })
    }
  }

  private static func levels(_ simulator: Simulator) -> [LevelWorth] {
    let model = simulator.input.model
    let denominators = simulator.shared.denominator(year: 0)
    let yields = simulator.shared.chainYield(year: 0)
    let certifiedYields = [Double](draws: yields.count) { model.certifiedYield.values(from: $0) }
    return model.plan.levels.indices.map { level in
      let within = model.usualLags[level][0]
      func points(_ newly: (LevelShares, Persons) -> Persons, _ yield: [Double]) -> [Double] {
        let persons = [Double](draws: denominators.count) { draw in
          let shares = model.parameters.shares(level: level, from: draw)
          let starters = Turns(Lanes(repeating: 1000 * within))
          return newly(shares, shares.persons(starters) * shares.completion).value
        }
        let values = persons.indices.map { 100 * yield[$0] * persons[$0] / denominators[$0] }
        return Summary(values, [0.1, 0.5, 0.9]).quantiles
      }
      return LevelWorth(
        level: model.plan.levels[level],
        trained: points({ $0.newlyTrained($1) }, yields),
        certified: points({ $0.newlyCertified($1) }, certifiedYields),
        completesWithinYear: within)
    }
  }
}
