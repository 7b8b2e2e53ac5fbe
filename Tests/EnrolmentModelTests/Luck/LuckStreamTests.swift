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

  private func bits(_ numbers: Lanes) -> [UInt64] { (0..<8).map { numbers[$0].bitPattern } }
}
