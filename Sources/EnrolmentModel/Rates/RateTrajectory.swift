internal import Probability

/// Both rates in eight draws: the baseline under every rate model, then
/// scenarios relative to it.
///
/// Levers move every rate model alike, through the yield of the chain:
///
///     R_s[t] = R_b[t] + Δ[t],   Δ[t] = Δ[t−1] + (1−R_b[t−1])/(1−R₀) · y · (A_s − A_b)/L
///
/// so a scenario's difference does not depend on which model is right about
/// the baseline.
final class RateTrajectory {
  /// A published rate from which a forecast starts.
  private typealias Anchor = (index: Int, fraction: Double, halfWidth: Double)

  /// The trained rate under each rate model.
  struct Models: BitwiseCopyable {
    var chain = Lanes.zero
    var hazard = Lanes.zero
    var increment = Lanes.zero

    /// The model that each draw takes.
    @inline(__always)
    func chosen(_ choice: Lanes) -> Lanes {
      chain.replacing(with: hazard, where: choice .>= 1)
        .replacing(with: increment, where: choice .>= 2)
    }
  }

  private let model: ChainModel
  private let trainedStart: Anchor
  private let certifiedStart: Anchor
  private let firstReported: Int
  /// Trained rate of the baseline under each rate model, by reported year.
  let models: Room<Models>
  /// Residual of the chain's rate, by reported year.
  let residuals: Room<Lanes>
  private let luck: Room<Lanes>
  private let baseTrained: Room<Lanes>
  private let baseCertified: Room<Lanes>
  private let trainedFactor: Room<Lanes>
  private let certifiedFactor: Room<Lanes>
  private var trainedShift = Lanes.zero
  private var certifiedShift = Lanes.zero
  /// The trained rate of the scenario at hand, by reported year.
  let trained: Room<Lanes>
  /// The certified rate of the scenario at hand, never above the trained one.
  let certified: Room<Lanes>
  /// The chain's parameters in the draws at hand.
  private(set) var parameters = ChainRate.Parameters(yield: .zero, drift: .zero, scale: .zero)
  private let inflows: Room<Lanes>

  init(_ model: ChainModel) {
    self.model = model
    let years = model.years.count
    firstReported = model.chainYears.count - years
    trainedStart = Self.start(model.trained, model)
    certifiedStart = Self.start(model.certified, model)
    models = Room(years, Models())
    residuals = Room(years, .zero)
    luck = Room(model.chainYears.count, .zero)
    baseTrained = Room(years, .zero)
    baseCertified = Room(years, .zero)
    trainedFactor = Room(years, .zero)
    certifiedFactor = Room(years, .zero)
    trained = Room(years, .zero)
    certified = Room(years, .zero)
    inflows = Room(max(1, model.chainRate.years.count), .zero)
  }

  private static func start(_ history: RateHistory, _ model: ChainModel) -> Anchor {
    guard let last = history.last, let index = model.chainYears.firstIndex(of: last.year) else {
      // A rate that is not known is not carried forward.
      return (model.chainYears.count - 1, 0, 0)
    }
    return (index, last.fraction, last.halfWidth)
  }

  /// Computes the baseline.
  ///
  /// - Parameters:
  ///   - draw: The first draw.
  ///   - trained: Net newly trained over the denominator, by position of a chain year.
  ///   - certified: Net newly certified over the denominator, by position of a chain year.
  func simulateBaseline(
    _ draw: Int, trained: borrowing Room<Lanes>, certified: borrowing Room<Lanes>
  ) {
    for (position, year) in model.chainRate.years.enumerated() {
      inflows[position] = trained[year - model.chainYears[0]]
    }
    parameters = model.chainRate.parameters(from: draw, inflow: inflows)
    for index in (min(trainedStart.index, certifiedStart.index) + 1)..<model.chainYears.count {
      luck[index] = residual(draw, index, entity: 0)
    }
    simulateTrained(draw, inflow: trained)
    simulateCertified(draw, inflow: certified)
  }

  /// The published rate is known within its rounding.
  private func anchored(_ start: Anchor, _ draw: Int, entity: Int) -> Lanes {
    start.fraction
      + start.halfWidth * (2 * model.anchors[entity].uniforms(from: draw) - 1)
  }

  /// The published rate of a reported year within its rounding, 0 where none is known.
  private func published(
    _ history: RateHistory, _ year: Int, _ draw: Int, entity: Int
  ) -> Lanes {
    guard let known = history.level(model.years[year]) else { return .zero }
    return anchored((index: year, known.fraction, known.halfWidth), draw, entity: entity)
  }

  private func residual(_ draw: Int, _ index: Int, entity: Int) -> Lanes {
    ResidualLaw.table.quantiles(model.residuals[entity][index].uniforms(from: draw))
  }

