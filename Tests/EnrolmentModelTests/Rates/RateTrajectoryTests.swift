import Probability
import RealModule
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
    let model = simulator.input.model
    let hazards = simulator.shared.trainedRate(.hazard, year: 0)
    let increments = simulator.shared.trainedRate(.increment, year: 0)
    let starts = [Double](draws: draws) { model.incrementRate.start(from: $0).level }
    let means = [Double](draws: draws) { model.hazardRate.parameters(from: $0).mean }
    let scales = [Double](draws: draws) { model.hazardRate.parameters(from: $0).scale }
    for draw in 0..<draws {
      let (start, residual) = luck(draw)
      let hazard = 1 - (1 - start) * Double.exp(-(means[draw] + scales[draw] * residual))
      #expect(near(hazards[draw], min(1, max(0, hazard))))
      let increment = start + starts[draw] + model.incrementRate.node(draw).noise * residual
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

  @Test("take in each draw the model that its number from 0 to 3 says")
  func chosen() {
    let models = RateTrajectory.Models(
      chain: .varied(0...1), hazard: .varied(1...2, 1), increment: .varied(2...3, 2))
    let choice = Lanes(0, 0.999, 1, 1.999, 2, 2.999, 0.5, 1.5)
    let found = models.chosen(choice)
    for lane in 0..<Lanes.width { #expect(Int(found[lane]) == Int(choice[lane])) }
    #expect(found[4] == models.increment[4] && found[7] == models.hazard[7])
  }

  // MARK: Rates that are known

  private func published(_ rates: [Int: Double]) -> [Evidence] {
    Town.rows
      + rates.map {
        Town.row(.trainedLabourRate, levels: [], year: $0, value: $1, halfWidth: 0.0005)
      }
  }

  @Test("are what was published in a reported year, within its rounding")
  func known() throws {
    let rows = published([2022: 0.675])
    let asOf = Town.day(2023, 3, 4)
    let simulator = try Town.simulate(Town.problem(rows, draws: 250, asOf: asOf, until: 2023))
    #expect(simulator.values(0, .trainedRate).allSatisfy { near($0, 0.675, 0.0005) })
    #expect(moments(simulator.values(0, .trainedRate, 2023)).sd > 0.002)
  }

  @Test("are what was published in each of several reported years")
  func knownTwice() throws {
    let rows = published([2022: 0.675, 2023: 0.69])
    let asOf = Town.day(2024, 3, 4)
    let simulator = try Town.simulate(Town.problem(rows, draws: 250, asOf: asOf, until: 2024))
    #expect(simulator.values(0, .trainedRate).allSatisfy { near($0, 0.675, 0.0005) })
    #expect(simulator.values(0, .trainedRate, 2023).allSatisfy { near($0, 0.69, 0.0005) })
  }

  @Test("are what was published where a later year is published too, but not reported")
  func knownLater() throws {
    let rows = published([2022: 0.675, 2023: 0.69])
    let asOf = Town.day(2024, 3, 4)
    let simulator = try Town.simulate(Town.problem(rows, draws: 250, asOf: asOf))
    #expect(simulator.values(0, .trainedRate).allSatisfy { near($0, 0.675, 0.0005) })
  }

  @Test("move a scenario's known year no more than the baseline's")
  func knownScenario() throws {
    let scenario = Town.scenario(
      "strong", [CounsellingCampaign.key: Town.setting(["coverage": 1, "effect": 0.5])])
    let simulator = try Town.simulate(
      [Town.baseline, scenario],
      Town.problem(published([2022: 0.675]), draws: 250, asOf: Town.day(2023, 3, 4), until: 2023))
    #expect(simulator.values(0, .trainedRate) == simulator.values(1, .trainedRate))
  }

  @Test("lie between their neighbours in a reported year that was passed over")
  func gap() throws {
    let simulator = try Town.simulate(
      Town.problem(published([2023: 0.70]), draws: 250, asOf: Town.day(2024, 3, 4), until: 2024))
    #expect(simulator.values(0, .trainedRate).allSatisfy { near($0, 0.68, 0.0005) })
    #expect(simulator.values(0, .trainedRate, 2023).allSatisfy { near($0, 0.70, 0.0005) })
  }

  @Test("are forecast from the first that is known where that is after the plan year")
  func firstKnown() throws {
    let rows = Town.rows.filter {
      $0.measure != .trainedLabourRate && $0.measure != .certifiedLabourRate
    }
    let only = Town.row(.trainedLabourRate, levels: [], year: 2023, value: 0.70, halfWidth: 0.0005)
    let simulator = try Town.simulate(
      Town.problem(rows + [only], draws: 250, asOf: Town.day(2024, 3, 4), until: 2024))
    #expect(simulator.values(0, .trainedRate, 2023).allSatisfy { near($0, 0.70, 0.0005) })
    #expect(moments(simulator.values(0, .trainedRate, 2024)).sd > 0.002)
  }
}
