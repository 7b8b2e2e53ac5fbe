internal import Probability

/// The uncertain shares of the chain, each with its table and its own stream of luck.
///
/// A stream is named by the assumption, never by scenario, thread or order: the
/// same draw has the same luck in every scenario.
struct ChainParameters: Sendable {
  /// By level and quantity.
  let numbers: DrawnNumbers

  init(_ book: AssumptionBook, plan: Plan, _ luck: LuckStreams) {
    numbers = DrawnNumbers(
      plan.levels.flatMap { level in
        ChainQuantity.allCases.map {
          UncertainNumber(AssumptionKey.chain($0, level.key), book, luck)
        }
      })
  }

  /// The shares of one level in eight draws.
  func shares(level: Int, from draw: Int) -> LevelShares {
    let first = level * ChainQuantity.allCases.count
    return LevelShares { numbers.values(first + $0.place, from: draw).clampedToUnit }
  }

  /// The shares of one level in the eight draws that all numbers are known for.
  ///
  /// - Parameters:
  ///   - level: The level.
  ///   - values: What `numbers` have been filled into.
  /// - Returns: The shares.
  @inline(__always)
  static func shares(level: Int, of values: borrowing Room<Lanes>) -> LevelShares {
    let first = level * ChainQuantity.allCases.count
    return LevelShares { values[first + $0.place].clampedToUnit }
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
