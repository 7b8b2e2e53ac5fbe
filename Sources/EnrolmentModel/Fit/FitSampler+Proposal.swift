internal import LinearAlgebra
internal import Probability
internal import RealModule

extension FitSampler {
  /// Degrees of freedom of the proposal.
  private static let degrees = 8.0
  /// How much wider than the mode's shape the proposal is.
  private static let widening = 1.15
  /// The longest such step, in prior standard deviations.
  private static let longestStep = 3.0

  /// Sets the centre of the informed directions to the mode given all other directions.
  ///
  /// The uninformed directions are the prior's, and the model is not linear in
  /// them: what was informed by the evidence shifts with them. A Gauss–Newton
  /// step with the mode's derivatives finds that shift; it depends on the
  /// uninformed directions alone, so the proposal's density stays known.
  func centre(_ node: Node, _ work: Workspace) {
    let rank = node.mode.mode.count
    node.directions.fillAmounts(work.moves, of: work.z, at: reached)
    for direction in 0..<rank {
      let mode = node.mode.mode[direction]
      work.moves[direction] = mode - work.moves[direction]
      work.centre[direction] = Lanes(repeating: mode)
    }
    node.directions.add(work.moves, to: work.z, at: reached)
    evaluate(node, work, observedSpan)
    step(node, work)
  }

  /// One Gauss–Newton step of the informed directions.
  private func step(_ node: Node, _ work: Workspace) {
    let mode = node.mode
    let rank = mode.mode.count
    let longest = Lanes(repeating: Self.longestStep)
    mode.gain.elements.withUnsafeBufferPointer { gain in
      for direction in 0..<rank {
        var asked = Lanes.zero
        for row in 0..<observations.count {
          asked += gain[row * rank + direction] * work.residuals[row]
        }
        let variance = mode.spread[direction] * mode.spread[direction]
        let step = variance * (asked - work.centre[direction])
        work.centre[direction] += step.lower(longest).upper(-longest)
      }
    }
  }

  /// Draws the informed directions of z and returns log prior − log proposal.
  func moveInformed(_ draw: Int, _ node: Node, _ work: Workspace) -> Lanes {
    let rank = node.mode.mode.count
    guard rank > 0 else { return .zero }
    let tail = tailScale(draw)
    var logRatio = Lanes(repeating: node.logSpreads)
    var distance = Lanes.zero
    for direction in 0..<rank {
      let spread = node.mode.spread[direction] * Self.widening
      let step = tail * informed.normals(from: draw, entity: direction)
      let target = work.centre[direction] + spread * step
      // z still stands at the node's own mode in the informed directions.
      work.moves[direction] = target - node.mode.mode[direction]
      distance += step * step
      logRatio -= 0.5 * target * target
    }
    node.directions.add(work.moves, to: work.z, at: reached)
    let shape = (Self.degrees + Double(rank)) / 2
    return logRatio + shape * Lanes.log(1 + distance / Self.degrees)
  }

  /// Σ log of the proposal's spreads.
  static func logSpreads(_ mode: LaplaceApproximation) -> Double {
    mode.spread.reduce(0) { $0 + Double.log($1 * widening) }
  }

  /// √(ν/χ²ν) for ν = 8: a χ²₈ is −2 times the log of four uniforms' product.
  private func tailScale(_ draw: Int) -> Lanes {
    var product = Lanes.one
    for entity in 0..<4 { product *= tails.uniforms(from: draw, entity: entity) }
    return (Self.degrees / (-2 * Lanes.log(product))).lanewiseRoot
  }
}
