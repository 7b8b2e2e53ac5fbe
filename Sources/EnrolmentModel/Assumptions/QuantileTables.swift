internal import Probability

/// Quantile functions by distribution, each prepared once.
struct QuantileTables: Sendable {
  private var prepared: [Distribution: QuantileTable] = [:]

  /// The quantile function of a distribution: the prepared one, or a new one.
  subscript(distribution: Distribution) -> QuantileTable {
    prepared[distribution] ?? QuantileTable(distribution)
  }

  /// Prepares what is missing.
  ///
  /// - Parameters:
  ///   - distributions: What will be asked for, any of them more than once.
  ///   - executor: Runs blocks of work.
  mutating func prepare(_ distributions: [Distribution], _ executor: some BlockExecutor) {
    var missing: [Distribution] = []
    var seen = Set(prepared.keys)
    for distribution in distributions where seen.insert(distribution).inserted {
      missing.append(distribution)
    }
    let made = executor.map(missing.count) { [missing] in QuantileTable(missing[$0]) }
    for table in made { prepared[table.distribution] = table }
  }
}
