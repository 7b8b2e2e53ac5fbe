/// What the chain reads of a fit, whole columns: another writing of the chain can start from these.
extension EnrolmentFit {
  /// The share of a level's intake in each part of the plan year, were nothing closed.
  ///
  /// - Parameter level: The level's position in the plan.
  /// - Returns: One column a part of the year, each with one value a draw.
  public func intakeShares(level: Int) -> [[Double]] {
    let special = intake.specialIndex[problem.plan.year - problem.plan.historyFrom]
    return intake.segments.months.indices.map {
      draws.values(.share(level: level, special: special, segment: $0))
    }
  }

  /// The share of a month's intake that a level loses while its sites are closed.
  ///
  /// - Parameter level: The level's position in the plan.
  /// - Returns: One value a draw.
  public func closureLoss(level: Int) -> [Double] { draws.values(.loss(level: level)) }

  /// The share of what closures lose that is caught up within the year, one value a draw.
  public var catchUp: [Double] { draws.values(.catchUp) }

  /// The share of a year's loss that is carried into the next, one value a draw.
  public var carryOver: [Double] { draws.values(.carryOver) }

  /// Months of closure still to come in the plan year, one value a draw.
  public var remainingClosures: [Double] { draws.values(.remaining) }
}
