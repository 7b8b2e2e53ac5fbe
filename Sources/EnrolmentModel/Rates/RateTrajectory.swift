internal import Probability
internal import RealModule

/// Both rates in one draw: the baseline under every rate model, then scenarios
/// relative to it.
///
/// Levers move every rate model alike, through the yield of the chain:
///
///     R_s[t] = R_b[t] + Δ[t],   Δ[t] = Δ[t−1] + (1−R_b[t−1])/(1−R₀) · y · (A_s − A_b)/L
///
/// so a scenario's difference does not depend on which model is right about
/// the baseline.
final class RateTrajectory {
  private let model: ChainModel
  private let trainedStart: (index: Int, fraction: Double, halfWidth: Double)
  private let certifiedStart: (index: Int, fraction: Double, halfWidth: Double)
  private let firstReported: Int
  /// Trained rate of the baseline under each rate model, by reported year.
  let models: Room<SIMD3<Double>>
  /// Residual of the chain's rate, by reported year.
  let residuals: Room<Double>
  private let baseTrained: Room<Double>
  private let baseCertified: Room<Double>
  private let trainedFactor: Room<Double>
  private let certifiedFactor: Room<Double>
  private var trainedShift = 0.0
  private var certifiedShift = 0.0
  /// The trained rate of the scenario at hand, by reported year.
  let trained: Room<Double>
  /// The certified rate of the scenario at hand, never above the trained one.
  let certified: Room<Double>
  /// The chain's parameters in the draw at hand.
  private(set) var parameters = ChainRate.Parameters(yield: 0, drift: 0, scale: 0)
  private let inflows: Room<Double>
  private let weights: Room<Double>

  init(_ model: ChainModel) {
    self.model = model
    let years = model.years.count
    firstReported = model.chainYears.count - years
    trainedStart = Self.start(model.input.trained, model)
    certifiedStart = Self.start(model.input.certified, model)
    models = Room(years, .zero)
    residuals = Room(years, 0)
    baseTrained = Room(years, 0)
    baseCertified = Room(years, 0)
    trainedFactor = Room(years, 0)
    certifiedFactor = Room(years, 0)
    trained = Room(years, 0)
    certified = Room(years, 0)
    inflows = Room(max(1, model.chainRate.years.count), 0)
    weights = Room(ChainRate.offered, 0)
  }

  private static func start(
    _ history: RateHistory, _ model: ChainModel
  ) -> (index: Int, fraction: Double, halfWidth: Double) {
    guard let last = history.last, let index = model.chainYears.firstIndex(of: last.year) else {
      // A rate that is not known is not carried forward.
      return (model.chainYears.count - 1, 0, 0)
    }
    return (index, last.fraction, last.halfWidth)
  }

  /// Computes the baseline.
  ///
  /// - Parameters:
  ///   - draw: The draw.
  ///   - denominators: Persons in the denominator, by chain year.
  ///   - trained: Net newly trained, by position of a chain year.
  ///   - certified: Net newly certified, by position of a chain year.
  func simulateBaseline(
    _ draw: Int, denominators: borrowing Room<Persons>, trained: (Int) -> Persons,
    certified: (Int) -> Persons
  ) {
    parameters = chainParameters(draw, denominators, trained)
    let chosen = min(2, Int(model.rateModel.uniform(draw: draw) * 3))
    simulateTrained(draw, parameters, chosen: chosen) { trained($0) / denominators[$0] }
    simulateCertified(draw) { certified($0) / denominators[$0] }
  }

  private func chainParameters(
    _ draw: Int, _ denominators: borrowing Room<Persons>, _ trained: (Int) -> Persons
  ) -> ChainRate.Parameters {
    for (position, year) in model.chainRate.years.enumerated() {
      let index = year - model.chainYears[0]
      inflows[position] = trained(index) / denominators[index]
    }
    return model.chainRate.parameters(draw, inflow: inflows.start, weights: weights.start)
  }

  /// The published rate is known within its rounding.
  private func anchored(
    _ start: (index: Int, fraction: Double, halfWidth: Double), _ draw: Int, entity: Int
  ) -> Double {
    start.fraction + start.halfWidth * (2 * model.anchor.uniform(draw: draw, entity: entity) - 1)
  }

