import Probability
import Testing

@testable import EnrolmentModel

@Suite("From turns to people who count")
struct LevelSharesTests {
  /// Distinct, complete, trained before, certified of these, in work, stay, count, count.
  private static let values = [0.9, 0.8, 0.3, 0.6, 0.9, 0.8, 1, 0.5]

  private func shares(_ values: [Lanes]) -> LevelShares {
    LevelShares { quantity in
      zip(ChainQuantity.allCases, values).first { $0.0 == quantity }?.1 ?? .zero
    }
  }

  private func shares(_ values: [Double] = Self.values) -> LevelShares {
    shares(values.map { .all($0) })
  }

  private func people(_ count: Double) -> Persons { Persons(.all(count)) }

  @Test("1,000 turns are 363 newly trained and 213 newly certified people: worked by hand")
  func byHand() {
    let shares = shares()
    let people = shares.persons(Turns(.all(1000)))
    #expect(people.value.common == 900 && shares.completion.common == 0.8)
    let completers = people * shares.completion
    #expect(agree(shares.newlyTrained(completers).value.common, 720 * 0.7 * 0.9 * 0.8))
    // Those untrained, and those trained without a certificate: 0.7 + 0.3 · 0.4.
    #expect(
      agree(shares.newlyCertified(completers).value.common, 720 * 0.82 * 0.9 * 0.8 * 0.5))
  }

  @Test("of 720 completers 100 through firms, where 80 % are trained already: worked by hand")
  func throughFirms() {
    let found = shares().newlyTrained(people(720), throughFirms: people(100), already: .all(0.8))
    #expect(agree(found.value.common, (620 * 0.7 + 100 * 0.2) * 0.9 * 0.8))
    let certified = shares().newlyCertified(
      people(720), throughFirms: people(100), already: .all(0.8))
    // Of a hundred, 20 untrained and 40 % of the 80 who are trained.
    #expect(
      agree(certified.value.common, (620 * 0.82 + 100 * (0.2 + 0.8 * 0.4)) * 0.9 * 0.8 * 0.5))
    // Where firms have as many trained as everybody, how people came does not matter.
    let same = shares().newlyTrained(people(720), throughFirms: people(100), already: .all(0.3))
    #expect(same == shares().newlyTrained(people(720)))
  }

  @Test("train nobody anew where all were trained before, and nobody counts who leaves")
  func none() {
    var all = [Double](repeating: 1, count: 8)
    #expect(shares(all).newlyTrained(people(100)) == .zero)
    #expect(shares(all).newlyCertified(people(100)) == .zero)
    all[2] = 0
    all[5] = 0
    #expect(shares(all).newlyTrained(people(100)) == .zero)
    #expect(LevelShares.none.persons(Turns(.all(100))) == .zero)
  }

  @Test("are those of each draw whatever the neighbouring draws have")
  func apart() {
    let inputs = (0..<11).map { Lanes.varied(0...1, $0) }
    #expect(
      keepsLanesApart(inputs) { lanes in
        let shares = shares(Array(lanes.prefix(8)))
        let completers = shares.persons(Turns(lanes[8])) * shares.completion
        let firms = completers * lanes[9]
        return [
          completers, shares.newlyTrained(completers), shares.newlyCertified(completers),
          shares.newlyTrained(completers, throughFirms: firms, already: lanes[10]),
          shares.newlyCertified(completers, throughFirms: firms, already: lanes[10]),
        ].map(\.value)
      })
  }
}
