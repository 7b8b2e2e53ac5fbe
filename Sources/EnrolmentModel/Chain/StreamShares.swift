internal import RealModule

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

  /// The shares with the vocational stream raised.
  ///
  /// A relative gain g is a shift of the log-odds by log(1 + g)/(1 − v), which
  /// to first order raises v by g and never leaves 0 to 1.
  ///
  /// - Parameter gain: The relative gain, −1 or more.
  /// - Returns: The new shares.
  func raised(by gain: Double) -> Self {
    guard gain != 0, vocational > 0, vocational < 1 else { return self }
    let shift = Double.log(onePlus: max(-0.99, gain)) / (1 - vocational)
    let odds = vocational / (1 - vocational) * Double.exp(shift)
    // Odds beyond the largest number are a share of one.
    let raised = odds.isFinite ? odds / (1 + odds) : 1
    return Self(
      vocational: raised, others: others.map { $0 * (1 - raised) / (1 - vocational) })
  }

  /// The relative change of the vocational stream by month, once raised by each month's gain.
  ///
  /// - Parameter gains: The relative gain by month, −1 or more.
  /// - Returns: What the shares make of it; zero where nothing is gained.
  func gain(by gains: MonthVector) -> MonthVector {
    guard gains != .zero else { return .zero }
    var found = MonthVector.zero
    for month in 0..<12 {
      // A schedule holds its strength for months.
      let isLast = month > 0 && gains[month] == gains[month - 1]
      found[month] = isLast ? found[month - 1] : raised(by: gains[month]).gain(over: self)
    }
    return found
  }

  /// The relative change of the vocational stream from other shares.
  func gain(over before: Self) -> Double {
    before.vocational > 0 ? vocational / before.vocational - 1 : 0
  }

  /// The relative change of upper secondary school, the first of the others.
  func upperSecondaryChange(from before: Self) -> Double {
    guard let own = others.first, let other = before.others.first, other > 0 else { return 0 }
    return own / other - 1
  }
}
