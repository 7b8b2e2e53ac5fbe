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
  /// Special years that reported or observed figures depend on.
  private let specials: Int

  /// One θ with its mode and its share of the proposals.
  struct Node {
    let prior: PathPrior
    let mode: LaplaceApproximation
    /// U on the reached coordinates alone: (reached x r).
    let directions: [Double]
    /// log prior weight − log proposal probability.
    let logRatio: Double
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
        directions: (0..<mode.mode.mode.count).flatMap { direction in
          reached.map { mode.mode.directions[$0, direction] }
        },
        logRatio: Double.log(pair.0) - Double.log(pair.1))
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
    specials = intake.specialYears.count { $0 <= last }
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
      for year in (last + 1)..<max(last + 1, layout.years) {
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
    for position in 0..<count {
      let node = node(at: (Double(position) + 0.5) / Double(count))
      nodeOf[position] = node
      logWeights[position] = propose(first + position, nodes[node], work)
      record(work, at: position, of: count, into: room)
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

  private func node(at share: Double) -> Int {
    let total = cumulative.last ?? 1
    return cumulative.firstIndex { $0 >= share * total } ?? (nodes.count - 1)
  }

  /// Fills the workspace with a proposal and returns its log weight.
  private func propose(_ draw: Int, _ node: Node, _ work: Workspace) -> Double {
    work.z.update(repeating: 0, count: intake.layout.count)
    for coordinate in drawn {
      work.z[coordinate] = normals.normal(draw: draw, entity: coordinate)
    }
    centre(node, work)
    let correction = moveInformed(draw, node, work)
    evaluate(node, work)
    let fit = observations.logLikelihood(work.residuals, shares: work.shares)
    return fit + correction + node.logRatio + logCeiling(work.state)
  }

  func evaluate(_ node: Node, _ work: Workspace) {
    work.state.update(work.z, node.prior, specials: specials)
    observations.residuals(work.state, into: work.residuals)
  }

  /// log P(capacity ≥ total), summed over years that no full count covers.
  private func logCeiling(_ state: LatentState) -> Double {
    var sum = 0.0
    for year in ceilingYears {
      var total = 0.0
      for level in 0..<intake.layout.levels {
        total += state.turns(level: level, year: year)
      }
      let margin = (ceilingCentre - Double.log(total)) / ceilingSD
      sum += Double.log(max(Normal.cumulative(margin), 1e-300))
    }
    return sum
  }

  private func record(_ work: Workspace, at position: Int, of count: Int, into room: SharedBuffer) {
    let levels = intake.layout.levels
    for (index, column) in columns.enumerated() {
      let value: Double
      switch column {
      case .turns(let level, let year):
        value = work.state.turns(level: level, year: year)
      case .share(let level, let special, let segment):
        let usual = work.state.usualByMonth + (special * levels + level) * 12
        let months = intake.segments.months[segment]
        value = usual[months.lowerBound - 1] * Double(months.count)
      case .undisturbed(let level, let year):
        value = work.state.undisturbed(level: level, year: year)
      case .loss(let level): value = work.state.disruption.loss[level]
      case .catchUp: value = work.state.disruption.catchUp
      case .carryOver: value = work.state.disruption.carryOver
      case .remaining: value = work.state.disruption.remaining
      case .rowShare(let row): value = work.shares[row]
      }
      room.start[index * count + position] = value
    }
  }
}
