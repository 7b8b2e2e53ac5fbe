internal import Probability

/// Gives every quantity of the chain the stream of its luck.
///
/// A stream is named by its quantity, never by scenario, thread or order: the same draw has the same
/// luck in every scenario.
struct LuckStreams {
  private let seed: UInt64
  private let draws: Int
  private let replicates: Int
  /// The dimension of each address; empty where all is random.
  private let dimensions: [LuckAddress: Int]
  private let isSobol: Bool

  init(_ problem: FitProblem) {
    seed = problem.seed
    draws = problem.draws
    replicates = problem.replicates
    isSobol = problem.luck == .sobol
    let addresses = isSobol ? LuckAddress.byImportance(problem.plan) : []
    dimensions = Dictionary(
      uniqueKeysWithValues: addresses.prefix(SobolPoints.dimensions).enumerated()
        .map { ($1, $0) })
  }

  /// The stream of a quantity; beyond the last dimension it is random.
  ///
  /// - Parameters:
  ///   - name: What the luck is used for.
  ///   - entity: The index of the unit.
  ///   - time: The index of the period.
  /// - Returns: The stream.
  func stream(_ name: String, entity: Int = 0, time: Int = 0) -> LuckStream {
    let address = LuckAddress(name, entity: entity, time: time)
    let points = dimensions[address].map { dimension in
      ReplicatePoints(
        SobolStream(dimension: dimension, seed: seed, name: "\(name)/\(entity)/\(time)"),
        draws: draws, replicates: replicates)
    }
    return LuckStream(
      RandomStream(seed: seed, name: name), entity: entity, time: time, points: points)
  }

  /// The luck of a table of candidates, several quantities each, from which draws choose by weight.
  ///
  /// Sobol' points are sorted within each window by the first quantity, so that the choice rises with
  /// its luck: even points gain little on a function that jumps up and down.
  ///
  /// - Parameters:
  ///   - names: The quantities.
  ///   - count: Candidates of the table, whole windows.
  ///   - window: Candidates among which one draw chooses, a multiple of eight.
  /// - Returns: Uniform numbers by quantity, eight candidates side by side.
  func candidates(_ names: [String], count: Int, window: Int) -> [[Lanes]] {
    let groups = stride(from: 0, to: count, by: Lanes.width)
    guard isSobol else {
      return names.map { name in
        let stream = RandomStream(seed: seed, name: name)
        return groups.map { stream.uniforms(from: $0) }
      }
    }
    let columns = names.enumerated().map { dimension, name in
      let stream = SobolStream(dimension: dimension, seed: seed, name: name)
      return groups.flatMap { group in
        let lanes = stream.uniforms(from: group)
        return lanes.indices.map { lanes[$0] }
      }
    }
    let order = stride(from: 0, to: count, by: window).flatMap { start in
      (start..<(start + window)).sorted { columns[0][$0] < columns[0][$1] }
    }
    return columns.map { column in groups.map { group in Lanes { column[order[group + $0]] } } }
  }

  /// Which window of the candidates each draw looks at; nothing where they follow one another.
  ///
  /// The last digits of a Sobol' index are the first of its numbers. Windows that follow the index
  /// would tie each to one narrow interval of every other luck.
  func windows(_ name: String) -> LuckStream? { isSobol ? stream(name) : nil }
}

extension SIMD8<Double> {
  /// Eight numbers by place.
  fileprivate init(_ value: (Int) -> Double) {
    self = .zero
    for lane in 0..<Self.width { self[lane] = value(lane) }
  }
}
