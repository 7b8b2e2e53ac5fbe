import Probability
import Testing

@testable import EnrolmentModel

@Suite("Persons")
struct PersonsTests {
  private let lanes = Lanes.varied(1...1000)

  @Test("add, subtract and scale, draw by draw")
  func arithmetic() {
    var people = Persons(.all(30)) + Persons(.all(12))
    people += Persons(.all(8))
    #expect(people == Persons(.all(50)))
    #expect(people - Persons(.all(20)) == Persons(.all(30)))
    #expect(people * .all(0.5) == Persons(.all(25)))
    #expect(Persons(lanes) - Persons(lanes) == .zero && Persons(lanes) + .zero == Persons(lanes))
    #expect((Persons(lanes) * Lanes(0, 1, 2, 3, 4, 5, 6, 7)).value[3] == 3 * lanes[3])
  }

  @Test("over persons are a fraction")
  func share() {
    #expect((Persons(.all(30)) / Persons(.all(120))).common == 0.25)
    #expect(Persons(lanes) / Persons(2 * lanes) == .all(0.5))
  }
}
