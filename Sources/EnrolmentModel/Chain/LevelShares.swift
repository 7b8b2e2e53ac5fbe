internal import Probability

/// The shares of one level in eight draws.
struct LevelShares: BitwiseCopyable {
  /// In the order of `ChainQuantity`.
  let values: InlineArray<8, Lanes>

  /// The distinct persons behind turns.
  @inline(__always)
  func persons(_ turns: Turns) -> Persons { turns.persons(distinct: values[0]) }

  /// Share of starters who complete.
  @inline(__always)
  var completion: Lanes { values[1] }

  /// Net newly trained among completers: (1 − a) e s q of them.
  @inline(__always)
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
  @inline(__always)
  func newlyTrained(_ completers: Persons, throughFirms: Persons, already: Lanes) -> Persons {
    newlyTrained(completers)
      - throughFirms * ((already - values[2]) * values[4] * values[5] * values[6])
  }

  /// Net newly certified, some of them won through firms.
  @inline(__always)
  func newlyCertified(_ completers: Persons, throughFirms: Persons, already: Lanes) -> Persons {
    newlyCertified(completers)
      - throughFirms
      * ((already - values[2]) * values[3] * values[4] * values[5] * values[7])
  }

  /// Net newly certified among completers.
  ///
  /// By highest level held: those without training, and those trained without
  /// a certificate, move up; holders of a certificate do not count again.
  @inline(__always)
  func newlyCertified(_ completers: Persons) -> Persons {
    let without = (1 - values[2]) + values[2] * (1 - values[3])
    return completers * (without * values[4] * values[5] * values[7])
  }
}
