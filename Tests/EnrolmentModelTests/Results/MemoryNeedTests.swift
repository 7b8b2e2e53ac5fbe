import Testing

@testable import EnrolmentModel

@Suite("What memory a run takes")
struct MemoryNeedTests {
  private func need(
    _ draws: Int, until: Int = 2022, scenarios: Int = 1, threads: Int = 2
  ) throws -> Int {
    let problem = try Town.problem(draws: draws, until: until)
    let own = (0..<scenarios).map { Town.scenario("s\($0)", [:]) }
    return Study(problem: problem, targets: [], scenarios: own, baseline: Town.baseline)
      .memoryNeed(threads: threads)
  }

  @Test("grows evenly with the draws of one batch, and not at all with more batches")
  func draws() throws {
    let (one, two, three) = (try need(50_000), try need(100_000), try need(150_000))
    #expect(two - one == three - two && two > one)
    #expect(try need(10_000_000) == need(100_000_000))
    #expect(try need(10_000_000) > need(FitProblem.largestBatch))
  }

  @Test("is no less than the columns that are held")
  func columns() throws {
    // Of each scenario and the baseline: three columns a level, two rates; of the whole: ten.
    let outcomes = 8 * 100_000 * (4 * (3 * 3 + 2) + 10)
    #expect(try need(100_000, scenarios: 3) > outcomes)
    #expect(try need(100_000, scenarios: 3) - need(100_000, scenarios: 2) == 8 * 100_000 * 11)
  }

  @Test("of a question is that of all its draws and of the trajectories that a bench holds")
  func question() throws {
    func need(_ draws: Int, until: Int = 2022) throws -> Int {
      let problem = try Town.problem(draws: 1000, until: until)
      return Study(problem: problem, targets: [], scenarios: [], baseline: Town.baseline)
        .memoryNeed(ofQuestionWith: draws, threads: 2)
    }
    // A million trajectories of eleven columns, however few the draws.
    #expect(try need(100) > 8 * 1_000_000 * 11)
    let (one, two, three) = (try need(200_000), try need(400_000), try need(600_000))
    #expect(two - one == three - two && two > one)
    #expect(try need(2_000_000) - need(1_000_000) > 5 * (two - one))
    #expect(try need(1000, until: 2024) > need(1000) + 8 * 1_000_000 * 22)
  }

  @Test("grows with threads, years and scenarios")
  func others() throws {
    let usual = try need(100_000)
    #expect(try need(100_000, threads: 8) > usual)
    #expect(try need(100_000, until: 2024) > usual)
    #expect(try need(100_000, scenarios: 2) > usual)
  }
}
