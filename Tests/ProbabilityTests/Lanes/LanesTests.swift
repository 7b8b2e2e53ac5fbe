import Probability
import Testing

@Suite("Eight numbers side by side")
struct LanesTests {
  let some: Lanes = [-2, -0.5, 0, 0.25, 1, 3, -1e300, 1e300]

  @Test("are compared lane by lane")
  func comparison() {
    let other = Lanes(repeating: 0.25)
    for lane in 0..<8 {
      #expect(some.lower(other)[lane] == min(some[lane], 0.25))
      #expect(some.upper(other)[lane] == max(some[lane], 0.25))
      #expect(some.clampedToUnit[lane] == min(1, max(0, some[lane])))
    }
  }

  @Test("are mapped lane by lane")
  func map() {
    let doubled = some.map { $0 + 1 }
    #expect((0..<8).allSatisfy { doubled[$0] == some[$0] + 1 })
  }

  @Test("are read from and written to any place, and no further than asked")
  func memory() {
    let room = UnsafeMutablePointer<Double>.allocate(capacity: 12)
    defer { room.deallocate() }
    for count in 0...8 {
      room.initialize(repeating: -1, count: 12)
      some.store(to: room + 1, count: count)
      for place in 0..<12 {
        let isWritten = place >= 1 && place <= count
        #expect(room[place] == (isWritten ? some[place - 1] : -1), "\(count) \(place)")
      }
    }
    #expect(Lanes(at: room + 1) == some)
  }
}
