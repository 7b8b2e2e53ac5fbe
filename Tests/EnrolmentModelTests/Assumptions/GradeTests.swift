import EnrolmentModel
import Testing

@Suite("Grades")
struct GradeTests {
  @Test("are four letters, each with its meaning in both languages")
  func letters() {
    #expect(Grade.allCases.map(\.rawValue) == ["A", "B", "C", "D"])
    #expect(Set(Grade.allCases.map(\.meaning.en)).count == 4)
    #expect(Set(Grade.allCases.map(\.meaning.vi)).count == 4)
  }
}
