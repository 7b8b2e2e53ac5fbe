internal import EnrolmentModel
internal import Probability

/// The random numbers that one draw of the chain needs, generated and nothing else.
///
/// Each is a stream and the quantile function its uniform number goes through, as in the chain; the
/// fitted draws are not among them, since the chain starts from these. A choice among weighted
/// candidates and the labour force's forecast are counted as the uniform number alone. Assumptions
/// that are constants need no number.
struct DrawnNumbers {
  private struct Number {
    let stream: RandomStream
    let table: QuantileTable
    var entity = 0

    /// The sum of the numbers of some groups of eight draws.
    func sum(from draw: Int, _ groups: Int, _ room: UnsafeMutableBufferPointer<Lanes>) -> Lanes {
      let reader = table.reader
      for group in 0..<groups {
        room[group] = stream.uniforms(from: draw + group * Lanes.width, entity: entity)
      }
      if reader.readsNormals {
        for group in 0..<groups { room[group] = Normal.quantile(room[group]) }
      }
      var sum = Lanes.zero
      for group in 0..<groups { sum += reader.quantiles(atLuck: room[group]) }
      return withExtendedLifetime(table) { sum }
    }
  }

  private var numbers: [Number] = []
  private let problem: FitProblem

  /// How many numbers a draw needs, for all scenarios together.
  var count: Int { numbers.count }

  /// Lists the numbers.
  ///
  /// - Parameters:
  ///   - problem: The assumptions and the seed.
  ///   - scenarios: The scenarios whose levers draw numbers.
  init(_ problem: FitProblem, _ scenarios: [Scenario]) {
    self.problem = problem
    for level in problem.plan.levels.map(\.key) {
      for quantity in ChainQuantity.allCases { assumption("\(quantity.rawValue)/\(level)") }
      assumption("requisitioned-share/\(level)")
    }
    for key in [
      "capacity-over-demand", "requisition-months", "closure-completion-shift",
      "online-completion-shift", "already-trained-in-firms", "rate/certified-yield",
      "rate/certified-drift", "rate/certified-residual-scale",
    ] { assumption(key) }
    for key in [
      "labour-force", "rate/model", "rate/chain-choice", "rate/hazard-choice",
      "rate/increment-choice",
    ] { add(key, .uniform(low: 0, high: 1)) }
    for key in ["employed-share", "rate/increment-level"] { add(key, .normal(mean: 0, sd: 1)) }
    for entity in 0..<2 {  // the trained and the certified rate
      add("rate/anchor", .uniform(low: 0, high: 1), entity: entity)
      add("rate/residual", .studentT(location: 0, scale: 1, degreesOfFreedom: 4), entity: entity)
    }
    levers(scenarios)
  }

  private mutating func assumption(_ key: String) { add(key, problem.book.distribution(key)) }

  private mutating func add(_ key: String, _ distribution: Distribution, entity: Int = 0) {
    let table = QuantileTable(distribution)
    guard table.quantile(0.1) < table.quantile(0.9) else { return }
    numbers.append(
      Number(stream: RandomStream(seed: problem.seed, name: key), table: table, entity: entity))
  }

  /// Scenarios that set a lever to the same numbers share its luck.
  private mutating func levers(_ scenarios: [Scenario]) {
    var known: Set<[String]> = []
    for scenario in scenarios {
      for (lever, setting) in scenario.orderedLevers {
        for quantity in lever.quantities {
          let distribution = setting.quantities[quantity.key] ?? quantity.prior
          let key = "lever/\(lever.key)/\(quantity.key)"
          guard known.insert([key, "\(distribution)"]).inserted else { continue }
          add(key, distribution)
        }
      }
    }
  }

  /// Generates all numbers of some draws, a block at a time so that tables stay in the cache, and
  /// in the passes in which the chain generates its own.
  ///
  /// - Parameter draws: How many draws.
  /// - Returns: Their sum, so that none can be left out.
  func generate(_ draws: Int) -> Lanes {
    var sum = Lanes.zero
    var room = [Lanes](repeating: .zero, count: Self.block / Lanes.width)
    for first in stride(from: 0, to: draws, by: Self.block) {
      let groups = (min(draws, first + Self.block) - first + Lanes.width - 1) / Lanes.width
      room.withUnsafeMutableBufferPointer { room in
        for number in numbers { sum += number.sum(from: first, groups, room) }
      }
    }
    return sum
  }

  /// Draws of a block.
  private static let block = 512
}
