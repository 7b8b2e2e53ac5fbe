import Probability
import Testing

@testable import EnrolmentModel

@Suite("Room for eight draws")
struct RoomTests {
  @Test("begins with what it was filled with and holds what is written, place by place")
  func places() {
    let room = Room<Double>(3, 7)
    room[1] = 2
    #expect([room[0], room[1], room[2]] == [7, 2, 7] && room.count == 3)
  }
}
