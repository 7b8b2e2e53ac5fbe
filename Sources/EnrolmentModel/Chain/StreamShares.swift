internal import Probability

/// The streams that lower-secondary leavers divide into: shares that sum to 1.
///
/// A lever moves the log-odds of the vocational stream; the other streams give
/// in proportion, so the shares stay on the simplex.
struct StreamShares: Equatable {
  /// Share of the vocational stream.
  let vocational: Double
  /// Shares of the other streams.
  let others: [Double]

  /// Reads the shares from a book; they are scaled to sum to 1.
  init(_ book: AssumptionBook) {
    let vocational = book.value(AssumptionKey.stream("vocational"))
    let others = ["upper-secondary", "continuing"].map { book.value(AssumptionKey.stream($0)) }
    let sum = vocational + others.reduce(0, +)
    self.init(vocational: vocational / sum, others: others.map { $0 / sum })
  }

  /// Makes shares.
  init(vocational: Double, others: [Double]) {
    self.vocational = vocational
    self.others = others
  }

  /// The vocational stream's share when it is raised.
  ///
  /// A relative gain g is a shift of the log-odds by log(1 + g)/(1 − v), which
  /// to first order raises v by g and never leaves 0 to 1.
  ///
  /// - Parameter gain: The relative gain, −1 or more.
  /// - Returns: The new share.
  func vocational(raisedBy gain: Lanes) -> Lanes {
    let usual = Lanes(repeating: vocational)
    guard vocational > 0, vocational < 1, any(gain .!= 0) else { return usual }
    let shift = Lanes.log(onePlus: gain.upper(Lanes(repeating: -0.99))) / (1 - vocational)
    // The other way round than odds/(1 + odds), which loses a share of one.
    let raised = 1 / (1 + (1 - vocational) / vocational * Lanes.exp(-shift))
    return raised.replacing(with: usual, where: gain .== 0)
  }

  /// The relative change of the vocational stream that a new share is.
  func gain(_ raised: Lanes) -> Lanes { vocational > 0 ? raised / vocational - 1 : .zero }

  /// Fills the relative change of the vocational stream by month under levers.
  ///
  /// - Parameters:
  ///   - change: Receives it.
  ///   - conditions: What levers change.
  /// - Returns: The gain farthest from zero of any month.
  func fill(_ change: MonthLanes, _ conditions: YearConditions) -> Lanes {
    var strongest = Lanes.zero
    var last = Lanes.zero
    for month in 0..<12 {
      let gain = conditions.streamGain(month)
      // A schedule holds its strength for months.
      let isLast = month > 0 && gain == last
      change[month] = isLast ? change[month - 1] : self.gain(vocational(raisedBy: gain))
      let isStronger =
        (gain .> strongest.upper(-strongest)) .| (gain .< -strongest.upper(-strongest))
      strongest = strongest.replacing(with: gain, where: isStronger)
      last = gain
    }
    return strongest
  }

  /// The relative change of every other stream when the vocational share is a new one.
  func changeOfOthers(_ raised: Lanes) -> Lanes {
    vocational < 1 ? (1 - raised) / (1 - vocational) - 1 : .zero
  }
}
