import Probability
import Testing

@testable import EnrolmentModel

@Suite("The change of a level's demand through the streams")
struct StreamChangeTests {
  @Test("is its entrants' part of the stream's gain, and what three years ago left: by hand")
  func byHand() {
    let room = MonthRoom(1)
    let gain = room.take()
    gain.spread(0.5 * .secondHalf)
    let change = StreamChange(share: 0.25, gain: gain, before: .all(-0.0625))
    #expect((0..<6).allSatisfy { change[$0].common == -0.0625 })
    #expect((6..<12).allSatisfy { change[$0].common == 0.0625 })
    withExtendedLifetime(room) {}
  }

  @Test("is that of three years ago alone where no lever works on the stream, or nothing")
  func none() {
    let change = StreamChange(share: 0.25, gain: nil, before: .varied(-1...1))
    #expect((0..<12).allSatisfy { change[$0] == .varied(-1...1) })
    #expect((0..<12).allSatisfy { StreamChange.none[$0] == .zero })
  }
}
