import Probability
import Testing

@testable import EnrolmentModel

/// The monthly intake relative to a usual year, in lanes that are all alike.
func disruptedYear(
  _ usual: [Double], closed: [Double], loss: Double, catchUp: Double
) -> [Double] {
  let room = MonthRoom(3)
  let (intake, own, shut) = (room.take(), room.take(), room.take())
  own.spread(MonthVector(months: usual))
  shut.spread(MonthVector(months: closed))
  DisruptedYear.fill(
    intake, usual: own, closed: shut, loss: Lanes(repeating: loss),
    catchUp: Lanes(repeating: catchUp))
  return withExtendedLifetime(room) { (0..<12).map { intake[$0].common } }
}

@Suite("The intake of a year with closures")
struct DisruptedYearTests {
  let even = [Double](repeating: 1.0 / 12, count: 12)

  private func intake(
    _ usual: [Double], closed: [Double], loss: Double, catchUp: Double
  ) -> [Double] {
    disruptedYear(usual, closed: closed, loss: loss, catchUp: catchUp)
  }

  private func closed(_ months: [Int: Double]) -> [Double] { (1...12).map { months[$0] ?? 0 } }

  /// Uneven shares and closures of a made-up year, by number.
  private func year(_ draw: Int) -> (usual: [Double], closed: [Double]) {
    let stream = RandomStream(seed: 5, name: "test/years")
    let raw = (0..<12).map { 0.05 + stream.uniform(draw: draw, entity: 0, time: $0) }
    let sum = raw.reduce(0, +)
    let closed = (0..<12).map { max(0, stream.uniform(draw: draw, entity: 1, time: $0) - 0.4) }
    return (raw.map { $0 / sum }, closed)
  }

  @Test("without closures is the usual one to the last bit", arguments: 0..<50)
  func noClosure(draw: Int) {
    let usual = year(draw).usual
    #expect(intake(usual, closed: closed([:]), loss: 0.7, catchUp: 0.6) == usual)
    #expect(intake(usual, closed: year(draw).closed, loss: 0, catchUp: 0.6) == usual)
  }

  @Test("of eight draws is that of each alone, also where some are closed and some are not")
  func eight() {
    let room = MonthRoom(3)
    let (intake, usual, closed) = (room.take(), room.take(), room.take())
    let years = (0..<8).map { year($0) }
    for month in 0..<12 {
      usual[month] = Lanes(years.map { $0.usual[month] })
      // Every third draw is open in this month, and all are in June.
      closed[month] = Lanes(
        years.enumerated().map { ($0 + month) % 3 == 0 || month == 5 ? 0 : $1.closed[month] })
    }
    let loss: Lanes = [0, 0.1, 0.3, 0.5, 0.6, 0.8, 0.9, 1]
    DisruptedYear.fill(intake, usual: usual, closed: closed, loss: loss, catchUp: 1 - 0.5 * loss)
    for lane in 0..<8 {
      let alone = self.intake(
        usual.year(lane: lane).months, closed: closed.year(lane: lane).months, loss: loss[lane],
        catchUp: 1 - 0.5 * loss[lane])
      #expect(intake.year(lane: lane).months == alone)
    }
  }

  @Test("closed in March loses there and catches up evenly from April: worked by hand")
  func march() {
    let found = intake(even, closed: closed([3: 1]), loss: 0.5, catchUp: 0.4)
    // A twelfth loses half; 0.4 of that is spread over nine months: 0.4 · 0.5 / 9.
    let expected =
      [1, 1, 0.5].map { $0 / 12 } + [Double](repeating: (1 + 0.2 / 9) / 12, count: 9)
    #expect(zip(found, expected).allSatisfy { agree($0, $1) })
    #expect(agree(found.reduce(0, +), 1 - 0.6 * 0.5 / 12))
  }

  @Test("closed in December has no month left to catch up in")
  func december() {
    let found = intake(even, closed: closed([12: 1]), loss: 0.5, catchUp: 1)
    #expect(agree(found.reduce(0, +), 1 - 0.5 / 12))
  }

  @Test("closed all year keeps what teaching without sites keeps, and nothing is caught up")
  func allYear() {
    let shut = [Double](repeating: 1, count: 12)
    let found = intake(even, closed: shut, loss: 0.3, catchUp: 1)
    #expect(found.allSatisfy { agree($0, 0.7 / 12) })
  }

  @Test("catches up only as far as later months are open: half of May is closed, worked by hand")
  func halfOpen() {
    let usual = [0.2, 0, 0, 0, 0.8, 0, 0, 0, 0, 0, 0, 0]
    let found = intake(usual, closed: closed([1: 1, 5: 0.5]), loss: 0.5, catchUp: 0.5)
    // January keeps 0.1 and leaves a pressure of 0.1/0.8; May has half of it.
    #expect(agree(found[0], 0.1))
    #expect(agree(found[4], 0.8 * (0.75 + 0.5 * 0.5 * 0.125)))
  }

  @Test("is never negative, at most the usual in sum, and falls with the loss", arguments: 0..<50)
  func invariants(draw: Int) {
    let (usual, closed) = year(draw)
    let sums = [0.0, 0.3, 0.6, 1].map { loss in
      let months = intake(usual, closed: closed, loss: loss, catchUp: 0.7)
      #expect(months.allSatisfy { $0 >= 0 })
      return months.reduce(0, +)
    }
    #expect(zip(sums, sums.dropFirst()).allSatisfy { $0 > $1 })
    #expect(sums.allSatisfy { $0 <= 1 + Tolerance.rounding })
    let caught = [0.0, 0.5, 1].map {
      intake(usual, closed: closed, loss: 0.6, catchUp: $0).reduce(0, +)
    }
    #expect(zip(caught, caught.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("closed in January and February catches up γ of what later open months can take")
  func twoMonths() {
    let usual = year(3).usual
    let found = intake(usual, closed: closed([1: 0.5, 2: 1]), loss: 0.8, catchUp: 0.25)
    // February is closed, so its part of January's catch-up is lost.
    let january = 0.8 * 0.5 * usual[0]
    let later = usual[1...].reduce(0, +)
    let expected =
      1 - january - 0.8 * usual[1] + 0.25 * (january * (later - usual[1]) / later + 0.8 * usual[1])
    #expect(agree(found.reduce(0, +), expected))
  }
}
