/// Gradient descent whose step is scaled by the size of recent gradients.
///
///     m ← 0.9 m + 0.1 g     v ← s v + (1−s) g²     θ ← θ − r m̂ / (√v̂ + 10⁻¹⁰)
///
/// m̂ and v̂ are corrected for their start at 0. The smaller s is, the sooner the first
/// gradients, which are much larger than the last, are forgotten. The rate r falls
/// in a straight line to 0, which takes the noise of the batches out of the end.
///
/// Reference: Kingma and Ba (2015), *Adam: a method for stochastic optimization*.
struct AdamDescent {
  private let rate: Double
  private let rounds: Int
  private let memory: Double
  private var mean: [Double]
  private var square: [Double]

  init(parameters: Int, rate: Double, rounds: Int, memory: Double) {
    self.rate = rate
    self.rounds = rounds
    self.memory = memory
    mean = [Double](repeating: 0, count: parameters)
    square = mean
  }

  /// Goes down.
  ///
  /// - Parameters:
  ///   - start: Where to begin.
  ///   - gradient: Adds the gradient of a round at a place to a vector of zeros.
  /// - Returns: Where it ended.
  mutating func minimise(
    _ start: [Double], _ gradient: (_ round: Int, _ at: [Double], _ into: inout [Double]) -> Void
  ) -> [Double] {
    var place = start
    var slope = [Double](repeating: 0, count: start.count)
    var (fadeMean, fadeSquare) = (1.0, 1.0)
    for round in 0..<rounds {
      for index in slope.indices { slope[index] = 0 }
      gradient(round, place, &slope)
      fadeMean *= 0.9
      fadeSquare *= memory
      let step = rate * (1 - Double(round) / Double(rounds))
      for index in place.indices {
        mean[index] = 0.9 * mean[index] + 0.1 * slope[index]
        square[index] = memory * square[index] + (1 - memory) * slope[index] * slope[index]
        let size = (square[index] / (1 - fadeSquare)).squareRoot() + 1e-10
        place[index] -= step * mean[index] / (1 - fadeMean) / size
      }
    }
    return place
  }
}
