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

  /// The shares of one level in one draw, in the order of `ChainQuantity`.
  @inline(__always)
  func shares(level: Int, draw: Int) -> LevelShares {
    var values = SIMD8<Double>.zero
    for quantity in 0..<8 {
      values[quantity] = min(
        1, max(0, tables[level][quantity].quantile(streams[level][quantity].uniform(draw: draw))))
    }
    return LevelShares(values: values)
  }
}

/// The shares of one level in one draw.
struct LevelShares {
  let values: SIMD8<Double>

  /// The distinct persons behind turns.
  func persons(_ turns: Turns) -> Persons { turns.persons(distinct: values[0]) }
  /// Share of starters who complete.
  var completion: Double { values[1] }

  /// Net newly trained among completers: (1 − a) e s q of them.
  func newlyTrained(_ completers: Persons) -> Persons {
    completers * ((1 - values[2]) * values[4] * values[5] * values[6])
  }

  /// Net newly trained, some of them won through firms, where more are trained already.
  ///
  /// - Parameters:
  ///   - completers: All completers.
  ///   - throughFirms: Those of them whom levers won through firms.
  ///   - already: Share of these who already counted as trained.
  /// - Returns: The people.
  func newlyTrained(_ completers: Persons, throughFirms: Persons, already: Double) -> Persons {
    newlyTrained(completers)
      - throughFirms * ((already - values[2]) * values[4] * values[5] * values[6])
  }

  /// Net newly certified, some of them won through firms.
  func newlyCertified(_ completers: Persons, throughFirms: Persons, already: Double) -> Persons {
    newlyCertified(completers)
      - throughFirms
      * ((already - values[2]) * values[3] * values[4] * values[5] * values[7])
  }

  /// Net newly certified among completers.
  ///
  /// By highest level held: those without training, and those trained without
  /// a certificate, move up; holders of a certificate do not count again.
  func newlyCertified(_ completers: Persons) -> Persons {
    let without = (1 - values[2]) + values[2] * (1 - values[3])
    return completers * (without * values[4] * values[5] * values[7])
  }
}
