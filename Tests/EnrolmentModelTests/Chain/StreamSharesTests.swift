import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The streams of lower-secondary leavers")
struct StreamSharesTests {
  private let usual = StreamShares(vocational: 0.1, others: [0.8, 0.1])
  private static let gains = [-1, -0.9, -0.5, -0.01, 0, 0.01, 0.5, 1, 9]

  /// The vocational stream of all draws when it is raised by one gain.
  private func raised(_ shares: StreamShares, by gain: Double) -> Double {
    shares.vocational(raisedBy: .all(gain)).common
  }

  /// The shares when the vocational one is another.
  private func shares(_ start: StreamShares, vocational: Double) -> [Double] {
    let change = start.changeOfOthers(.all(vocational)).common
    return [vocational] + start.others.map { $0 * (1 + change) }
  }

  @Test("stay shares that sum to one, whatever a lever gains", arguments: gains)
  func simplex(gain: Double) {
    for vocational in [0.001, 0.1, 0.5, 0.999] {
      let start = StreamShares(
        vocational: vocational, others: [0.75 * (1 - vocational), 0.25 * (1 - vocational)])
      let raised = shares(start, vocational: raised(start, by: gain))
      #expect(near(raised.reduce(0, +), 1))
      #expect(raised.allSatisfy { $0 >= 0 && $0 <= 1 })
      // The others give in proportion.
      #expect(agree(raised[1], 3 * raised[2], 1e-9))
    }
  }

  @Test("are raised by about the gain where it is small, and move the way it points")
  func firstOrder() {
    let small = usual.gain(usual.vocational(raisedBy: .all(0.001))).common
    #expect(near(small, 0.001, 1e-5))
    var before = 0.0
    for gain in Self.gains {
      let own = raised(usual, by: gain)
      #expect(own >= before)
      before = own
    }
    #expect(raised(usual, by: 0) == 0.1 && usual.gain(.all(0.1)).common == 0)
  }

  @Test("come back where they were by the opposite shift of the log-odds")
  func inverse() {
    let own = raised(usual, by: 0.5)
    let shift = Double.log(onePlus: 0.5) / (1 - 0.1)
    let from = StreamShares(vocational: own, others: Array(shares(usual, vocational: own)[1...]))
    let back = raised(from, by: Double.expMinusOne(-shift * (1 - own)))
    #expect(agree(back, 0.1) && agree(shares(from, vocational: back)[1], 0.8))
    // Control: the same relative fall is not the way back.
    #expect(!agree(raised(from, by: -0.5), 0.1, 1e-3))
  }

  @Test("by hand: a gain of half on a tenth makes odds of 1/9 · 1.5^(1/0.9)")
  func byHand() {
    let odds = Double.pow(1.5, 1 / 0.9) / 9
    #expect(agree(raised(usual, by: 0.5), odds / (1 + odds)))
  }

  @Test("without a vocational stream, or with nothing else, nothing can be raised")
  func ends() {
    for vocational in [0.0, 1] {
      let own = StreamShares(vocational: vocational, others: [1 - vocational, 0])
      #expect(raised(own, by: 0.5) == vocational && own.gain(.all(vocational)).common == 0)
    }
    #expect(
      StreamShares(vocational: 1, others: [0, 0]).changeOfOthers(.all(0.5)).common == 0)
  }

  @Test("gain in each month what a year at that month's strength would gain")
  func byMonth() {
    let room = MonthRoom(1)
    let change = room.take()
    let gains = MonthVector(months: [0, 0, 0.1, 0.1, 0.5, -0.5, 0.5, 9, 0, 0, -1, 0])
    let conditions = YearConditions()
    for month in 0..<12 {
      var schedule = MonthVector.zero
      schedule[month] = 1
      conditions.addStream(gain: .all(gains[month]), schedule: schedule)
    }
    let strongest = usual.fill(change, conditions)
    for month in 0..<12 {
      // Netted levers give 1 − (1 − gain), which rounds.
      let gain = conditions.streamGain(month)
      #expect(agree(gain.common, gains[month]))
      #expect(change[month].common == usual.gain(usual.vocational(raisedBy: gain)).common)
    }
    #expect(strongest.common == 9)
    #expect(usual.fill(change, YearConditions()) == .zero)
    #expect((0..<12).allSatisfy { change[$0] == .zero })
    withExtendedLifetime(room) {}
  }

  @Test("have in each draw the gain farthest from zero of that draw's months")
  func strongest() {
    let room = MonthRoom(1)
    let change = room.take()
    let conditions = YearConditions()
    conditions.addStream(
      gain: Lanes(0.25, -0.5, 0, 2, 0.25, -0.25, 0.125, -0.75),
      schedule: MonthVector.wholeYear - .secondHalf)
    conditions.addStream(
      gain: Lanes(0.5, 0.25, 0, 0.5, -0.5, -0.5, 0.5, 0.5), schedule: 0.5 * .secondHalf)
    let strongest = usual.fill(change, conditions)
    #expect(strongest == Lanes(0.25, -0.5, 0, 2, 0.25, -0.25, 0.25, -0.75))
    // The first draw's gain holds all year and the others' do not.
    for month in 0..<12 {
      #expect(
        change[month] == usual.gain(usual.vocational(raisedBy: conditions.streamGain(month))))
    }
    #expect(change[0][0] == change[11][0] && change[0][1] != change[11][1])
    withExtendedLifetime(room) {}
  }

  @Test("take from upper secondary school what it loses in proportion")
  func upperSecondary() {
    let own = raised(usual, by: 1)
    #expect(agree(usual.changeOfOthers(.all(own)).common, (1 - own) / 0.9 - 1))
    #expect(usual.changeOfOthers(.all(0.1)).common == 0)
  }

  @Test("of a book are scaled to sum to one")
  func book() throws {
    let own = StreamShares(
      try Town.book(Town.plan(), ["stream-share/vocational": .constant(0.3)]))
    #expect(agree(own.vocational, 0.3 / 1.2))
    #expect(near(own.vocational + own.others.reduce(0, +), 1))
  }

  @Test("are those of each draw whatever the neighbouring draws gain, zero gains among them")
  func apart() {
    let gains = [
      Lanes(0, 0.5, -0.99, 9, 0, -0.5, 1e-9, 1), Lanes.varied(-0.9...9), Lanes.varied(0...0.1, 1),
    ]
    for gain in gains {
      #expect(
        keepsLanesApart([gain]) {
          let own = usual.vocational(raisedBy: $0[0])
          return [own, usual.gain(own), usual.changeOfOthers(own)]
        })
    }
  }
}
