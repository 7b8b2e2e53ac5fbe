/// The keys of the assumption book, and which of them the fit reads.
public enum AssumptionKey {
  // MARK: Fit

  /// Share of a group's turns that belong to one of its levels.
  static func shareOfGroup(_ group: String, _ level: String) -> String {
    "share-of-group/\(group)/\(level)"
  }
  /// Share of a level's usual intake in some months of the year.
  static func intakeShare(_ level: String, _ months: ClosedRange<Int>) -> String {
    "intake-share/\(level)/\(twoDigits(months.lowerBound))-\(twoDigits(months.upperBound))"
  }
  /// Log loss of intake if sites were closed for twelve months.
  static func closureEffect(_ level: String) -> String { "closure-effect/\(level)" }
  /// How much more or less than the pooled prior a level moves.
  static func levelScale(_ level: String) -> String { "level-scale/\(level)" }
  static let intakeProfileBaseSD = "intake-profile/base-sd"
  static let intakeProfileYearSD = "intake-profile/year-sd"
  static let closureCorrelation = "closure-effect-correlation"
  static let catchUp = "catch-up-within-year"
  static let carryOver = "carry-over"
  static let splitScale = "split-scale"
  static let levelCorrelation = "level-correlation"
  static let initialGrowth = "initial-growth"
  static let capacityCeiling = "capacity-ceiling"
  static let outlierSD = "outlier-sd"
  static let planResult = "plan-result-ratio"
  static let sourceShare = "shared-source-error"
  static let sigmaEpsilon = "theta/sigma_epsilon"
  static let sigmaEta = "theta/sigma_eta"
  static let sigmaZeta = "theta/sigma_zeta"
  static let phiLow = "theta/phi_low"
  static let phiHigh = "theta/phi_high"
  static let widthFloorFactor = "width-floor/factor"
  static func widthFloor(lead: Int) -> String { "width-floor/lead-\(lead)" }
  static func definitionError(_ kind: String) -> String { "definition-error/\(kind)" }

  /// The last lead year of the published error table.
  static let widthFloorLeads = 7

  // MARK: Chain

  static let remainingClosures = "remaining-closures"
  static let capacityOverDemand = "capacity-over-demand"
  static let requisitionMonths = "requisition-months"
  static let closureCompletionShift = "closure-completion-shift"
  static func requisitioned(_ level: String) -> String { "requisitioned-share/\(level)" }
  /// Share of a level's entrants who belong to a pool.
  static func pool(_ pool: LeverPool, _ level: String) -> String {
    "pool/\(pool.rawValue)/\(level)"
  }
  /// Share of a level's entrants who have just left lower secondary school.
  static func lowerSecondary(_ level: String) -> String { "pool/lower-secondary/\(level)" }
  /// Share of a level's entrants who have just left upper secondary school.
  static func upperSecondary(_ level: String) -> String { "pool/upper-secondary/\(level)" }
  /// Share of a closure's loss that is seats and not demand.
  static func shutSeats(_ level: String) -> String { "closure-seat-share/\(level)" }
  /// How much of a level's teaching can go online.
  static func onlineSuitability(_ level: String) -> String { "online-suitability/\(level)" }
  /// Share of lower-secondary leavers who take a stream.
  static func stream(_ name: String) -> String { "stream-share/\(name)" }
  /// What a lever costs at the catalogue's strength.
  static func cost(_ lever: String) -> String { "cost/\(lever)" }
  static let onlineCompletionShift = "online-completion-shift"
  static let alreadyTrainedInFirms = "already-trained-in-firms"
  static func chain(_ quantity: ChainQuantity, _ level: String) -> String {
    "\(quantity.rawValue)/\(level)"
  }

  // MARK: Rates

  static let employedShareSD = "employed-share-sd"
  static let rateYield = "rate/yield"
  static let rateDrift = "rate/drift"
  static let rateResidual = "rate/residual-scale"
  static let hazard = "rate/hazard"
  static let hazardScale = "rate/hazard-scale"
  static let incrementLevel = "rate/increment-level"
  static let incrementChange = "rate/increment-change-scale"
  static let incrementNoise = "rate/increment-noise-scale"
  static let certifiedDrift = "rate/certified-drift"
  static let certifiedResidual = "rate/certified-residual-scale"
  static let certifiedYield = "rate/certified-yield"
  static let certifiedCorrelation = "rate/certified-correlation"

  private static let fitGlobals = [
    intakeProfileBaseSD, intakeProfileYearSD, closureCorrelation, catchUp, carryOver,
    splitScale, levelCorrelation, initialGrowth, capacityCeiling, remainingClosures, outlierSD,
    planResult, sourceShare,
    sigmaEpsilon, sigmaEta, sigmaZeta, phiLow, phiHigh, widthFloorFactor,
    definitionError("result"), definitionError("estimate"), definitionError("derived"),
  ]
  private static let chainGlobals = [
    capacityOverDemand, requisitionMonths, closureCompletionShift, onlineCompletionShift,
    alreadyTrainedInFirms, stream("vocational"), stream("upper-secondary"),
    stream("continuing"), employedShareSD, rateYield, rateDrift, rateResidual,
    hazard, hazardScale, incrementLevel, incrementChange, incrementNoise, certifiedDrift,
    certifiedResidual, certifiedYield, certifiedCorrelation,
  ]

  /// Every key that the model reads for a plan.
  ///
  /// Intake shares are not among them: their months are the project's choice,
  /// and `IntakeSegments` checks that they cover the year.
  ///
  /// - Parameter plan: The plan with its levels and groups.
  /// - Returns: The keys, fit first.
  public static func required(by plan: Plan) -> [String] {
    var keys = fitGlobals + (1...widthFloorLeads).map(widthFloor(lead:))
    for level in plan.levels { keys += [closureEffect(level.key), levelScale(level.key)] }
    for group in plan.groups {
      keys += group.levels.dropLast().map { shareOfGroup(group.key, plan.levels[$0].key) }
    }
    keys += chainGlobals
    for level in plan.levels {
      keys += ChainQuantity.allCases.map { chain($0, level.key) } + [requisitioned(level.key)]
      keys += LeverPool.allCases.map { pool($0, level.key) }
      keys += [
        lowerSecondary(level.key), upperSecondary(level.key), shutSeats(level.key),
        onlineSuitability(level.key),
      ]
    }
    return keys + LeverCatalogue.all.map { cost($0.key) }
  }

  /// Whether a change of this assumption asks for another fit.
  ///
  /// - Parameter key: A key of the book.
  /// - Returns: True where the fit of the past reads it.
  public static func isReadByFit(_ key: String) -> Bool {
    fitGlobals.contains(key)
      || ["width-floor/", "closure-effect/", "level-scale/", "share-of-group/", "intake-share/"]
        .contains { key.hasPrefix($0) }
  }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
