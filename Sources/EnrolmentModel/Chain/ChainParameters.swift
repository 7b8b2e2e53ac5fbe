internal import Probability

/// The uncertain shares of the chain, each with its table and its own random stream.
///
/// A stream is named by the assumption, never by scenario, thread or order: the
/// same draw has the same luck in every scenario.
struct ChainParameters {
  private let tables: [[QuantileTable]]
  private let streams: [[LuckStream]]

  init(_ book: AssumptionBook, plan: Plan, _ luck: LuckStreams) {
    let keys = plan.levels.map { level in
      ChainQuantity.allCases.map { AssumptionKey.chain($0, level.key) }
    }
    tables = keys.map { $0.map { book.table($0) } }
    streams = keys.map { $0.map { luck.stream($0) } }
  }

  /// The shares of one level in eight draws.
  @inline(__always)
  func shares(level: Int, from draw: Int) -> LevelShares {
    LevelShares { quantity in
      let place = quantity.place
      return tables[level][place].quantiles(streams[level][place].uniforms(from: draw))
        .clampedToUnit
    }
  }
}

extension ChainQuantity {
  /// Position among all quantities.
  fileprivate var place: Int {
    switch self {
    case .distinctPersons: 0
    case .completion: 1
    case .alreadyTrained: 2
    case .alreadyCertified: 3
    case .inLabourForce: 4
    case .staysInCity: 5
    case .countsAsTrained: 6
    case .countsAsCertified: 7
    }
  }
}
