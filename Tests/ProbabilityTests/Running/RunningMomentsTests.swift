import Testing

@testable import Probability

@Suite("Moments of a sample that comes in chunks")
struct RunningMomentsTests {
  private func running(_ sample: [Double], chunk: Int) -> RunningMoments {
    var running = RunningMoments()
    for start in stride(from: 0, to: sample.count, by: chunk) {
      Array(sample[start..<min(sample.count, start + chunk)]).withUnsafeBufferPointer {
        running.add($0)
      }
    }
    return running
  }

  @Test("are those of the whole, whatever the chunks", arguments: [1, 7, 8, 100, 5000])
  func chunks(chunk: Int) {
    let stream = RandomStream(seed: 5, name: "test/moments")
    // Far from zero, where a sum of squares would lose ten digits.
    let sample = (0..<4321).map { 1e5 + stream.normal(draw: $0) }
    let found = running(sample, chunk: chunk)
    #expect(found.count == 4321)
    #expect(agree(found.mean, SampleSummary.mean(sample)))
    #expect(agree(found.standardDeviation, SampleSummary.standardDeviation(sample), 1e-9))
    let squares = sample.reduce(0) { $0 + $1 * $1 } / 4321 - found.mean * found.mean
    #expect(!agree(found.standardDeviation, squares.squareRoot(), 1e-9))
  }

  @Test("of none, one and equal values")
  func edges() {
    #expect(RunningMoments().mean == 0 && RunningMoments().standardDeviation == 0)
    let one = running([7], chunk: 1)
    #expect(one.mean == 7 && one.standardDeviation == 0)
    let equal = running([Double](repeating: 0.1, count: 100), chunk: 9)
    #expect(agree(equal.mean, 0.1) && equal.standardDeviation < 1e-15)
  }
}
