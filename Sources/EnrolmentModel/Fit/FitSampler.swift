internal import LinearAlgebra
internal import Probability
internal import RealModule

/// Draws from the posterior by importance sampling around the modes of all θ.
///
/// A proposal takes its θ in proportion to the Laplace evidence (stratified, a
/// part by the prior weights alone), its informed directions from a
/// multivariate t(8) a little wider than the mode's shape, and all other
/// directions from the prior. The weight is likelihood × prior / proposal,
/// truncated; systematic resampling then gives equally weighted draws.
///
/// References: Ionides (2008), *Truncated importance sampling*, JCGS 17;
/// Vehtari et al. (2024), *Pareto smoothed importance sampling*, JMLR 25.
struct FitSampler {
  let problem: FitProblem
  let intake: IntakeModel
  let observations: ObservationSet
  let nodes: [Node]
  /// Cumulative proposal probabilities of the nodes.
  let cumulative: [Double]
  let columns: [FitDraws.Column]
  private let ceilingCentre: Double
  private let ceilingSD: Double
  private let ceilingYears: [Int]
  private let normals: RandomStream
  let informed: RandomStream
  let tails: RandomStream
  private let resampling: RandomStream
  private let drawn: [Int]
  let reached: [Int]
  /// What reported or observed figures depend on, and what observations alone do.
  private let span: LatentSpan
  let observedSpan: LatentSpan

  /// One θ with its mode and its share of the proposals.
  struct Node {
    let prior: PathPrior
    let mode: LaplaceApproximation
    /// U on the reached coordinates.
    let directions: InformedDirections
    /// log prior weight − log proposal probability.
    let logRatio: Double
    /// Σ log of the proposal's spreads.
    let logSpreads: Double
  }

  /// The part of proposals that follows the prior weights of θ.
  private static let defensive = 0.1

  init(
    _ problem: FitProblem, _ intake: IntakeModel, _ observations: ObservationSet,
    modes: [(prior: PathPrior, mode: LaplaceApproximation)], weights: [Double],
    columns: [FitDraws.Column]
  ) {
    self.problem = problem
    self.intake = intake
    self.observations = observations
    self.columns = columns
    let proposal = Self.proposal(modes.map(\.mode.logEvidence), weights)
    let reached = Self.reached(modes.map(\.mode.directions))
    self.reached = reached
    nodes = zip(modes, zip(weights, proposal)).map { mode, pair in
      Node(
        prior: mode.prior, mode: mode.mode,
        directions: InformedDirections(mode.mode.directions, rows: reached),
        logRatio: Double.log(pair.0) - Double.log(pair.1),
        logSpreads: Self.logSpreads(mode.mode))
    }
    var sum = 0.0
    cumulative = proposal.map {
      sum += $0
      return sum
    }
    let ceiling = problem.book.distribution(AssumptionKey.capacityCeiling)
    ceilingCentre = Double.log(ceiling.median)
    ceilingSD = Double.log(ceiling.quantile(Normal.cumulative(1)) / ceiling.median)
    let lastFull = problem.lastFullYear ?? problem.plan.historyFrom
    let plan = problem.plan
    ceilingYears = plan.years.indices.filter {
      plan.years[$0] > lastFull && plan.years[$0] <= plan.year
    }
    normals = RandomStream(seed: problem.seed, name: "fit/prior")
    informed = RandomStream(seed: problem.seed, name: "fit/informed")
    tails = RandomStream(seed: problem.seed, name: "fit/tail")
    resampling = RandomStream(seed: problem.seed, name: "fit/resampling")
    // Counts of later years, where the as-of date knows them, speak of earlier ones too.
    let last = max(problem.until - problem.plan.historyFrom, observations.lastYear)
    let read = columns.compactMap(\.year) + ceilingYears + [observations.years.lowerBound]
    let first = read.min() ?? 0
    span = LatentSpan(first...last, intake)
    observedSpan = LatentSpan(observations.years, intake)
    let isDrawn = Self.drawn(intake, through: last)
    drawn = isDrawn.indices.filter { isDrawn[$0] }
  }

  /// Coordinates that the evidence reaches under any θ.
  private static func reached(_ directions: [Matrix]) -> [Int] {
    guard let first = directions.first else { return [] }
    return (0..<first.rows).filter { row in
      directions.contains { matrix in
        (0..<matrix.columns).contains { abs(matrix[row, $0]) > 1e-12 }
      }
    }
  }

  private static func proposal(_ evidence: [Double], _ weights: [Double]) -> [Double] {
    let top = evidence.max() ?? 0
    let raw = zip(evidence, weights).map { $1 * Double.exp($0 - top) }
    let sum = raw.reduce(0, +)
    return zip(raw, weights).map { (1 - defensive) * $0 / sum + defensive * $1 }
  }

