/// A smooth function on [-reach, reach], tabulated with its slope at even steps.
///
/// Between two nodes it is the cubic that has their values and slopes, whose error is at most
/// h⁴/384 times the largest fourth derivative. The table doubles itself until the exact values
/// halfway between its nodes differ from the cubic by less than a tolerance, and then keeps these
/// too, so that the error that remains is about a sixteenth of it.
@usableFromInline final class HermiteTable: Sendable {
  /// A node: the value there, and the slope times the step.
  @usableFromInline struct Node: BitwiseCopyable, Sendable {
    @usableFromInline let value: Double
    @usableFromInline let rise: Double

    init(value: Double, rise: Double) {
      self.value = value
      self.rise = rise
    }
  }

  /// The cubics, for loops: it counts no references and is valid while its table lives.
  @usableFromInline struct Cubics: BitwiseCopyable, @unchecked Sendable {
    @usableFromInline let reach: Double
    @usableFromInline let cellsPerUnit: Double
    @usableFromInline let cells: Int
    @usableFromInline let nodes: UnsafePointer<Node>

    init(reach: Double, cells: Int, nodes: UnsafePointer<Node>) {
      self.reach = reach
      self.cells = cells
      cellsPerUnit = Double(cells) / (2 * reach)
      self.nodes = nodes
    }
  }

  /// What reads the table.
  let cubics: Cubics
  private nonisolated(unsafe) let nodes: UnsafeMutablePointer<Node>

  /// The function on this interval, or `nil` where the cubics do not follow it.
  ///
  /// - Parameters:
  ///   - reach: The end of the interval.
  ///   - tolerance: The largest absolute error of the last table but one.
  ///   - function: The value and the slope at a point; the value must be finite.
  init?(
    reach: Double, tolerance: Double, function: (Double) -> (value: Double, slope: Double)
  ) {
    var cells = 64
    var samples = (0...cells).map { function(HermiteTable.place($0, cells, reach)) }
    while cells < 8192 {
      guard samples.allSatisfy({ $0.value.isFinite && $0.slope.isFinite }) else { return nil }
      let halves = (0..<cells).map { function(HermiteTable.place(2 * $0 + 1, 2 * cells, reach)) }
      let step = 2 * reach / Double(cells)
      let worst = HermiteTable.worstError(samples, halves, step)
      samples = zip(samples, halves).flatMap { [$0, $1] } + samples.suffix(1)
      cells *= 2
      guard !(worst <= tolerance) else { break }
    }
    guard cells < 8192 else { return nil }
    let cellsPerUnit = Double(cells) / (2 * reach)
    // The last node twice: rounding may take a point just below the end into a cell of no width.
    nodes = .allocate(capacity: samples.count + 1)
    for (place, sample) in (samples + samples.suffix(1)).enumerated() {
      (nodes + place).initialize(
        to: Node(value: sample.value, rise: sample.slope / cellsPerUnit))
    }
    cubics = Cubics(reach: reach, cells: cells, nodes: nodes)
  }

  deinit { nodes.deallocate() }

  /// The place of a node; symmetric about 0.
  private static func place(_ index: Int, _ cells: Int, _ reach: Double) -> Double {
    reach * Double(2 * index - cells) / Double(cells)
  }

  /// The largest difference between the exact values and the cubics halfway between the nodes.
  private static func worstError(
    _ samples: [(value: Double, slope: Double)], _ halves: [(value: Double, slope: Double)],
    _ step: Double
  ) -> Double {
    halves.indices.reduce(0) { worst, cell in
      let (left, right) = (samples[cell], samples[cell + 1])
      let cubic = 0.5 * (left.value + right.value) + 0.125 * step * (left.slope - right.slope)
      let error = abs(cubic - halves[cell].value)
      return error.isNaN ? .infinity : max(worst, error)
    }
  }
}

extension HermiteTable.Cubics {
  /// The value of the cubic at a point, or `nil` outside the interval.
  @inlinable func value(at z: Double) -> Double? {
    guard abs(z) < reach else { return nil }
    let position = (z + reach) * cellsPerUnit
    let cell = Int(position)
    guard cell < cells else { return nil }
    let t = position - Double(cell)
    let (left, right) = (nodes[cell], nodes[cell + 1])
    let change = right.value - left.value
    let square = left.rise - change
    let cube = change - right.rise
    // left + t [change + (1 - t)((1 - t) square + t cube)]
    return left.value + t * (change + (1 - t) * ((1 - t) * square + t * cube))
  }
}
