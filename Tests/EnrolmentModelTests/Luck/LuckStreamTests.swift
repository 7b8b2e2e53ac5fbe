import Probability
import Testing

@testable import EnrolmentModel

@Suite("The luck of one quantity")
struct LuckStreamTests {
  @Test("is that of the random stream of its address, to the last bit")
  func random() throws {
    let luck = try Town.luck().stream("rate/residual", entity: 1, time: 2022)
    let stream = RandomStream(seed: 72, name: "rate/residual")
    for draw in [0, 3, 992] {
      #expect(
        bits(luck.uniforms(from: draw))
          == bits(stream.uniforms(from: draw, entity: 1, time: 2022)))
      #expect(
        bits(luck.normals(from: draw)) == bits(stream.normals(from: draw, entity: 1, time: 2022)))
    }
  }

  /// 1,103 draws are 4 replicates of 275 or 276, none of which begins at a multiple of eight.
  @Test("begins Sobol' points again in each replicate, in whichever eight a draw stands")
  func replicates() throws {
    let problem = try Town.problem(draws: 1103, luck: .sobol)
    #expect(problem.replicates == 4)
    let luck = LuckStreams(problem).stream("rate/model")
    let points = SobolStream(dimension: 1, seed: 72, name: "rate/model/0/0")
    let expected = (0..<problem.replicates).flatMap { replicate in
      let count = problem.firstDraw(of: replicate + 1) - problem.firstDraw(of: replicate)
      return [Double](draws: count) { points.uniforms(from: $0, replicate: replicate) }
    }
    for first in 0..<(1103 - Lanes.width) {
      let numbers = luck.uniforms(from: first)
      #expect((0..<Lanes.width).allSatisfy { numbers[$0] == expected[first + $0] }, "\(first)")
    }
    // The last lanes may lie beyond the last draw; what they hold is a number all the same.
    let last = luck.uniforms(from: 1096)
    #expect((0..<7).allSatisfy { last[$0] == expected[1096 + $0] } && last[7] > 0 && last[7] < 1)
  }

  @Test("begins a new scramble in every replicate, however few or many draws there are")
  func scales() throws {
    for draws in [1, 9, 250, 1103, 999_999, 1_000_000_007] {
      let problem = try Town.problem(draws: draws, luck: .sobol)
      let luck = LuckStreams(problem).stream("rate/model")
      let points = SobolStream(dimension: 1, seed: 72, name: "rate/model/0/0")
      let last = problem.replicates - 1
      for replicate in Set([0, 1, last / 2, last]) where replicate <= last {
        let (first, next) = (
          problem.firstDraw(of: replicate), problem.firstDraw(of: replicate + 1)
        )
        for draw in [first, next - 1] {
          let number = points.uniforms(from: draw - first, replicate: replicate)[0]
          #expect(luck.uniforms(from: draw)[0] == number, "\(draw) of \(draws)")
        }
      }
    }
  }

  // The spread of ten replicates must tell the error of their mean as 1,000 seeds show it. A ratio
  // of variances so estimated is known to 4.6 %.
  @Test("has a standard error from replicates that is the spread over seeds")
  func calibration() throws {
    let seeds: Range<UInt64> = 0..<1000
    var (means, squares) = ([Double](), 0.0)
    for seed in seeds {
      let own = moments(shares(try Town.luck(.sobol, draws: 5000, seed: seed)))
      means.append(own.mean)
      squares += own.sd * own.sd / 10
    }
    let variance = moments(means).sd * moments(means).sd
    let expected = squares / Double(seeds.count)
    #expect(abs(variance / expected - 1) < 5 * 0.046, "\(variance) to \(expected)")
    // Independent draws err far more (negative control).
    let luck = try Town.luck(draws: 5000)
    let sd = moments(shares(luck)).sd
    #expect(sd * sd / 10 > 4 * expected, "\(sd * sd / 10) to \(expected)")
  }

  /// In each of ten replicates the share of draws in which two lucks are small together.
  private func shares(_ luck: LuckStreams) -> [Double] {
    let (one, two) = (luck.stream("rate/residual", time: 2022), luck.stream("rate/model"))
    let happens = [Double](draws: 5000) { draw in
      let sum = one.uniforms(from: draw) + two.uniforms(from: draw)
      return Lanes.zero.replacing(with: 1, where: sum .< 0.8)
    }
    return (0..<10).map { mean(Array(happens[(500 * $0)..<(500 * $0 + 500)])) }
  }

  private func bits(_ numbers: Lanes) -> [UInt64] { (0..<8).map { numbers[$0].bitPattern } }
}
