internal import LinearAlgebra
internal import Probability
internal import RealModule

extension FitSampler {
  /// Degrees of freedom of the proposal.
  private static let degrees = 8.0
  /// How much wider than the mode's shape the proposal is.
  private static let widening = 1.15
  /// Gauss–Newton steps towards the mode given the uninformed directions.
  private static let centrings = 1
  /// The longest such step, in prior standard deviations.
  private static let longestStep = 3.0

  /// Moves the informed directions of z to the mode given all other directions.
  ///
  /// The uninformed directions are the prior's, and the model is not linear in
  /// them: what was informed by the evidence shifts with them. A few
  /// Gauss–Newton steps with the mode's derivatives find that shift; it depends
  /// on the uninformed directions alone, so the proposal's density stays known.
  func centre(_ node: Node, _ work: Workspace) {
    let rank = node.mode.mode.count
    removeInformed(node, work)
    for direction in 0..<rank { work.centre[direction] = Lanes(repeating: node.mode.mode[direction]) }
    addInformed(node, work)
    for _ in 0..<Self.centrings {
      evaluate(node, work)
      step(node, work)
      addInformed(node, work)
    }
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

  /// Takes the informed directions out of z: base ← z − U Uᵀ z.
  private func removeInformed(_ node: Node, _ work: Workspace) {
    let count = reached.count
    for row in 0..<count { work.base[row] = work.z[reached[row]] }
    node.directions.withUnsafeBufferPointer { directions in
      for direction in 0..<node.mode.mode.count {
        let column = direction * count
        var amount = Lanes.zero
        for row in 0..<count { amount += directions[column + row] * work.z[reached[row]] }
        for row in 0..<count { work.base[row] -= directions[column + row] * amount }
      }
    }
  }

  /// Sets z to the base plus the informed directions at the centre: z ← base + U a.
  private func addInformed(_ node: Node, _ work: Workspace) {
    let count = reached.count
    let rank = node.mode.mode.count
    node.directions.withUnsafeBufferPointer { directions in
      for row in 0..<count {
        var sum = work.base[row]
        for direction in 0..<rank {
          sum += directions[direction * count + row] * work.centre[direction]
        }
        work.z[reached[row]] = sum
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
      work.centre[direction] = target
      distance += step * step
      logRatio -= 0.5 * target * target
    }
    addInformed(node, work)
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
