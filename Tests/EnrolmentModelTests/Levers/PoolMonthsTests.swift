import Probability
import Testing

@testable import EnrolmentModel

@Suite("A year by month for each pool")
struct PoolMonthsTests {
  @Test("takes three years of a room, and holds each pool's months apart from the others'")
  func places() {
    let room = MonthRoom(4)
    let months = PoolMonths(room)
    let last = room.take()
    months.fill(.all(7))
    for (index, pool) in LeverPool.allCases.enumerated() {
      for month in 0..<12 { months[pool, month] = .varied(0...1, month, index) }
    }
    for (index, pool) in LeverPool.allCases.enumerated() {
      for month in 0..<12 {
        #expect(months[pool, month] == .varied(0...1, month, index))
        #expect(months[pool][month] == months[pool, month])
      }
    }
    #expect((0..<12).allSatisfy { last[$0] == .zero })
    withExtendedLifetime(room) {}
  }

  @Test("are filled with one value, all of them")
  func fill() {
    let room = MonthRoom(3)
    let months = PoolMonths(room)
    let value = Lanes.varied(-1...1)
    months.fill(value)
    for pool in LeverPool.allCases {
      #expect((0..<12).allSatisfy { months[pool, $0] == value })
    }
    withExtendedLifetime(room) {}
  }
}
