import Probability
import Testing

@testable import EnrolmentModel

@Suite("The shares of the chain")
struct ChainParametersTests {
  private func parameters(
    _ changing: [String: Distribution] = [:], seed: UInt64 = 72
  ) throws -> ChainParameters {
    let plan = Town.plan()
    return ChainParameters(try Town.book(plan, changing), plan: plan, seed: seed)
  }

  @Test("make 1,000 turns 363 newly trained and 213 newly certified people: worked by hand")
  func byHand() {
    var values = SIMD8<Double>.zero
    // Distinct, complete, trained before, certified of these, in work, stay, count, count.
    for (index, value) in [0.9, 0.8, 0.3, 0.6, 0.9, 0.8, 1, 0.5].enumerated() {
      values[index] = value
    }
    let shares = LevelShares(values: values)
    let people = shares.persons(Turns(1000))
    #expect(people == Persons(900) && shares.completion == 0.8)
    let completers = people * shares.completion
    #expect(agree(shares.newlyTrained(completers).value, 720 * 0.7 * 0.9 * 0.8))
    // Those untrained, and those trained without a certificate: 0.7 + 0.3 · 0.4.
    #expect(agree(shares.newlyCertified(completers).value, 720 * 0.82 * 0.9 * 0.8 * 0.5))
  }

  @Test("train nobody anew where all were trained before, and nobody counts who leaves")
  func none() {
    var all = SIMD8<Double>(repeating: 1)
    #expect(LevelShares(values: all).newlyTrained(Persons(100)) == .zero)
    #expect(LevelShares(values: all).newlyCertified(Persons(100)) == .zero)
    all[2] = 0
    all[5] = 0
    #expect(LevelShares(values: all).newlyTrained(Persons(100)) == .zero)
  }

  @Test("stand in the order of the chain: each key moves its own share and no other")
  func order() throws {
    let plain = try parameters().shares(level: 1, draw: 5).values
    for (index, quantity) in ChainQuantity.allCases.enumerated() {
      let changed = try parameters(["\(quantity.rawValue)/craft": .constant(0.125)])
      let shares = changed.shares(level: 1, draw: 5).values
      #expect(shares[index] == 0.125)
      for other in 0..<8 where other != index { #expect(shares[other] == plain[other]) }
      #expect(
        changed.shares(level: 0, draw: 5).values
          == (try parameters()).shares(level: 0, draw: 5).values)
    }
  }

  @Test("stay between 0 and 1 however they are written")
  func bounds() throws {
    let wild = try parameters([
      "completion/craft": .normal(mean: 0.5, sd: 3), "already-trained/craft": .constant(-1),
    ])
    let shares = (0..<200).map { wild.shares(level: 1, draw: $0).values }
    #expect(shares.allSatisfy { (0...1).contains($0[1]) && $0[2] == 0 })
    #expect(shares.contains { $0[1] == 0 } && shares.contains { $0[1] == 1 })
  }

  @Test("have luck of their own: no two are the same number in all of 100 draws")
  func streams() throws {
    let same = Distribution.uniform(low: 0, high: 1)
    let keys = ChainQuantity.allCases.flatMap { quantity in
      ["college", "craft"].map { "\(quantity.rawValue)/\($0)" }
    }
    let shares = try parameters(Dictionary(uniqueKeysWithValues: keys.map { ($0, same) }))
    let columns = (0..<2).flatMap { level in
      (0..<8).map { quantity in
        (0..<100).map { shares.shares(level: level, draw: $0).values[quantity] }
      }
    }
    for (index, column) in columns.enumerated() {
      for other in columns.dropFirst(index + 1) {
        // Of 100 pairs of independent uniforms the correlation has an sd of 0.1.
        #expect(abs(correlation(column, other)) < 0.55)
      }
    }
  }

  private func correlation(_ first: [Double], _ second: [Double]) -> Double {
    let (one, two) = (moments(first), moments(second))
    let sum = zip(first, second).reduce(0) { $0 + ($1.0 - one.mean) * ($1.1 - two.mean) }
    return sum / Double(first.count - 1) / one.sd / two.sd
  }
}
