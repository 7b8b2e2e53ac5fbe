internal import Probability

/// From turns of one level to people who count in a rate, in eight draws.
struct LevelShares: BitwiseCopyable {
  /// Distinct persons per turn.
  let distinct: Lanes
  /// Share of starters who complete.
  let completion: Lanes
  /// Net newly trained among completers: (1 − a) e s q of them.
  private let trained: Lanes
  /// Net newly certified among completers.
  private let certified: Lanes
  /// a, and what one more of those already trained takes from each.
  private let already: Lanes
  private let trainedPerAlready: Lanes
  private let certifiedPerAlready: Lanes

  /// Gathers the shares in the order of `ChainQuantity`.
  ///
  /// By highest level held: those without training, and those trained without
  /// a certificate, move up; holders of a certificate do not count again.
  @inline(__always)
  init(_ share: (ChainQuantity) -> Lanes) {
    let already = share(.alreadyTrained)
    let alreadyCertified = share(.alreadyCertified)
    let inForce = share(.inLabourForce) * share(.staysInCity)
    let countsAsTrained = share(.countsAsTrained)
    let countsAsCertified = share(.countsAsCertified)
    distinct = share(.distinctPersons)
    completion = share(.completion)
    trained = (1 - already) * inForce * countsAsTrained
    certified =
      ((1 - already) + already * (1 - alreadyCertified)) * inForce * countsAsCertified
    self.already = already
    trainedPerAlready = inForce * countsAsTrained
    certifiedPerAlready = alreadyCertified * inForce * countsAsCertified
  }

  /// Nobody.
  static let none = Self { _ in .zero }

  /// The distinct persons behind turns.
  @inline(__always)
  func persons(_ turns: Turns) -> Persons { turns.persons(distinct: distinct) }

  /// Net newly trained among completers.
  @inline(__always)
  func newlyTrained(_ completers: Persons) -> Persons { completers * trained }

  /// Net newly certified among completers.
  @inline(__always)
  func newlyCertified(_ completers: Persons) -> Persons { completers * certified }

  /// Net newly trained, some of them won through firms, where more are trained already.
  ///
  /// - Parameters:
  ///   - completers: All completers.
  ///   - throughFirms: Those of them whom levers won through firms.
  ///   - alreadyInFirms: Share of these who already counted as trained.
  /// - Returns: The people.
  @inline(__always)
  func newlyTrained(
    _ completers: Persons, throughFirms: Persons, already alreadyInFirms: Lanes
  ) -> Persons {
    newlyTrained(completers) - throughFirms * ((alreadyInFirms - already) * trainedPerAlready)
  }

  /// Net newly certified, some of them won through firms.
  @inline(__always)
  func newlyCertified(
    _ completers: Persons, throughFirms: Persons, already alreadyInFirms: Lanes
  ) -> Persons {
    newlyCertified(completers)
      - throughFirms * ((alreadyInFirms - already) * certifiedPerAlready)
  }
}
