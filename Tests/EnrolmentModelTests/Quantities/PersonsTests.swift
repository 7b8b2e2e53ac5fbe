import EnrolmentModel
import Testing

@Suite("Persons")
struct PersonsTests {
  @Test("add, subtract, scale and order")
  func arithmetic() {
    var people = Persons(30) + Persons(12)
    people += Persons(8)
    #expect(people == Persons(50) && people - Persons(20) == Persons(30))
    #expect(people * 0.5 == Persons(25) && Persons.zero < people)
  }

  @Test("over persons are a fraction")
  func share() { #expect(Persons(30) / Persons(120) == 0.25) }
}
