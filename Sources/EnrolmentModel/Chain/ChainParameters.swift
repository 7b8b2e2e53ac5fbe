internal import Probability

/// The uncertain shares of the chain, each with its table and its own random stream.
///
/// A stream is named by the assumption, never by scenario, thread or order: the
/// same draw has the same luck in every scenario.
struct ChainParameters {
  private let tables: [[QuantileTable]]
  private let streams: [[RandomStream]]

  init(_ book: AssumptionBook, plan: Plan, seed: UInt64) {
    let keys = plan.levels.map { level in
      ChainQuantity.allCases.map { AssumptionKey.chain($0, level.key) }
    }
    tables = keys.map { $0.map { QuantileTable(book.distribution($0)) } }
    streams = keys.map { $0.map { RandomStream(seed: seed, name: $0) } }
  }

  /// The shares of one level in eight draws.
  @inline(__always)
  func shares(level: Int, from draw: Int) -> LevelShares {
    var values = InlineArray<8, Lanes>(repeating: .zero)
    for quantity in 0..<8 {
      values[quantity] =
        tables[level][quantity].quantiles(streams[level][quantity].uniforms(from: draw))
        .clampedToUnit
    }
    return LevelShares(values: values)
  }
}