  /// Coordinates that any reported or observed figure depends on; the others
  /// stay zero and change nothing, since a later year never moves an earlier one.
  private static func drawn(_ intake: IntakeModel, through last: Int) -> [Bool] {
    let layout = intake.layout
    var drawn = [Bool](repeating: true, count: layout.count)
    for level in 0..<layout.levels {
      if layout.kin[level] != level {
        // The group's first level stands for the shapes of all its levels.
        for coordinate in layout.shapeCoordinates(level) { drawn[coordinate] = false }
      }
      for year in 0..<layout.years where year < layout.firstYear || year > last {
        drawn[layout.path(level, year)] = false
      }
      for (special, year) in intake.specialYears.enumerated() where year > last {
        for share in 0..<layout.shares {
          drawn[layout.deviation(special, level, share)] = false
        }
      }
      for special in intake.specialYears.indices where !intake.isOutlier(special) {
        drawn[layout.outlier(special, level)] = false
      }
    }
    return drawn
  }

  // MARK: One replicate

  /// Weights and draws of one replicate.
  struct Replicate {
    let effectiveSampleSize: Double
    let logWeights: [Double]
    let nodeOfProposal: [Int]
  }

  /// Makes the draws of one replicate and writes them at their place.
  func run(
    _ replicate: Int, into draws: FitDraws
  ) throws(ImportanceWeightsError) -> Replicate {
    let first = problem.firstDraw(of: replicate)
    let count = problem.firstDraw(of: replicate + 1) - first
    let room = SharedBuffer(count: count * columns.count)
    var logWeights = [Double](repeating: 0, count: count)
    var nodeOf = [Int](repeating: 0, count: count)
    let work = Workspace(self)
    var position = 0
    for (node, theta) in nodes.enumerated() {
      let end = end(of: node, among: count)
      while position < end {
        let size = min(Lanes.width, end - position)
        let log = propose(first + position, theta, work)
        for lane in 0..<size {
          logWeights[position + lane] = log[lane]
          nodeOf[position + lane] = node
        }
        record(work, at: position, size, of: count, into: room)
        position += size
      }
    }
    let weights = try ImportanceWeights(logWeights: logWeights)
    let picks = systematicResample(
      weights: weights.truncated, count: count, uniform: resampling.uniform(draw: replicate))
    for (index, column) in columns.enumerated() {
      let target = draws.column(column) + first - draws.first
      let source = room.start + index * count
      for (position, pick) in picks.enumerated() { target[position] = source[pick] }
    }
    return Replicate(
      effectiveSampleSize: weights.effectiveSampleSize, logWeights: logWeights,
      nodeOfProposal: nodeOf)
  }

  /// The first position beyond a node's stratum: its proposals are those whose share of the
  /// way, (position + ½)/count, its cumulative probability has reached.
  private func end(of node: Int, among count: Int) -> Int {
    guard node < nodes.count - 1 else { return count }
    let share = cumulative[node] / (cumulative.last ?? 1)
    return min(count, max(0, Int((share * Double(count) - 0.5).rounded(.down)) + 1))
  }

  /// Fills the workspace with the proposals of eight draws and returns their log weights.
  private func propose(_ draw: Int, _ node: Node, _ work: Workspace) -> Lanes {
    // In two passes, so that the processor has several coordinates in the making at once.
    for coordinate in drawn {
      work.z[coordinate] = normals.uniforms(from: draw, entity: coordinate)
    }
    for coordinate in drawn { work.z[coordinate] = Normal.quantile(work.z[coordinate]) }
    centre(node, work)
    let correction = moveInformed(draw, node, work)
    evaluate(node, work, span)
    let fit = observations.logLikelihood(work.residuals, shares: work.shares)
    return fit + correction + node.logRatio + logCeiling(work.state)
  }

  func evaluate(_ node: Node, _ work: Workspace, _ span: LatentSpan) {
    work.state.update(work.z, node.prior, span)
    observations.residuals(work.state, into: work.residuals)
  }

  /// log P(capacity ≥ total), summed over years that no full count covers.
  private func logCeiling(_ state: LatentState) -> Lanes {
    var sum = Lanes.zero
    for year in ceilingYears {
      var total = Lanes.zero
      for level in 0..<intake.layout.levels { total += state.turns(level: level, year: year) }
      let margin = (ceilingCentre - Lanes.log(total)) / ceilingSD
      sum += Lanes.log(Normal.cumulative(margin).upper(Lanes(repeating: 1e-300)))
    }
    return sum
  }

  private func record(
    _ work: Workspace, at position: Int, _ size: Int, of count: Int, into room: SharedBuffer
  ) {
    for (index, column) in columns.enumerated() {
      value(column, work).store(to: room.start + index * count + position, count: size)
    }
  }

  private func value(_ column: FitDraws.Column, _ work: Workspace) -> Lanes {
    let state = work.state
    switch column {
    case .turns(let level, let year): return state.turns(level: level, year: year)
    case .share(let level, let special, let segment):
      let months = intake.segments.months[segment]
      return state.usual(special: special, level: level)[months.lowerBound - 1]
        * Double(months.count)
    case .undisturbed(let level, let year): return state.undisturbed(level: level, year: year)
    case .loss(let level): return state.disruption.loss[level]
    case .catchUp: return state.disruption.catchUp
    case .carryOver: return state.disruption.carryOver
    case .remaining: return state.disruption.remaining
    case .rowShare(let row): return work.shares[row]
    }
  }
}
