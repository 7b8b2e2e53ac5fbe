import Testing

@testable import EnrolmentModel

@Suite("What the trained rate rests on")
struct RateDoubtsTests {
  @Test("is the share of draws that reach the target under each model, and the residual's part")
  func byHand() throws {
    let simulator = try Town.simulate(Town.problem(draws: 500))
    for draw in 0..<500 {
      let shared = simulator.shared
      shared.start(.chain, year: 0)[draw] = draw < 100 ? 0.7 : 0.6
      shared.start(.hazard, year: 0)[draw] = 0.675
      shared.start(.increment, year: 0)[draw] = 0.6
      // A quarter of the chain's variance: half of its deviation.
      shared.start(.residual, year: 0)[draw] = draw < 100 ? 0.05 : 0
    }
    let doubts = RateDoubts(simulator)
    #expect(doubts.probabilities.map(\.model) == RateModel.allCases)
    #expect(doubts.probabilities.map(\.probability) == [0.2, 1, 0])
    #expect(agree(doubts.residualShare, 0.25))
  }

  @Test("names no probability where there is no target")
  func noTarget() throws {
    let simulator = try Town.simulate([Town.baseline], Town.problem(draws: 250), targets: [])
    #expect(RateDoubts(simulator).probabilities.isEmpty)
  }
}
