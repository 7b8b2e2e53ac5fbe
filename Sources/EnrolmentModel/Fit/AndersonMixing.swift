internal import LinearAlgebra

/// Anderson's acceleration of a fixed-point iteration z ← T(z).
///
///     z⁺ = T(zₖ) − ΔT γ,   γ = argmin |fₖ − ΔF γ|,   f = T(z) − z
///
/// with the differences of the last steps as columns of ΔT and ΔF. On a linear map it is GMRES;
/// an iteration that shrinks its error by a constant factor ends in about half as many steps.
///
/// Reference: Walker & Ni (2011), *Anderson acceleration for fixed-point iterations*, SIAM J.
/// Numer. Anal. 49.
struct AndersonMixing {
  /// How many steps back are remembered.
  private let depth: Int
  private var last: (target: [Double], step: [Double])?
  private var targetChanges: [[Double]] = []
  private var stepChanges: [[Double]] = []

  /// Remembers nothing yet.
  init(depth: Int) { self.depth = depth }

  /// The next point.
  ///
  /// - Parameters:
  ///   - point: z.
  ///   - target: T(z).
  /// - Returns: z⁺; the target itself where there is no step before it.
  mutating func next(_ point: [Double], _ target: [Double]) -> [Double] {
    let step = Self.difference(target, point)
    remember(target, step)
    guard let weights = weights(step) else {
      restart()
      return target
    }
    var next = target
    for (change, weight) in zip(targetChanges, weights) {
      for index in next.indices { next[index] -= weight * change[index] }
    }
    return next
  }

  /// Forgets the steps so far.
  mutating func restart() {
    last = nil
    targetChanges = []
    stepChanges = []
  }

  private mutating func remember(_ target: [Double], _ step: [Double]) {
    if let last {
      targetChanges.append(Self.difference(target, last.target))
      stepChanges.append(Self.difference(step, last.step))
    }
    if targetChanges.count > depth {
      targetChanges.removeFirst()
      stepChanges.removeFirst()
    }
    last = (target, step)
  }

  /// γ by the normal equations; nothing where the steps do not span a space.
  private func weights(_ step: [Double]) -> [Double]? {
    let count = stepChanges.count
    guard count > 0 else { return [] }
    let products = Matrix(rows: count, columns: count) {
      Self.product(stepChanges[$0], stepChanges[$1])
    }
    guard let factor = try? Cholesky(products) else { return nil }
    return factor.solve(stepChanges.map { Self.product($0, step) })
  }

  private static func difference(_ left: [Double], _ right: [Double]) -> [Double] {
    zip(left, right).map { $0 - $1 }
  }

  private static func product(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
