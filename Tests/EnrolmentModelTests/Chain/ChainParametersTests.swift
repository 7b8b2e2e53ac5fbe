import Probability
import Testing

@testable import EnrolmentModel

@Suite("The shares of the chain")
struct ChainParametersTests {
  private func parameters(
    _ changing: [String: Distribution] = [:], seed: UInt64 = 72
  ) throws -> ChainParameters {
    let plan = Town.plan()
    return ChainParameters(try Town.book(plan, changing), plan: plan, try Town.luck(seed: seed))
  }

  private func key(_ quantity: ChainQuantity, _ level: String = "craft") -> String {
    "\(quantity.rawValue)/\(level)"
  }

  /// Everything that shares are asked for.
  private func answers(_ shares: LevelShares) -> [Lanes] {
    let (people, firms) = (Persons(.all(720)), Persons(.all(100)))
    return [
      shares.persons(Turns(.all(1000))).value, shares.completion,
      shares.newlyTrained(people).value, shares.newlyCertified(people).value,
      shares.newlyTrained(people, throughFirms: firms, already: .all(0.8)).value,
      shares.newlyCertified(people, throughFirms: firms, already: .all(0.8)).value,
    ]
  }

  @Test("stand in the order of the chain: each key moves its own share and no other")
  func order() throws {
    let certain = Dictionary(
      uniqueKeysWithValues: zip(
        ChainQuantity.allCases, [0.9, 0.8, 0.3, 0.6, 0.95, 0.85, 0.75, 0.5]))
    let plain = try parameters(
      Dictionary(uniqueKeysWithValues: certain.map { (key($0), .constant($1)) }))
    #expect(
      answers(plain.shares(level: 1, from: 5)) == answers(LevelShares { .all(certain[$0] ?? 0) }))
    for quantity in ChainQuantity.allCases {
      var moved = certain
      moved[quantity] = 0.125
      let changed = try parameters(
        Dictionary(uniqueKeysWithValues: moved.map { (key($0), .constant($1)) }))
      let found = answers(changed.shares(level: 1, from: 5))
      #expect(found == answers(LevelShares { .all(moved[$0] ?? 0) }), "\(quantity)")
      #expect(found != answers(plain.shares(level: 1, from: 5)), "\(quantity)")
      #expect(
        answers(changed.shares(level: 0, from: 5)) == answers(plain.shares(level: 0, from: 5)))
    }
  }

  @Test("stay between 0 and 1 however they are written")
  func bounds() throws {
    let wild = try parameters([
      "completion/craft": .normal(mean: 0.5, sd: 3), "already-trained/craft": .constant(-1),
      "in-labour-force/craft": .constant(0.9), "stays-in-city/craft": .constant(2),
    ])
    let completion = [Double](draws: 200) { wild.shares(level: 1, from: $0).completion }
    #expect(completion.allSatisfy { (0...1).contains($0) })
    #expect(completion.contains(0) && completion.contains(1))
    // None were trained before, all stay, and all courses of the town count.
    let trained = wild.shares(level: 1, from: 0).newlyTrained(Persons(.all(1))).value
    #expect(trained.common == 0.9)
  }

  /// A share that varies from 0 to 1 with its luck while the others let it through.
  private func luck(_ quantity: ChainQuantity, _ level: Int, draws: Int) throws -> [Double] {
    let name = ["college", "craft"][level]
    var book = Dictionary(
      uniqueKeysWithValues: ChainQuantity.allCases.map { (key($0, name), Distribution.constant(1)) }
    )
    book[key(.alreadyTrained, name)] = .constant(quantity == .alreadyCertified ? 1 : 0)
    book[key(quantity, name)] = .uniform(low: 0, high: 1)
    let parameters = try parameters(book)
    return [Double](draws: draws) { draw in
      let shares = parameters.shares(level: level, from: draw)
      let trained = shares.newlyTrained(Persons(.one)).value
      let certified = shares.newlyCertified(Persons(.one)).value
      return switch quantity {
      case .distinctPersons: shares.distinct
      case .completion: shares.completion
      case .alreadyTrained: 1 - trained
      case .alreadyCertified: 1 - certified
      case .inLabourForce, .staysInCity, .countsAsTrained: trained
      case .countsAsCertified: certified
      }
    }
  }

  @Test("have luck of their own, by the name of the assumption: no two agree over 100 draws")
  func streams() throws {
    let columns = try (0..<2).flatMap { level in
      try ChainQuantity.allCases.map { quantity in
        let own = try luck(quantity, level, draws: 100)
        let stream = RandomStream(seed: 72, name: key(quantity, ["college", "craft"][level]))
        for draw in own.indices { #expect(near(own[draw], stream.uniform(draw: draw))) }
        return own
      }
    }
    for (index, column) in columns.enumerated() {
      for other in columns.dropFirst(index + 1) {
        // Of 100 pairs of independent uniforms the correlation has an sd of 0.1.
        #expect(abs(correlation(column, other)) < 0.55)
      }
    }
  }

  @Test("are the same for a draw wherever it stands among the eight")
  func places() throws {
    let parameters = try parameters()
    let whole = answers(parameters.shares(level: 1, from: 16))
    for lane in 0..<Lanes.width {
      let own = answers(parameters.shares(level: 1, from: 16 + lane))
      #expect(zip(whole, own).allSatisfy { $0[lane].bitPattern == $1[0].bitPattern })
    }
  }

  private func correlation(_ first: [Double], _ second: [Double]) -> Double {
    let (one, two) = (moments(first), moments(second))
    let sum = zip(first, second).reduce(0) { $0 + ($1.0 - one.mean) * ($1.1 - two.mean) }
    return sum / Double(first.count - 1) / one.sd / two.sd
  }
}
