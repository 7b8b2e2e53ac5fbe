import Testing

@testable import Probability

@Suite("Quantiles of a sample that comes in chunks")
struct RunningQuantilesTests {
  private static let probabilities = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]

  private func sample(_ count: Int, _ value: (Double) -> Double = { $0 }) -> [Double] {
    let stream = RandomStream(seed: 5, name: "test/running")
    return (0..<count).map { value(stream.normal(draw: $0)) }
  }

  private func running(
    _ sample: [Double], chunk: Int, exactUpTo limit: Int = RunningQuantiles.exactLimit
  ) -> RunningQuantiles {
    var running = RunningQuantiles(Self.probabilities, exactUpTo: limit)
    for start in stride(from: 0, to: sample.count, by: chunk) {
      Array(sample[start..<min(sample.count, start + chunk)]).withUnsafeBufferPointer {
        running.add($0)
      }
    }
    return running
  }

  private func sorted(_ sample: [Double]) -> [Double] {
    sample.withUnsafeBufferPointer { OrderStatistics.quantiles($0, Self.probabilities) }
  }

  /// Smooth, piled up at zero, on few values, constant, and with both tails cut off.
  private static let shapes: [(String, @Sendable (Double) -> Double)] = [
    ("normal", { $0 }), ("half zero", { max(0, $0) }), ("whole numbers", { $0.rounded() }),
    ("constant", { _ in 3 }), ("cut off", { min(1, max(-1, 2 * $0)) }),
    ("zero in the middle", { abs($0) < 0.4 ? 0 : $0 }),
  ]

  @Test("are those of a full sort to the last bit", arguments: shapes.indices, [3_000, 10_007])
  func exact(shape: Int, chunk: Int) {
    let values = sample(120_011, Self.shapes[shape].1)
    let running = running(values, chunk: chunk)
    #expect(running.quantiles() == sorted(values), "\(Self.shapes[shape].0)")
    #expect(running.resolution().allSatisfy { $0 == 0 })
  }

  @Test("are those of a single chunk, even of one value")
  func single() {
    for count in [1, 2, 5, 999] {
      let values = sample(count)
      #expect(running(values, chunk: count).quantiles() == sorted(values))
    }
  }

  @Test("beyond the limit are known within their resolution, a small part of their own error")
  func sketch() {
    let values = sample(400_000)
    let running = running(values, chunk: 10_000, exactUpTo: 100_000)
    let exact = sorted(values)
    for (index, resolution) in running.resolution().enumerated() {
      #expect(resolution > 0)
      #expect(abs(running.quantiles()[index] - exact[index]) <= resolution)
      // The error of a median among 400,000 normal values is 0.002.
      #expect(resolution < 0.002)
    }
  }

  @Test("beyond the limit stay exact where the sample piles up")
  func piledUp() {
    let values = sample(200_000) { max(0, $0) }
    let running = running(values, chunk: 10_000, exactUpTo: 50_000)
    #expect(running.quantiles()[..<3] == [0, 0, 0] && running.resolution()[..<3] == [0, 0, 0])
  }

  @Test("say that they are lost where later chunks are of another kind (negative control)")
  func drift() {
    let values = sample(50_000) + sample(200_000) { $0 + 3 }
    let running = running(values, chunk: 10_000)
    #expect(running.resolution().contains(.infinity))
    #expect(running.quantiles() != sorted(values))
  }

  @Test("keep a few times the root of the sample")
  func memory() {
    var running = running(sample(1_000_000), chunk: 50_000)
    // Brackets of 15 standard errors √(n p (1 − p)) on either side, up to √2 wider before they are
    // narrowed again.
    let errors = Self.probabilities.reduce(0) { $0 + ($1 * (1 - $1) * 1_000_000).squareRoot() }
    #expect(Double(running.keptCount) < 2 * 15 * errors * 2.0.squareRoot())
    running = self.running(sample(400_000), chunk: 10_000, exactUpTo: 100_000)
    #expect(running.keptCount == 0)
  }
}
