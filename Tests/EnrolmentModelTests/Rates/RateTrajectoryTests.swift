import Probability
import Testing

@testable import EnrolmentModel

@Suite("The rates of one draw")
struct RateTrajectoryTests {
  private let draws = 3000

  /// The last published rate within its rounding, and the year's luck, as the streams have them.
  private func luck(_ draw: Int) -> (start: Double, residual: Double) {
    let anchor = RandomStream(seed: 72, name: "rate/anchor").uniform(draw: draw)
    let residual = RandomStream(seed: 72, name: "rate/residual").uniform(draw: draw, time: 2022)
    return (0.66 + 0.0005 * (2 * anchor - 1), ResidualLaw.table.quantile(residual))
  }

  @Test("follow the hazard and the increment as these are written")
  func models() throws {
    let simulator = try Town.simulate(Town.problem(draws: draws))
    let model = ChainModel(simulator.input)
    let hazards = simulator.shared.trainedRate(.hazard, year: 0)
    let increments = simulator.shared.trainedRate(.increment, year: 0)
    for draw in 0..<draws {
      let (start, residual) = luck(draw)
      let hazard = HazardRate.next(start, model.hazardRate.parameters(draw), residual: residual)
      #expect(near(hazards[draw], min(1, max(0, hazard))))
      let (node, level) = model.incrementRate.start(draw)
      let increment = start + level + node.noise * residual
      #expect(near(increments[draw], min(1, max(0, increment))))
    }
  }

  @Test("follow the chain: saturation, yield times inflow, drift and residual")
  func chain() throws {
    let certain: [String: Distribution] = [
      "rate/yield": .constant(0.8), "rate/drift": .constant(0.004),
      "rate/residual-scale": .constant(0.002),
    ]
    let simulator = try Town.simulate(Town.problem(changing: certain, draws: draws))
    let people = (0..<3).map { simulator.values(0, .newlyTrained(level: $0)) }
    let denominator = simulator.shared.denominator(year: 0)
    let rates = simulator.shared.trainedRate(.chain, year: 0)
    for draw in 0..<draws {
      let (start, residual) = luck(draw)
      let inflow = (people[0][draw] + people[1][draw] + people[2][draw]) / denominator[draw]
      let step = (1 - start) / (1 - 0.66) * (0.8 * inflow + 0.004)
      #expect(near(rates[draw], start + step + 0.002 * residual))
      #expect(near(simulator.shared.residual(year: 0)[draw], 0.002 * residual))
    }
  }

  @Test("are those of one model in each draw, each model in a third of the draws")
  func mixture() throws {
    let simulator = try Town.simulate(Town.problem(draws: draws))
    let rates = simulator.values(0, .trainedRate)
    let models = RateModel.allCases.map { simulator.shared.trainedRate($0, year: 0) }
    var counts = [0, 0, 0]
    for draw in 0..<draws {
      let model = try #require((0..<3).first { models[$0][draw] == rates[draw] })
      counts[model] += 1
    }
    let error = Tolerance.monteCarlo(share: 1.0 / 3, count: Double(draws))
    #expect(counts.allSatisfy { near(Double($0) / Double(draws), 1.0 / 3, error) }, "\(counts)")
  }
}
