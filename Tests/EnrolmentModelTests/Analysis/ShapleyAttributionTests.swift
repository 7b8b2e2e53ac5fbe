import Probability
import Testing

@testable import EnrolmentModel

@Suite("What each lever adds, whatever the order")
struct ShapleyAttributionTests {
  /// Attributes a game given by its worth of a set of players.
  private func parts(
    _ players: Int, _ worth: (Set<Int>) -> Double
  ) -> ShapleyAttribution {
    let values = (0..<(1 << players)).map { coalition in
      worth(Set((0..<players).filter { coalition & (1 << $0) != 0 }))
    }
    return ShapleyAttribution(
      Town.turnsTarget, .mean, levers: (0..<players).map { "\($0)" }, values: values)
  }

  @Test("the glove game: one left glove, two right ones, so 2/3, 1/6 and 1/6")
  func gloves() {
    let own = parts(3) { $0.contains(0) && $0.count > 1 ? 1 : 0 }
    #expect(agree(own.parts[0].value, 2.0 / 3))
    #expect(agree(own.parts[1].value, 1.0 / 6) && agree(own.parts[2].value, 1.0 / 6))
    #expect(own.parts.map(\.alone) == [0, 0, 0] && own.parts.map(\.last) == [1, 0, 0])
    // Control: halfway between alone and last is another rule, and a wrong one.
    #expect(!agree((own.parts[0].alone + own.parts[0].last) / 2, own.parts[0].value))
  }

  @Test("where effects add up, each lever gets its own, alone as well as last")
  func additive() {
    let own = [3.0, -1.5, 0, 0.25]
    let found = parts(4) { $0.sorted().reduce(10) { $0 + own[$1] } }
    for (part, value) in zip(found.parts, own) {
      #expect(near(part.value, value) && near(part.alone, value) && near(part.last, value))
    }
    #expect(found.start == 10 && found.end == 11.75)
  }

  @Test("a majority of five is shared in five equal parts (a rule with equal weights fails)")
  func majority() {
    let found = parts(5) { $0.count >= 3 ? 1 : 0 }
    #expect(found.parts.allSatisfy { agree($0.value, 0.2) })
    // Control: the mean over all coalitions, without Shapley's weights, gives 6/16 each.
    let unweighted = 6.0 / 16
    #expect(!agree(unweighted * 5, found.end - found.start))
  }

  @Test("a lever that changes nothing gets nothing, and twins get the same")
  func dummyAndTwins() {
    let found = parts(4) { set in
      Double(set.subtracting([3]).count * set.subtracting([3]).count) + (set.contains(0) ? 0.5 : 0)
    }
    #expect(found.parts[3].value == 0)
    #expect(agree(found.parts[1].value, found.parts[2].value))
    #expect(found.parts[0].value > found.parts[1].value)
  }

  @Test("the parts sum to what all levers do together, in any game", arguments: 1...10)
  func sums(players: Int) {
    let luck = uniforms("games/\(players)", 1 << players)
    let found = parts(players) { set in
      1000 * luck[set.reduce(0) { $0 | (1 << $1) }]
    }
    let sum = found.parts.reduce(0) { $0 + $1.value }
    #expect(near(sum, found.end - found.start, 1000 * Tolerance.rounding))
  }

  @Test("on a scenario it is the mean over all orders in which the levers could be added")
  func orders() throws {
    let bench = try Town.sharedBench.get()
    let keys = [
      CounsellingCampaign.key, EnterpriseTraining.key, ShortCourseProgramme.key,
    ]
    let scenario = Town.scenario(
      "three", Dictionary(uniqueKeysWithValues: keys.map { ($0, LeverSetting()) }))
    let found = ShapleyAttribution.all(
      of: [Town.turnsTarget], ShapleyAttribution.Measure.allCases, to: scenario, on: bench)
    #expect(found.count == 2)
    for (own, scale) in zip(found, [20_000.0, 1]) {
      func measure(_ levers: [String]) -> Double {
        let values = bench.outcome(scenario.keeping(Set(levers)), Town.turnsTarget)
        switch own.measure {
        case .mean: return mean(values)
        case .probability: return bench.probability(values, Town.turnsTarget).value
        }
      }
      for part in own.parts {
        let others = keys.filter { $0 != part.lever }
        let orders = [
          [part.lever] + others, [part.lever] + others.reversed(),
          [others[0], part.lever, others[1]], [others[1], part.lever, others[0]],
          others + [part.lever], others.reversed() + [part.lever],
        ]
        let gains = orders.map { order -> Double in
          let before = order.firstIndex(of: part.lever) ?? 0
          return measure(Array(order[...before])) - measure(Array(order[..<before]))
        }
        #expect(near(part.value, mean(gains), scale * Tolerance.rounding))
      }
    }
  }
}
