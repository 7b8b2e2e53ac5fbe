import Probability
import Testing

@testable import EnrolmentModel

@Suite("A year by month in eight draws")
struct MonthLanesTests {
  private let year = MonthVector(months: (1...12).map { Double($0) / 16 })

  @Test("begins with zeros, and holds each month and draw as it was written")
  func places() {
    let room = MonthRoom(1)
    let months = room.take()
    #expect((0..<12).allSatisfy { months[$0] == .zero })
    for month in 0..<12 { months[month] = .varied(-1...1, month) }
    for month in 0..<12 { #expect(months[month] == .varied(-1...1, month)) }
    for lane in 0..<Lanes.width {
      let expected = (0..<12).map { Lanes.varied(-1...1, $0)[lane] }
      #expect(months.year(lane: lane).months == expected)
    }
    withExtendedLifetime(room) {}
  }

  @Test("takes one value for all months, one year for all draws, or another's values")
  func filled() {
    let room = MonthRoom(2)
    let (months, other) = (room.take(), room.take())
    let value = Lanes.varied(0...1)
    months.fill(value)
    #expect((0..<12).allSatisfy { months[$0] == value })
    months.spread(year)
    #expect((0..<Lanes.width).allSatisfy { months.year(lane: $0) == year })
    other.copy(months)
    months.fill(.zero)
    #expect((0..<Lanes.width).allSatisfy { other.year(lane: $0) == year })
    withExtendedLifetime(room) {}
  }

  @Test("sums to the year in each draw: whole numbers exactly, others to rounding")
  func sum() {
    let room = MonthRoom(1)
    let months = room.take()
    months.spread(year)
    #expect(months.yearSum.common == 78.0 / 16)
    for month in 0..<12 { months[month] = .varied(0...1, month) }
    for lane in 0..<Lanes.width {
      let expected = months.year(lane: lane).months.reduce(0, +)
      #expect(months.yearSum[lane] == expected)
      #expect(agree(months.yearSum[lane], months.year(lane: lane).yearSum))
    }
    withExtendedLifetime(room) {}
  }
}

@Suite("Room for years by month")
struct MonthRoomTests {
  @Test("gives every year once, and no two of them share a place")
  func takes() {
    let room = MonthRoom(5)
    let years = (0..<5).map { _ in room.take() }
    for (index, year) in years.enumerated() { year.fill(.all(Double(index))) }
    for (index, year) in years.enumerated() {
      #expect((0..<12).allSatisfy { year[$0].common == Double(index) })
    }
    withExtendedLifetime(room) {}
  }

  @Test("lasts as long as whoever took of it holds it, also when it is filled again and again")
  func refilled() {
    let room = MonthRoom(1)
    let year = room.take()
    for round in 0..<100 {
      year.fill(.all(Double(round)))
      #expect(year[11].common == Double(round))
    }
    withExtendedLifetime(room) {}
  }

  @Test("that is full stops the program before it writes beyond its end")
  func full() async {
    await #expect(processExitsWith: .failure) {
      let room = MonthRoom(2)
      for _ in 0..<3 { room.take().fill(.one) }
    }
    await #expect(processExitsWith: .failure) { _ = MonthRoom(0).take() }
    // As many as there are is no failure (control).
    await #expect(processExitsWith: .success) {
      let room = MonthRoom(2)
      for _ in 0..<2 { _ = room.take() }
    }
  }
}
