/// What a stream of luck is used for: a quantity, and which of its units and periods.
struct LuckAddress: Hashable {
  let name: String
  let entity: Int
  let time: Int

  init(_ name: String, entity: Int = 0, time: Int = 0) {
    self.name = name
    self.entity = entity
    self.time = time
  }

  /// The addresses of the chain in the order in which they take dimensions of Sobol' points.
  ///
  /// First come those with the largest part in the spread of the plan year's rates: low dimensions
  /// are the most evenly spread, above all in pairs. The order depends on the plan alone, never on
  /// what is asked, so a scenario's luck does not change with its neighbours, its assumptions or the
  /// last year of the report. All levers have their dimensions, whether a scenario sets them or not.
  ///
  /// - Parameter plan: The plan with its levels.
  /// - Returns: The addresses, each once.
  static func byImportance(_ plan: Plan) -> [Self] {
    ofRates(plan) + ofLevers + ofOtherYears(plan) + ofChain(plan)
  }

  private static func ofRates(_ plan: Plan) -> [Self] {
    let year = plan.year.number
    return [
      Self(LuckName.residual, entity: 0, time: year),
      Self(LuckName.rateModel),
      Self(LuckName.residual, entity: 1, time: year),
      Self(AssumptionKey.certifiedDrift),
      Self(LuckName.chainChoice),
      Self(LuckName.hazardChoice),
      Self(LuckName.incrementLevel),
      Self(LuckName.incrementChoice),
      Self(AssumptionKey.certifiedResidual),
      Self(LuckName.chainWindow),
      Self(AssumptionKey.certifiedYield),
      Self(LuckName.anchor, entity: 0),
      Self(LuckName.anchor, entity: 1),
      Self(AssumptionKey.capacityOverDemand),
    ]
  }

  private static var ofLevers: [Self] {
    LeverCatalogue.all.flatMap { lever in
      lever.quantities.map { Self(LeverDoses.streamName(lever, $0)) }
    }
  }

  /// Years that are reported after the plan year, or simulated between the last published rate and it.
  private static func ofOtherYears(_ plan: Plan) -> [Self] {
    let years = [-1, 1, -2, 2, -3, 3].map { plan.year.number + $0 }
    return years.flatMap { year in
      (0...1).map { Self(LuckName.residual, entity: $0, time: year) }
    } + (1...Plan.yearsBeyond).map { Self(LuckName.incrementLevel, time: $0) }
  }

  private static func ofChain(_ plan: Plan) -> [Self] {
    let globals = [
      AssumptionKey.alreadyTrainedInFirms, AssumptionKey.closureCompletionShift,
      AssumptionKey.onlineCompletionShift, LuckName.labourForce, LuckName.employedShare,
      AssumptionKey.requisitionMonths,
    ]
    let shares = ChainQuantity.allCases.flatMap { quantity in
      plan.levels.map { AssumptionKey.chain(quantity, $0.key) }
    }
    let requisitioned = plan.levels.map { AssumptionKey.requisitioned($0.key) }
    return (globals + shares + requisitioned).map { Self($0) }
  }
}

/// Names of luck that is no assumption's own.
enum LuckName {
  /// Which rate model a draw takes.
  static let rateModel = "rate/model"
  /// The residual of a rate by year; entity 0 the trained rate, 1 the certified.
  static let residual = "rate/residual"
  /// Where in its rounding a published rate lies; entities as for the residual.
  static let anchor = "rate/anchor"
  /// Which candidate the chain takes of its window, and which window that is.
  static let chainChoice = "rate/chain-choice"
  static let chainWindow = "rate/chain-window"
  static let hazardChoice = "rate/hazard-choice"
  static let incrementChoice = "rate/increment-choice"
  static let incrementLevel = "rate/increment-level"
  static let labourForce = "labour-force"
  static let employedShare = "employed-share"
}