  // MARK: The trained rate

  private func simulateTrained(_ draw: Int, inflow: borrowing Room<Lanes>) {
    let start = anchored(trainedStart, draw, entity: 0)
    var rate = Models(chain: start, hazard: start, increment: start)
    let choice = 3 * model.rateModel.uniforms(from: draw)
    let hazard = model.hazardRate.parameters(from: draw)
    var increment = model.incrementRate.start(from: draw)
    publish(draw)
    for index in (trainedStart.index + 1)..<model.chainYears.count {
      increment.level += model.incrementRate.drift(
        increment, from: draw, step: index - trainedStart.index - 1)
      let factor = model.chainRate.saturation(rate.chosen(choice)) * parameters.yield
      step(&rate, inflow: inflow[index], hazard, increment, luck: luck[index])
      guard index >= firstReported else { continue }
      let year = index - firstReported
      models[year] = rate
      residuals[year] = parameters.scale * luck[index]
      baseTrained[year] = rate.chosen(choice)
      trainedFactor[year] = factor
    }
  }

  /// Moves each model's rate by a year.
  @inline(__always)
  private func step(
    _ rate: inout Models, inflow: Lanes, _ hazard: HazardRate.Parameters,
    _ increment: IncrementRate.Start, luck: Lanes
  ) {
    let gained =
      model.chainRate.saturation(rate.chain) * (parameters.yield * inflow + parameters.drift)
    rate.chain = (rate.chain + (gained + parameters.scale * luck)).clampedToUnit
    rate.hazard = HazardRate.next(rate.hazard, hazard, residual: luck).clampedToUnit
    rate.increment =
      (rate.increment + (increment.level + increment.noise * luck)).clampedToUnit
  }

  /// Reported years up to the last published rate are known.
  private func publish(_ draw: Int) {
    for year in 0..<max(0, trainedStart.index - firstReported + 1) {
      let rate = published(model.trained, year, draw, entity: 0)
      models[year] = Models(chain: rate, hazard: rate, increment: rate)
      baseTrained[year] = rate
      residuals[year] = .zero
      trainedFactor[year] = .zero
    }
  }

  // MARK: The certified rate

  /// One published point, so its yield is the prior's alone.
  private func simulateCertified(_ draw: Int, inflow: borrowing Room<Lanes>) {
    var rate = anchored(certifiedStart, draw, entity: 1)
    let yield = model.certifiedYield.drawn.values(from: draw)
    let drift = model.certifiedDrift.drawn.values(from: draw)
    let scale = model.certifiedScale.drawn.values(from: draw)
    let shared = model.certifiedCorrelation
    let own = (1 - shared * shared).squareRoot()
    for year in 0..<max(0, certifiedStart.index - firstReported + 1) {
      let known = published(model.certified, year, draw, entity: 1)
      baseCertified[year] = known.lower(baseTrained[year])
      certifiedFactor[year] = .zero
    }
    for index in (certifiedStart.index + 1)..<model.chainYears.count {
      let luck = shared * luck[index] + own * residual(draw, index, entity: 1)
      let saturation = (1 - rate) / (1 - certifiedStart.fraction)
      rate += saturation * (yield * inflow[index] + drift) + scale * luck
      rate = rate.clampedToUnit
      guard index >= firstReported else { continue }
      baseCertified[index - firstReported] = rate.lower(baseTrained[index - firstReported])
      certifiedFactor[index - firstReported] = saturation * yield
    }
  }

  // MARK: Scenarios

  /// Begins another scenario of the draws at hand.
  func restart() {
    trainedShift = .zero
    certifiedShift = .zero
  }

  /// Takes the baseline's rates for a year.
  @inline(__always)
  func keepBaseline(_ year: Int) {
    trained[year] = baseTrained[year]
    certified[year] = baseCertified[year]
  }

  /// Moves the rates of a year by people trained beyond the baseline.
  ///
  /// - Parameters:
  ///   - year: Position of the reported year.
  ///   - moreTrained: Net newly trained beyond the baseline, over the denominator.
  ///   - moreCertified: Net newly certified beyond the baseline, over the denominator.
  @inline(__always)
  func move(_ year: Int, trained moreTrained: Lanes, certified moreCertified: Lanes) {
    trainedShift += trainedFactor[year] * moreTrained
    certifiedShift += certifiedFactor[year] * moreCertified
    trained[year] = (baseTrained[year] + trainedShift).clampedToUnit
    certified[year] =
      (baseCertified[year] + certifiedShift).upper(.zero).lower(trained[year])
  }

  /// Rate gained for each newly trained or certified person per person of the denominator.
  @inline(__always)
  func pointsPerShare(_ year: Int) -> (trained: Lanes, certified: Lanes) {
    (trained: trainedFactor[year], certified: certifiedFactor[year])
  }
}