  /// The published rate of a reported year within its rounding, 0 where none is known.
  private func published(
    _ history: RateHistory, _ year: Int, _ draw: Int, entity: Int
  ) -> Double {
    guard let known = history.level(model.years[year]) else { return 0 }
    return anchored((index: year, known.fraction, known.halfWidth), draw, entity: entity)
  }

  private func simulateTrained(
    _ draw: Int, _ parameters: ChainRate.Parameters, chosen: Int, inflow: (Int) -> Double
  ) {
    var rate = SIMD3<Double>(repeating: anchored(trainedStart, draw, entity: 0))
    let hazard = model.hazardRate.parameters(draw)
    var (node, level) = model.incrementRate.start(draw)
    publish(draw)
    for index in (trainedStart.index + 1)..<model.chainYears.count {
      let luck = residual(draw, index)
      level += model.incrementRate.drift(node, draw: draw, step: index - trainedStart.index - 1)
      let factor = model.chainRate.saturation(rate[chosen]) * parameters.yield
      let step =
        model.chainRate.saturation(rate[0])
        * (parameters.yield * inflow(index) + parameters.drift)
      rate[0] += step + parameters.scale * luck
      rate[1] = HazardRate.next(rate[1], hazard, residual: luck)
      rate[2] += level + node.noise * luck
      rate.clamp(lowerBound: .zero, upperBound: .one)
      guard index >= firstReported else { continue }
      let year = index - firstReported
      models[year] = rate
      residuals[year] = parameters.scale * luck
      baseTrained[year] = rate[chosen]
      trainedFactor[year] = factor
    }
  }

  /// Reported years up to the last published rate are known.
  private func publish(_ draw: Int) {
    for year in 0..<max(0, trainedStart.index - firstReported + 1) {
      let rate = published(model.input.trained, year, draw, entity: 0)
      models[year] = SIMD3(repeating: rate)
      baseTrained[year] = rate
      residuals[year] = 0
      trainedFactor[year] = 0
    }
  }

  private func residual(_ draw: Int, _ index: Int) -> Double {
    ResidualLaw.table.quantile(
      model.residual.uniform(draw: draw, time: model.chainYears[index].number))
  }

  /// The certified rate: one published point, so its yield is the prior's alone.
  private func simulateCertified(_ draw: Int, inflow: (Int) -> Double) {
    var rate = anchored(certifiedStart, draw, entity: 1)
    let yield = model.certifiedYield.value(draw)
    let drift = model.certifiedDrift.value(draw)
    let scale = model.certifiedScale.value(draw)
    let shared = model.certifiedCorrelation
    let own = (1 - shared * shared).squareRoot()
    for year in 0..<max(0, certifiedStart.index - firstReported + 1) {
      let known = published(model.input.certified, year, draw, entity: 1)
      baseCertified[year] = min(known, baseTrained[year])
      certifiedFactor[year] = 0
    }
    for index in (certifiedStart.index + 1)..<model.chainYears.count {
      let luck =
        shared * residual(draw, index)
        + own
        * ResidualLaw.table.quantile(
          model.residual.uniform(draw: draw, entity: 1, time: model.chainYears[index].number))
      let saturation = (1 - rate) / (1 - certifiedStart.fraction)
      rate += saturation * (yield * inflow(index) + drift) + scale * luck
      rate = min(1, max(0, rate))
      guard index >= firstReported else { continue }
      baseCertified[index - firstReported] = min(rate, baseTrained[index - firstReported])
      certifiedFactor[index - firstReported] = saturation * yield
    }
  }

  // MARK: Scenarios

  /// Begins another scenario of the draw at hand.
  func restart() {
    trainedShift = 0
    certifiedShift = 0
  }

  /// Takes the baseline's rates for a year.
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
  func move(_ year: Int, trained moreTrained: Double, certified moreCertified: Double) {
    trainedShift += trainedFactor[year] * moreTrained
    certifiedShift += certifiedFactor[year] * moreCertified
    trained[year] = min(1, max(0, baseTrained[year] + trainedShift))
    certified[year] = min(trained[year], max(0, baseCertified[year] + certifiedShift))
  }

  /// Rate gained for each newly trained or certified person per person of the denominator.
  func pointsPerShare(_ year: Int) -> (trained: Double, certified: Double) {
    (trained: trainedFactor[year], certified: certifiedFactor[year])
  }
}
