import Probability
import Testing

@testable import EnrolmentModel

@Suite("Turns")
struct TurnsTests {
  private let lanes = Lanes.varied(0...1000)

  @Test("add and scale, draw by draw")
  func arithmetic() {
    var turns = Turns(.all(100)) + Turns(.all(20))
    turns += Turns(.all(5))
    #expect(turns == Turns(.all(125)) && turns * .all(2) == Turns(.all(250)))
    #expect(Turns(lanes) + .zero == Turns(lanes) && Turns(lanes) * .one == Turns(lanes))
    #expect((Turns(lanes) + Turns(lanes)).value == 2 * lanes)
  }

  @Test("are people only through the distinct persons per turn")
  func persons() {
    #expect(Turns(.all(200)).persons(distinct: .all(0.75)) == Persons(.all(150)))
    let distinct = Lanes.varied(0...1, 1)
    #expect(
      Turns(lanes).persons(distinct: distinct).value.values
        == (0..<Lanes.width).map { lanes[$0] * distinct[$0] })
  }
}
