import Testing

@testable import EnrolmentModel

@Suite("Batches of draws")
struct DrawBatchTests {
  private func problem(_ draws: Int) throws -> FitProblem { try Town.problem(draws: draws) }

  @Test("are one up to a quarter of a million draws, in twenty replicates")
  func one() throws {
    for draws in [20_000, 100_000, 250_000] {
      let problem = try problem(draws)
      #expect(problem.replicates == 20)
      #expect(problem.batches.map(\.draws) == [0..<draws])
    }
    #expect(try problem(100).replicates == 1)
  }

  @Test(
    "cover all draws once, some quarter of a million each, in whole replicates",
    arguments: [
      250_001, 1_000_050, 10_000_000, 99_999_999,
    ])
  func many(draws: Int) throws {
    let problem = try problem(draws)
    let batches = problem.batches
    #expect(batches.first?.draws.lowerBound == 0 && batches.last?.draws.upperBound == draws)
    #expect(
      zip(batches, batches.dropFirst()).allSatisfy {
        $0.draws.upperBound == $1.draws.lowerBound
          && $0.replicates.upperBound == $1.replicates.lowerBound
      })
    #expect(batches.allSatisfy { $0.draws.count <= 300_000 })
    #expect(batches.last?.replicates.upperBound == problem.replicates)
  }

  @Test("know the draws of a replicate, counted from their first")
  func replicates() throws {
    let problem = try problem(2_000_000)
    let batch = problem.batches[1]
    #expect(batch.replicates == 5..<10 && batch.draws == 250_000..<500_000)
    #expect(batch.draws(of: 5) == 0..<50_000 && batch.draws(of: 9) == 200_000..<250_000)
  }
}
