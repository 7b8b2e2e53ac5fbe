import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The streams of lower-secondary leavers")
struct StreamSharesTests {
  private let usual = StreamShares(vocational: 0.1, others: [0.8, 0.1])
  private static let gains = [-1, -0.9, -0.5, -0.01, 0, 0.01, 0.5, 1, 9]

  private func sum(_ shares: StreamShares) -> Double {
    shares.vocational + shares.others.reduce(0, +)
  }

  @Test("stay shares that sum to one, whatever a lever gains", arguments: gains)
  func simplex(gain: Double) {
    for vocational in [0.001, 0.1, 0.5, 0.999] {
      let start = StreamShares(
        vocational: vocational, others: [0.75 * (1 - vocational), 0.25 * (1 - vocational)])
      let raised = start.raised(by: gain)
      #expect(near(sum(raised), 1))
      #expect(raised.vocational >= 0 && raised.vocational <= 1)
      #expect(raised.others.allSatisfy { $0 >= 0 })
      // The others give in proportion.
      #expect(agree(raised.others[0], 3 * raised.others[1], 1e-9))
    }
  }

  @Test("are raised by about the gain where it is small, and move the way it points")
  func firstOrder() {
    #expect(near(usual.raised(by: 0.001).gain(over: usual), 0.001, 1e-5))
    var before = 0.0
    for gain in Self.gains {
      let own = usual.raised(by: gain).vocational
      #expect(own >= before)
      before = own
    }
    #expect(usual.raised(by: 0) == usual)
  }

  @Test("come back where they were by the opposite shift of the log-odds")
  func inverse() {
    let raised = usual.raised(by: 0.5)
    let shift = Double.log(onePlus: 0.5) / (1 - 0.1)
    let back = raised.raised(by: Double.expMinusOne(-shift * (1 - raised.vocational)))
    #expect(agree(back.vocational, 0.1) && agree(back.others[0], 0.8))
    // Control: the same relative fall is not the way back.
    #expect(!agree(raised.raised(by: -0.5).vocational, 0.1, 1e-3))
  }

  @Test("by hand: a gain of half on a tenth makes odds of 1/9 · 1.5^(1/0.9)")
  func byHand() {
    let odds = Double.pow(1.5, 1 / 0.9) / 9
    #expect(agree(usual.raised(by: 0.5).vocational, odds / (1 + odds)))
  }

  @Test("without a vocational stream, or with nothing else, nothing can be raised")
  func ends() {
    for vocational in [0.0, 1] {
      let own = StreamShares(vocational: vocational, others: [1 - vocational, 0])
      #expect(own.raised(by: 0.5) == own && own.gain(over: own) == 0)
    }
  }

  @Test("gain in each month what a year at that month's strength would gain")
  func byMonth() {
    let gains = MonthVector(months: [0, 0, 0.1, 0.1, 0.5, -0.5, 0.5, 9, 0, 0, -1, 0])
    let found = usual.gain(by: gains)
    for month in 0..<12 {
      #expect(found[month] == usual.raised(by: gains[month]).gain(over: usual))
    }
    #expect(usual.gain(by: .zero) == .zero)
  }

  @Test("take from upper secondary school what it loses in proportion")
  func upperSecondary() {
    let raised = usual.raised(by: 1)
    #expect(
      agree(raised.upperSecondaryChange(from: usual), (1 - raised.vocational) / 0.9 - 1))
    #expect(usual.upperSecondaryChange(from: usual) == 0)
  }

  @Test("of a book are scaled to sum to one")
  func book() throws {
    let own = StreamShares(
      try Town.book(Town.plan(), ["stream-share/vocational": .constant(0.3)]))
    #expect(agree(own.vocational, 0.3 / 1.2) && near(sum(own), 1))
  }
}
