import EnrolmentModel
import Testing

@Suite("Turns")
struct TurnsTests {
  @Test("add, scale and order")
  func arithmetic() {
    var turns = Turns(100) + Turns(20)
    turns += Turns(5)
    #expect(turns == Turns(125) && turns * 2 == Turns(250) && Turns.zero < turns)
  }

  @Test("are people only through the distinct persons per turn")
  func persons() { #expect(Turns(200).persons(distinct: 0.75) == Persons(150)) }
}
