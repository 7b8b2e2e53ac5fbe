import Testing

@testable import EnrolmentModel

@Suite("Summaries")
struct SummaryTests {
  @Test("have mean, sd and quantiles of R's type 7: of 1, 2, 3, 4, 10")
  func byHand() {
    let summary = Summary([10, 1, 4, 2, 3], [0.1, 0.5, 0.9])
    #expect(summary.mean == 4 && agree(summary.sd, 12.5.squareRoot()))
    #expect(zip(summary.quantiles, [1.4, 3, 7.6]).allSatisfy { agree($0, $1) })
    #expect(Summary([3], [0.5]).sd == 0)
  }
}

@Suite("An estimated probability")
struct EstimatedProbabilityTests {
  @Test("has the error of the spread between replicates: 0.2 and 0.6 of 250 draws each")
  func replicates() throws {
    let problem = try Town.problem(draws: 500)
    let estimate = EstimatedProbability(problem) { $0 < 250 ? $0 < 50 : $0 < 400 }
    #expect(agree(estimate.value, 0.4))
    // Two shares 0.2 off their mean: √(2 · 0.04 / 1 / 2).
    #expect(agree(estimate.standardError, 0.2))
  }

  @Test("has the binomial error where there is one replicate")
  func single() throws {
    let estimate = EstimatedProbability(try Town.problem(draws: 100)) { $0 < 20 }
    #expect(agree(estimate.value, 0.2) && agree(estimate.standardError, 0.04))
  }

  @Test("of what always or never happens has no error")
  func certain() throws {
    let problem = try Town.problem(draws: 5000)
    #expect(EstimatedProbability(problem) { _ in true }.value == 1)
    #expect(EstimatedProbability(problem) { _ in false }.standardError == 0)
  }

  @Test("weighs replicates of unequal size by their draws")
  func unequal() throws {
    let problem = try Town.problem(draws: 501)
    let first = problem.firstDraw(of: 1)
    #expect(agree(EstimatedProbability(problem) { $0 < first }.value, Double(first) / 501))
  }
}
